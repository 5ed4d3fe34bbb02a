/**
 * The telephone number of a prospect, by the rules of HiringCenter's contract (section 3.3), which hold for every
 * surface: a number must be one that can be dialled from anywhere, or it is not stored.
 *
 * Ten digits, or eleven that begin with 1, are North American: area code and exchange each begin with 2 to 9. Any other
 * number needs its plus and 8 to 15 digits. An extension is dropped.
 */
import { normalisePhone } from '../../identity/normalise/phone.ts';

export type ReadPhone = { phone: string; national: string } | { problem: string };

const EXTENSION = /(?:\b(?:extension|extn?|x)|x|#)[\s.:=]{0,3}\d{1,7}\s*#?\s*$/i;
const INPUT_MAX = 80;

export function readPhone(text: string): ReadPhone {
  if (text.length > INPUT_MAX) return { problem: 'it is too long for a telephone number' };
  const bare = text.replace(EXTENSION, '');
  const digits = bare.replace(/[^0-9]/g, '');
  const plus = /^[^0-9]*\+/.test(bare);
  if (digits === '') return { problem: 'it has no digits' };
  if (plus && !digits.startsWith('1')) return international(digits);
  const american = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (american.length === 10 && (!plus || digits.length === 11)) return northAmerican(american);
  if (plus) return { problem: 'a number that begins with +1 has ten more digits' };
  return { problem: 'it has neither ten digits nor a plus and its country code' };
}

function international(digits: string): ReadPhone {
  if (digits.length < 8 || digits.length > 15) return { problem: 'a number with a plus has 8 to 15 digits' };
  const phone = `+${digits}`;
  return { phone, national: normalisePhone(phone)?.national ?? digits };
}

function northAmerican(digits: string): ReadPhone {
  const [area, exchange] = [digits.slice(0, 3), digits.slice(3, 6)];
  if (/^[01]/.test(area)) return { problem: `area code ${area} starts with ${area[0]}` };
  if (/^[01]/.test(exchange)) return { problem: `exchange ${exchange} starts with ${exchange[0]}` };
  return { phone: `+1${digits}`, national: digits };
}

/** What a number that is looked for may be stored as: E.164, and bare national digits. */
export function soughtPhones(text: string): { phone: string | undefined; national: string } {
  const read = readPhone(text);
  const digits = text.replace(EXTENSION, '').replace(/[^0-9]/g, '');
  const phone = 'phone' in read ? read.phone : undefined;
  // A trunk zero is dialled at home only and never stored.
  return { phone, national: digits.replace(/^0+/, '') };
}
