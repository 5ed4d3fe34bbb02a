/** Couples, twins, fathers and sons: who comes next in the block may be a relative of the one before. */
import { between, type Random } from '../chance.ts';
import type { Spelling } from '../names/culture.ts';
import { type Gender, join, type PersonName } from '../names/person-name.ts';
import type { Making } from './making.ts';
import { TODAY, type TruePerson } from './person.ts';

/** What the new person is to the one before; the father comes after the son. */
export type Kinship = 'partner' | 'twin' | 'father';

export interface Relative {
  person: TruePerson;
  kinship: Kinship;
}

const SHARES: Record<Kinship, number> = { partner: 0.03, twin: 0.002, father: 0.0015 };
/** Older sons have fathers who are not in anybody's sales list. */
const SON_AGE_MAX = 44;

export function relativeOf(before: TruePerson | undefined, { knobs, random }: Making): Relative | undefined {
  if (before === undefined || before.relation !== undefined) return undefined;
  let draw = random.next() / knobs.families;
  for (const kinship of ['partner', 'twin', 'father'] as const) {
    draw -= SHARES[kinship];
    if (draw >= 0) continue;
    const possible = kinship !== 'father' || (before.gender === 'male' && ageOf(before) <= SON_AGE_MAX);
    return possible ? { person: before, kinship } : undefined;
  }
  return undefined;
}

const other = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

export function genderOf(relative: Relative | undefined, { random, names }: Making): Gender {
  if (relative === undefined) return random.chance(0.46) ? 'female' : 'male';
  const { kinship, person } = relative;
  if (kinship === 'father') return 'male';
  if (kinship === 'partner') return random.chance(0.95) ? other(person.gender) : person.gender;
  // A brother of Novikova would be Novikov, and nothing says so here: there, twins are of one sex.
  return names.inflects(person.name.culture) || random.chance(0.6) ? person.gender : other(person.gender);
}

export function ageFor(relative: Relative | undefined, { random }: Making): number {
  if (relative === undefined) return between(random, 22, 67);
  const age = ageOf(relative.person);
  if (relative.kinship === 'twin') return age;
  return relative.kinship === 'father' ? age + between(random, 21, 36) : Math.max(22, age + between(random, -6, 6));
}

export function ageOf({ birthDate }: TruePerson): number {
  return 2026 - Number(birthDate.slice(0, 4));
}

/** The name of the new person, whose relative or (if that is a common name) whose namesake among `colleagues` has it too. */
export function nameFor(
  culture: string,
  gender: Gender,
  relative: Relative | undefined,
  colleagues: TruePerson[],
  { names, random, knobs }: Making,
): PersonName {
  const name = names.name(culture, gender, random);
  if (relative === undefined) {
    const namesake =
      colleagues.length > 0 && random.chance(knobs.namesakes * 5.5) ? random.pick(colleagues) : undefined;
    // Two bearers of a rare name would be relatives.
    if (namesake === undefined || namesake.gender !== gender || !names.isCommon(namesake.name.family)) return name;
    const { middle: _, suffix: __, ...same } = namesake.name;
    return { ...same, ...(name.middle !== undefined && random.chance(0.4) && { middle: name.middle }) };
  }
  const { kinship, person } = relative;
  const husband = gender === 'male' && person.gender === 'female';
  if ((kinship !== 'partner' || random.chance(0.7)) && !(husband && names.inflects(culture))) {
    name.family = names.familyFor(culture, person.name.family, gender);
  }
  if (kinship === 'father') {
    name.given = person.name.given;
    delete name.middle;
    if (person.name.middle !== undefined && random.chance(0.5)) name.middle = person.name.middle;
  }
  if (kinship === 'twin' && person.gender === gender) {
    name.given = twinGiven(person.name.given, random.chance(0.3), () => names.given(culture, gender, random));
  }
  return name;
}

const TRIES = 20;

/** Never the twin's own name; parents like names that begin alike. */
function twinGiven(given: Spelling, alike: boolean, draw: () => Spelling): Spelling {
  let found = draw();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const begins = found.latin[0]?.charAt(0) === given.latin[0]?.charAt(0);
    if (found.native !== given.native && (begins || !alike)) break;
    found = draw();
  }
  return found;
}

/** Writes the relation into both. */
export function relate(person: TruePerson, { person: before, kinship }: Relative, random: Random): void {
  const [now, then] = { partner: ['couple', 'couple'], twin: ['twin', 'twin'], father: ['senior', 'junior'] }[
    kinship
  ] as Kinds;
  person.relation = { kind: now, to: before.number };
  before.relation = { kind: then, to: person.number };
  if (kinship !== 'father' || person.country.code !== 'US') return;
  person.name.suffix = 'Sr.';
  before.name.suffix = random.chance(0.8) ? 'Jr.' : 'II';
}

type Kind = NonNullable<TruePerson['relation']>['kind'];
type Kinds = [Kind, Kind];

/** Every fourth woman, and some men, had another family name in earlier jobs. */
export function marry(person: TruePerson, age: number, { names, random }: Making): void {
  if (age < 26 || person.name.familyFirst || !random.chance(person.gender === 'female' ? 0.24 : 0.02)) return;
  const { culture, family } = person.name;
  const until = TODAY - between(random, 6, Math.min(12 * (age - 22), 180));
  person.former = { family, latinFamily: person.latin.family, until };
  const partner = names.family(culture, person.gender, random);
  const [latin = partner.native] = partner.latin;
  const double = random.chance(0.2);
  person.name = { ...person.name, family: double ? join(family, partner, '-') : partner };
  person.latin = { ...person.latin, family: double ? `${person.latin.family}-${latin}` : latin };
}
