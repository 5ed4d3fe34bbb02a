import type { PhoneValue } from '../../../identity/record.ts';
import { fold } from '../fold.ts';

/**
 * The numbers in a cell. Scientific notation is undone only where it holds every digit: `4.91512E+12` has lost six of
 * them, and the number that zeros would make of it belongs to somebody else or to nobody.
 */
export function cleanPhones(value: string): string[] {
  const found: string[] = [];
  for (const part of splitPhones(value)) {
    const number = cleanPhone(part);
    if (number !== undefined && !found.includes(number)) found.push(number);
  }
  return found;
}

function splitPhones(value: string): string[] {
  const parts = value.split(/:::|[;|\n]/);
  if (parts.length > 1 || !value.includes(',')) return parts;
  const atCommas = value.split(',');
  // "+1 555 010 0100,12" is a number with an extension; two whole numbers are a list
  return atCommas.every((part) => part.replace(/\D/g, '').length >= 7) ? atCommas : parts;
}

function cleanPhone(value: string): string | undefined {
  let text = value.trim();
  if (/^tel:/i.test(text)) text = text.slice(4);
  text = text.replace(/^['"=]+|['"]+$/g, '').trim();
  const scientific = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text);
  if (scientific !== null) {
    const [, lead = '', decimals = '', exponent = ''] = scientific;
    return decimals.length === Number(exponent) ? lead + decimals : undefined;
  }
  if (/^\d{7,}\.0+$/.test(text)) text = text.slice(0, text.indexOf('.'));
  if (text.length > 60 || text.includes('*') || text.replace(/\D/g, '').length < 3) return undefined;
  return text;
}

const TYPES: Record<string, PhoneValue['type']> = {
  mobile: 'mobile',
  cell: 'mobile',
  cellular: 'mobile',
  cellphone: 'mobile',
  iphone: 'mobile',
  handy: 'mobile',
  mobil: 'mobile',
  portable: 'mobile',
  mobilephone: 'mobile',
  work: 'direct',
  direct: 'direct',
  office: 'direct',
  business: 'direct',
  workdirect: 'direct',
  directdial: 'direct',
  workphone: 'direct',
  arbeit: 'direct',
  switchboard: 'switchboard',
  main: 'switchboard',
  company: 'switchboard',
  companymain: 'switchboard',
  corporate: 'switchboard',
  hq: 'switchboard',
  headquarters: 'switchboard',
  workhq: 'switchboard',
  zentrale: 'switchboard',
  home: 'home',
  private: 'home',
  privat: 'home',
  personal: 'home',
  fax: 'fax',
  workfax: 'fax',
  homefax: 'fax',
  otherfax: 'fax',
  businessfax: 'fax',
};

/** The type behind a label such as `* Mobile`, `Work Fax`, `HQ`. */
export function phoneType(label: string): PhoneValue['type'] | undefined {
  return TYPES[fold(label)];
}

/** The status behind a vendor's word for it. */
export function phoneStatus(label: string): PhoneValue['status'] | undefined {
  const word = fold(label);
  if (word === 'verified' || word === 'valid' || word === 'validnumber') return 'verified';
  return word === 'unverified' || word === 'notverified' ? 'unverified' : undefined;
}
