/**
 * Ties: by what somebody who reads two records carefully could know that they are about one person. An own address, an
 * own number, a profile, or a recognisable name at a recognisable employer.
 */
import type { TrueCompany } from '../companies/company.ts';
import type { WrittenName } from '../dirt/name.ts';
import { fold } from '../names/fold.ts';
import { isFormer, type Month, type TruePerson } from '../people/person.ts';
import type { TruePhone } from '../phones.ts';
import { edits } from '../queries/name-fit.ts';

export const emailTie = (address: string): string => `e:${address}`;
export const phoneTie = (phone: TruePhone): string => `t:${phone.number}`;
export const profileTie = (profile: string): string => `l:${profile}`;

/** How well a company can be recognised in what was written. */
type Recognised = 'plainly' | 'with a slip' | 'not';

function recognised({ core, aliases, nativeName, parent }: TrueCompany, written: string, domain: boolean): Recognised {
  if (domain || written === nativeName) return 'plainly';
  const [text, name] = [fold(written), fold(core)];
  if (text.includes(name)) return 'plainly';
  // A short name is one that the long name begins with; initials and the owner's name are not.
  const short =
    parent === undefined && aliases.some((alias) => name.startsWith(fold(alias)) && text.startsWith(fold(alias)));
  if (short) return 'plainly';
  return edits(text.slice(0, name.length), name) <= 2 ? 'with a slip' : 'not';
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * The tie of a name at a company; undefined where it takes too much guessing. Names before and after a marriage, readings
 * of Japanese names and translated names of firms are not recognised in each other, so their ties differ.
 */
export function employmentTie(
  person: TruePerson,
  company: TrueCompany,
  name: WrittenName,
  written: string,
  domain: boolean,
  at: Month,
): string | undefined {
  const quality = recognised(company, written, domain);
  const faults = name.slips + (quality === 'with a slip' ? 1 : 0);
  if (quality === 'not' || faults > 1) return undefined;
  const marks = [
    isFormer(person, at) && 'former',
    name.native && person.name.culture === 'japanese' && 'japanese',
    !domain && IDEOGRAPHS.test(written) && 'ideographs',
  ];
  return ['c', company.id, ...marks.filter((mark) => mark !== false)].join(':');
}
