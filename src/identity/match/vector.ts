/**
 * Agreement vectors: two sets of features become one small number per comparison (0: nothing to compare, 1: the best
 * level). Scoring, training and explaining all start here, so a pair can never be judged by two sets of rules.
 *
 * Where both sides have several values the pair of values at the best level counts, except that two addresses at one
 * firm outweigh two that have nothing to do with each other. A field that one side lacks says nothing.
 */
import { compareCompanies } from '../compare/company-level.ts';
import { compareBirths } from '../compare/date-level.ts';
import { compareEmails } from '../compare/email-level.ts';
import { localFitsName } from '../compare/email-pattern.ts';
import { type NameRelations, relateNames } from '../compare/name-relations.ts';
import { compareNationalIds } from '../compare/national-id-level.ts';
import { comparePhones } from '../compare/phone-level.ts';
import { comparePlaceParts } from '../compare/place-level.ts';
import { compareTitles } from '../compare/title-level.ts';
import type { EmailForm, Features, NameForm, PhoneForm } from '../features.ts';
import { AT, COMPARISON_NAMES, COMPARISONS, type Comparison } from './comparisons.ts';

/** Levels by name to their number, for each comparison. */
const NUMBER = Object.fromEntries(
  COMPARISON_NAMES.map((name) => [
    name,
    new Map<string, number>(COMPARISONS[name].map((level, at) => [level, at + 1])),
  ]),
) as Record<Comparison, Map<string, number>>;

/** One comparison's outcome for a pair; made once and filled anew for every pair. */
export class Vector {
  /** level number by comparison */
  readonly levels = new Uint8Array(COMPARISON_NAMES.length);
  /** which of the left and right values gave the level */
  readonly left = new Uint8Array(COMPARISON_NAMES.length);
  readonly right = new Uint8Array(COMPARISON_NAMES.length);

  set(at: number, level: number, left: number, right: number): void {
    this.levels[at] = level;
    this.left[at] = left;
    this.right[at] = right;
  }
}

/** Compares two sets of features. Symmetric in its levels. */
export function fillVector(vector: Vector, a: Features, b: Features): void {
  vector.levels.fill(0);
  const sharing = compareNames(vector, a.names, b.names);
  emails(vector, a, b, sharing);
  bestOf(vector, 'employer', a.employers, b.employers, compareCompanies);
  phones(vector, a.phones, b.phones, sharing);
  profiles(vector, a, b);
  bestOf(vector, 'national_id', a.nationalIds, b.nationalIds, compareNationalIds);
  bestOf(vector, 'title', a.employers, b.employers, (x, y) => compareTitles(x.title, y.title));
  places(vector, a, b);
  bestOf(vector, 'birth', a.births, b.births, compareBirths);
  if (sharing && vector.levels[AT.birth] === 1 && vector.levels[AT.given] === DIFFERENT_GIVEN) {
    vector.levels[AT.birth] = TWINS;
  }
  bestOf(vector, 'gender', a.genders, b.genders, (x, y) => (x === y ? 'same' : 'different'));
}

/** The best level over all pairs of values; 'missing' says nothing. */
function bestOf<T>(
  vector: Vector,
  comparison: Comparison,
  left: readonly T[] | undefined,
  right: readonly T[] | undefined,
  compareOne: (a: T, b: T) => string,
): void {
  if (left === undefined || right === undefined) return;
  const numbers = NUMBER[comparison];
  const at = AT[comparison];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const level = numbers.get(compareOne(left[i]!, right[j]!)) ?? 0;
      const known = vector.levels[at]!;
      if (level !== 0 && (known === 0 || level < known)) vector.set(at, level, i, j);
      if (level === 1) return;
    }
  }
}

const GIVEN = NUMBER.given;
const FAMILY = NUMBER.family;
const MIDDLE = NUMBER.middle;
const TWINS = NUMBER.birth.get('twins')!;
const DIFFERENT_GIVEN = GIVEN.get('different')!;
const ABSENT_RANK = 3.5;
/** Of two equal sums the one with the better family name. */
const FAMILY_WEIGHT = 1.1;
const EXACT_RANK = 1 + FAMILY_WEIGHT;

/** How well a name pair fits, lower is better: both parts count, an absent one as a middling level. */
function nameRank(relations: NameRelations): number {
  const given = GIVEN.get(relations.given) ?? ABSENT_RANK;
  const family = FAMILY.get(relations.family) ?? ABSENT_RANK;
  return given + family * FAMILY_WEIGHT + (relations.order === 'swapped' ? 0.5 : 0);
}

/** @returns whether people of such names share rather than own an address or a number, as couples do. */
function compareNames(vector: Vector, left: readonly NameForm[] | undefined, right: readonly NameForm[] | undefined) {
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false;
  let best: NameRelations | undefined;
  let rank = Number.POSITIVE_INFINITY;
  let [one, other] = [0, 0];
  for (let i = 0; i < left.length && rank > EXACT_RANK; i++) {
    for (let j = 0; j < right.length; j++) {
      const relations = relateNames(left[i]!, right[j]!);
      const next = nameRank(relations);
      if (next < rank) [best, rank, one, other] = [relations, next, i, j];
    }
  }
  const { given, family, middle, order } = best!;
  vector.set(AT.given, GIVEN.get(given) ?? 0, one, other);
  vector.set(AT.family, FAMILY.get(family) ?? 0, one, other);
  vector.set(AT.middle, MIDDLE.get(middle) ?? 0, one, other);
  if (order === 'swapped') vector.set(AT.order, 1, one, other);
  const suffix = relateSuffix(left[one]!, right[other]!);
  if (suffix !== 0) vector.set(AT.suffix, suffix, one, other);
  return (
    suffix === 2 || given === 'different' || given === 'close' || (family === 'different' && !SAME_GIVEN.has(given))
  );
}

/** Given names under which a differing family name is more likely a new one. */
const SAME_GIVEN: ReadonlySet<string> = new Set(['exact', 'nickname', 'spelling', 'typo', 'missing']);

/** Jr and II are one generation; an I after the name is an initial, unless the other is the second. */
function relateSuffix(one: NameForm, other: NameForm): number {
  const [a, b] = [one.suffix, other.suffix];
  if (a === '' && b === '') return 0;
  if (a === '' || b === '') return (a === '' ? one : other).middle === 'i' && /^i+$/.test(a || b) ? 2 : 0;
  return (a === 'ii' ? 'jr' : a) === (b === 'ii' ? 'jr' : b) ? 1 : 2;
}

const EMAIL = NUMBER.email;
const DIFFERENT_EMAIL = EMAIL.get('different')!;
const NAMESAKE = EMAIL.get('namesake')!;

/** Agreement counts at its best; where there is none, what speaks most against: two mailboxes at one firm. */
function emails(vector: Vector, a: Features, b: Features, sharing: boolean): void {
  const [left, right] = [a.emails, b.emails];
  if (left !== undefined && right !== undefined) {
    for (let i = 0; i < left.length; i++) {
      for (let j = 0; j < right.length; j++) {
        const [one, other] = [left[i]!, right[j]!];
        // A shared mailbox says where somebody works, not who they are.
        if (one.role || other.role) continue;
        const level = emailLevel(one, other, sharing, a.names, b.names);
        const known = vector.levels[AT.email]!;
        const agrees = level < DIFFERENT_EMAIL;
        const better = known === 0 || (agrees ? level < known : known >= DIFFERENT_EMAIL && level > known);
        if (better) vector.set(AT.email, level, i, j);
      }
    }
  }
  if (vector.levels[AT.email] !== 0 && vector.levels[AT.email] !== DIFFERENT_EMAIL) return;
  if (numberedAt(a, b) || numberedAt(b, a)) vector.set(AT.email, NAMESAKE, 0, 0);
}

function emailLevel(
  a: EmailForm,
  b: EmailForm,
  sharing: boolean,
  names: readonly NameForm[] | undefined,
  others: readonly NameForm[] | undefined,
): number {
  const level = compareEmails(a, b);
  if (sharing && (level === 'exact' || level === 'alias')) {
    const own = !a.free && (spellsGiven(a.local, names) || spellsGiven(a.local, others));
    return EMAIL.get(own ? 'own_mailbox' : 'shared_mailbox')!;
  }
  if (level === 'different' && a.domain === b.domain && !a.free) {
    return EMAIL.get(bareUser(a) === bareUser(b) ? 'numbered' : 'other_at_domain')!;
  }
  return EMAIL.get(level)!;
}

/** Spellings of a mailbox that hold the whole given name: nobody shares such a one. */
const GIVEN_PATTERN = /first/;

function spellsGiven(local: string, names: readonly NameForm[] | undefined): boolean {
  return (names ?? []).some((name) => GIVEN_PATTERN.test(localFitsName(local, name) ?? ''));
}

/** jane.doe2@ at a firm where the other side works too: somebody else there is Jane Doe. */
function numberedAt(one: Features, other: Features): boolean {
  if (other.employers === undefined) return false;
  for (const email of one.emails ?? []) {
    if (email.role || email.free || !NUMBERED.test(email.local)) continue;
    const there =
      other.employers.some((job) => job.domain === email.domain) &&
      other.emails?.some(({ domain, role }) => domain === email.domain && !role) !== true;
    if (there && (one.names ?? []).some((name) => localFitsName(email.local, name) !== undefined)) return true;
  }
  return false;
}

/** One digit after letters; more are years and luck. */
const NUMBERED = /[a-z][2-9]$/;

/** A number was added to tell people of one name apart. */
function bareUser(email: EmailForm): string {
  return email.local.replace(/\d+$/, '');
}

const PHONE = NUMBER.phone;
/** Numbers that one person answers: there a name that does not fit is more likely one name in two scripts. */
const ownLine = (phone: PhoneForm): boolean => phone.type === 'mobile' || phone.type === 'direct';
/** Numbers of which their source says that many answer them. */
const sharedLine = (phone: PhoneForm): boolean => phone.type === 'switchboard' || phone.type === 'fax';

/**
 * A number shared by people of different names is a line that they share, and so it comes with the same employer and
 * the same address: it must not add up with those as if it were one person's.
 */
function phones(
  vector: Vector,
  left: readonly PhoneForm[] | undefined,
  right: readonly PhoneForm[] | undefined,
  sharing: boolean,
): void {
  const colleagues = !sharing && areColleagues(vector);
  bestOf(vector, 'phone', left, right, (a, b) => {
    const level = comparePhones(a, b);
    if (level !== 'exact' && level !== 'national') return level;
    if (sharedLine(a) || sharedLine(b)) return 'switchboard';
    const own = ownLine(a) || ownLine(b);
    if (sharing) return own ? 'own_line' : 'shared_line';
    return colleagues && !own ? 'shared_line' : level;
  });
  if (vector.levels[AT.phone] === 0 && left !== undefined && right !== undefined && left.length > 0 && right.length > 0)
    vector.set(AT.phone, PHONE.get('different')!, 0, 0);
}

/** Two mailboxes at one firm, or two family names at one: the line may well be the firm's. */
function areColleagues({ levels }: Vector): boolean {
  if (levels[AT.email]! > DIFFERENT_EMAIL) return true;
  return levels[AT.family] === DIFFERENT_FAMILY && levels[AT.employer] !== 0 && levels[AT.employer]! < OTHER_FIRM;
}

const DIFFERENT_FAMILY = FAMILY.get('different')!;
const OTHER_FIRM = NUMBER.employer.get('part')!;

/** Provider kinds of which a person has one: two different values of one kind speak against. */
const EXCLUSIVE_PROFILES: ReadonlySet<string> = new Set(['linkedin', 'linkedin_member', 'linkedin_urn']);

function profiles(vector: Vector, a: Features, b: Features): void {
  bestOf(vector, 'profile', a.profiles, b.profiles, (x, y) => {
    if (x.kind !== y.kind) return 'missing';
    if (x.id === y.id) return 'exact';
    return EXCLUSIVE_PROFILES.has(x.kind) ? 'different' : 'missing';
  });
}

const STREET = NUMBER.street;
const POSTAL = NUMBER.postal;
const CITY = NUMBER.city;
const REGION = NUMBER.region;
/** What each level says for two addresses being one place, roughly: only to choose among several addresses. */
const STREET_WORTH = [0, 12, 8, 3, -1];
const POSTAL_WORTH = [0, 7, 5, 2, -1];
const CITY_WORTH = [0, 5, 4, -1];
const REGION_WORTH = [0, 1, 0, -1, -4];

/** The pair of addresses that fits best as a whole; its parts are not picked from different addresses. */
function places(vector: Vector, a: Features, b: Features): void {
  const [left, right] = [a.places, b.places];
  if (left === undefined || right === undefined) return;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const parts = comparePlaceParts(left[i]!, right[j]!);
      const street = STREET.get(parts.street) ?? 0;
      const postal = POSTAL.get(parts.postal) ?? 0;
      const city = CITY.get(parts.city) ?? 0;
      const region = REGION.get(parts.region) ?? 0;
      const fit = STREET_WORTH[street]! + POSTAL_WORTH[postal]! + CITY_WORTH[city]! + REGION_WORTH[region]!;
      if (fit <= best) continue;
      best = fit;
      vector.set(AT.street, street, i, j);
      vector.set(AT.postal, postal, i, j);
      vector.set(AT.city, city, i, j);
      vector.set(AT.region, region, i, j);
    }
  }
}
