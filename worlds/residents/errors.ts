/** Errors of registers and transcriptions, one at a time: each changes one value of a record or takes it away. */

import type { PersonRecord } from '../../src/identity/record.ts';
import { between, type Random } from '../chance.ts';
import { misheard, scanned, typo } from '../dirt/typing.ts';
import { NICKNAMES, RESPELLINGS } from '../names/nicknames-table.ts';

/** Old clerks' short forms of given names. */
const SHORT: Record<string, string> = {
  William: 'Wm.', John: 'Jno.', Thomas: 'Thos.', Charles: 'Chas.', George: 'Geo.', James: 'Jas.', Robert: 'Robt.', Joseph: 'Jos.', Edward: 'Edwd.',
  Samuel: 'Saml.', Richard: 'Richd.', Henry: 'Hy.', Elizabeth: 'Eliz.', Margaret: 'Margt.', Catherine: 'Cath.', Benjamin: 'Benj.', Daniel: 'Danl.',
  Alexander: 'Alexr.', Frederick: 'Fredk.', Mary: 'My.', Patrick: 'Patk.', Michael: 'Michl.', Johannes: 'Joh.', Friedrich: 'Fr.', Wilhelm: 'Wilh.',
}; // biome-ignore format: a table

type Fault = (record: PersonRecord, random: Random) => void;
type TextField = 'given_name' | 'middle_name' | 'family_name' | 'street' | 'city' | 'postal_code' | 'title';

const inText =
  (field: TextField, change: (text: string, random: Random) => string): Fault =>
  (record, random) => {
    const text = record[field];
    if (text !== undefined && text !== '') record[field] = change(text, random);
  };

const misspell = (text: string, random: Random): string => {
  const other = RESPELLINGS.get(text);
  if (other !== undefined && random.chance(0.4)) return random.pick(other);
  return random.pick([typo, typo, misheard, misheard, scanned])(text, random);
};

const everyday = (text: string, random: Random): string => {
  const short = NICKNAMES.get(text);
  return short === undefined ? misspell(text, random) : random.pick(short);
};

/** A digit read as another, or two of them exchanged. */
const wrongDigit = (text: string, random: Random): string => {
  const places = [...text].flatMap((letter, index) => (letter >= '0' && letter <= '9' ? [index] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  const next = text.charAt(at + 1);
  if (random.chance(0.35) && next >= '0' && next <= '9')
    return text.slice(0, at) + next + text.charAt(at) + text.slice(at + 2);
  return text.slice(0, at) + String((Number(text.charAt(at)) + between(random, 1, 9)) % 10) + text.slice(at + 1);
};

const wrongDate: Fault = (record, random) => {
  const date = record.birth_date;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  if (year === '') return;
  const two = (value: number): string => String(value).padStart(2, '0');
  const draw = random.next();
  if (draw < 0.22 && Number(day) <= 12) record.birth_date = `${year}-${day}-${month}`;
  else if (draw < 0.42) record.birth_date = `${year}-${month}-${two(between(random, 1, 28))}`;
  else if (draw < 0.56) record.birth_date = `${year}-${two(between(random, 1, 12))}-${day}`;
  else if (draw < 0.76) record.birth_date = `${Number(year) + (random.chance(0.5) ? 1 : -1)}-${month}-${day}`;
  else if (draw < 0.84) record.birth_date = `${Number(year) + (random.chance(0.5) ? 10 : -10)}-${month}-${day}`;
  else if (draw < 0.92) record.birth_date = `${year}-01-01`;
  else record.birth_date = random.chance(0.5) ? year : `${year}-${month}`;
};

const FAULTS: [weight: number, fault: Fault][] = [
  [3, inText('given_name', misspell)],
  [1.2, inText('given_name', everyday)],
  [0.5, inText('given_name', (text) => `${text.charAt(0)}.`)],
  [3.4, inText('family_name', misspell)],
  [0.4, (record) => {
    const { given_name, family_name } = record;
    if (given_name !== undefined && family_name !== undefined) Object.assign(record, { given_name: family_name, family_name: given_name });
  }],
  [0.3, (record) => {
    if (record.middle_name === undefined) return;
    record.given_name = record.middle_name;
    delete record.middle_name;
  }],
  [2, wrongDate],
  [1, inText('street', wrongDigit)],
  [1, inText('street', typo)],
  [0.8, inText('city', misspell)],
  [0.8, inText('postal_code', wrongDigit)],
  [0.4, inText('title', typo)],
  [0.5, (record, random) => {
    const phone = record.phones?.[0];
    if (typeof phone === 'string') record.phones = [wrongDigit(phone, random)];
  }],
  [0.4, (record, random) => {
    const email = record.emails?.[0];
    if (typeof email === 'string') record.emails = [typo(email.split('@')[0] ?? '', random) + email.slice(email.indexOf('@'))];
  }],
  [0.3, (record, random) => {
    const id = record.national_ids?.[0];
    if (id !== undefined) record.national_ids = [wrongDigit(id, random)];
  }],
]; // biome-ignore format: a table
const TOTAL = FAULTS.reduce((sum, [weight]) => sum + weight, 0);

/** Makes one error in the record. */
export function err(record: PersonRecord, random: Random): void {
  let rest = random.next() * TOTAL;
  for (const [weight, fault] of FAULTS) {
    rest -= weight;
    if (rest < 0) {
      fault(record, random);
      return;
    }
  }
}

/** What old books do without anybody erring: short names, years for dates. */
export function abbreviate(record: PersonRecord, random: Random): void {
  const short = SHORT[record.given_name ?? ''];
  if (short !== undefined && random.chance(0.25)) record.given_name = short;
  if (record.middle_name !== undefined && random.chance(0.5)) record.middle_name = `${record.middle_name.charAt(0)}.`;
  if (record.birth_date !== undefined && random.chance(0.15)) record.birth_date = record.birth_date.slice(0, 4);
}
