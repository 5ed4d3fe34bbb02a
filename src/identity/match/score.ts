/**
 * Fellegi–Sunter: each field is compared into a level, each level has a weight log2(m/u), the weights add up.
 *
 * Fields that say the same thing count once: an employer is one comparison whether its profile, its domain or its name
 * agrees; a place counts at its finest agreeing part. Where both sides have several values the best pair counts. A
 * field that one side lacks says nothing.
 *
 * Example, against a base of about a million (prior −20 bits):
 *   name exact, rare        +17.0
 *   employer same_domain    +13.0
 *   email other_at_domain    −6.0     two named mailboxes at one firm: more likely two people
 *   total −20 + 24 = +4 bits, odds 16 to 1, 0.94
 */
import { compareCompanies } from '../compare/company-level.ts';
import { compareDates } from '../compare/date-level.ts';
import { compareEmails } from '../compare/email-level.ts';
import { compareNames, middleConflict, type NameLevel, suffixConflict } from '../compare/name-level.ts';
import { comparePhones } from '../compare/phone-level.ts';
import { comparePlaces } from '../compare/place-level.ts';
import { compareTitles } from '../compare/title-level.ts';
import type { EmailForm, EmployerForm, Features, NameForm } from '../features.ts';
import { levelBits, type Model } from './model.ts';

/** One comparison's part in a score; `left` and `right` are the values compared, for explanations. */
export interface Evidence {
  field: string;
  level: string;
  weight: number;
  left: string;
  right: string;
}

/** Provider kinds of which a person has one: two different values of one kind speak against. */
const EXCLUSIVE_PROFILES: ReadonlySet<string> = new Set(['linkedin', 'linkedin_member', 'linkedin_urn']);

/** All evidence between two sets of features; the total is its sum plus the model's prior. */
export function compare(left: Features, right: Features, model: Model): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (found: Evidence | undefined) => {
    if (found !== undefined) evidence.push(found);
  };
  const name = best(left.names, right.names, (a, b) => nameEvidence(a, b, model));
  add(name);
  add(emailEvidence(left, right, name?.level, model));
  add(phoneEvidence(left, right, name?.level, model));
  add(profileEvidence(left, right, model));
  add(best(left.nationalIds, right.nationalIds, (a, b) => equality(model, 'national_id', a, b)));
  add(best(left.employers, right.employers, (a, b) => employerEvidence(a, b, model)));
  add(titleEvidence(left, right, model));
  add(best(left.places, right.places, (a, b) => leveled(model, 'place', comparePlaces(a, b), a.city, b.city)));
  add(best(left.births, right.births, (a, b) => leveled(model, 'birth', compareDates(a, b), a, b)));
  add(best(left.genders, right.genders, (a, b) => leveled(model, 'gender', a === b ? 'same' : 'different', a, b)));
  return evidence;
}

export function totalBits(evidence: readonly Evidence[], model: Model): number {
  let total = model.priorBits;
  for (const item of evidence) total += item.weight;
  return total;
}

/** The strongest evidence over all pairs; pairs that say nothing do not count. */
function best<T>(
  left: readonly T[] | undefined,
  right: readonly T[] | undefined,
  compareOne: (a: T, b: T) => Evidence | undefined,
): Evidence | undefined {
  if (left === undefined || right === undefined) return undefined;
  let found: Evidence | undefined;
  for (const a of left) {
    for (const b of right) {
      const next = compareOne(a, b);
      if (next !== undefined && (found === undefined || next.weight > found.weight)) found = next;
    }
  }
  return found;
}

function leveled(model: Model, field: string, level: string, left: string, right: string): Evidence | undefined {
  if (level === 'missing') return undefined;
  return { field, level, weight: levelBits(model, field, level), left, right };
}

function equality(model: Model, field: string, left: string, right: string): Evidence | undefined {
  return leveled(model, field, left === right ? 'exact' : 'different', left, right);
}

/** What agreeing on this whole name is worth, in bits, by how common it is. */
function rarityBits(name: NameForm, model: Model): number {
  const given = model.givenFrequency[name.given] ?? model.rareGiven;
  const family = model.familyFrequency[name.family] ?? model.rareFamily;
  return -Math.log2(Math.max(given * family, model.nameFloor));
}

const FIXED_NAME_LEVELS: ReadonlySet<NameLevel> = new Set([
  'family_only',
  'given_only',
  'renamed',
  'related',
  'different',
]);

function nameEvidence(a: NameForm, b: NameForm, model: Model): Evidence | undefined {
  const level = compareNames(a, b);
  if (suffixConflict(a, b) && level !== 'different') {
    return leveled(model, 'name', 'suffix_conflict', `${a.full} ${a.suffix}`, `${b.full} ${b.suffix}`);
  }
  let weight = levelBits(model, 'name', level);
  if (!FIXED_NAME_LEVELS.has(level)) {
    weight += Math.min(rarityBits(a, model), rarityBits(b, model));
    if (middleConflict(a, b)) weight += levelBits(model, 'name', 'middle_conflict');
  }
  return { field: 'name', level, weight, left: a.full, right: b.full };
}

/**
 * People of different names behind one address share it, as couples and assistants do; it then comes with the same
 * employer and home and must not add up with those.
 */
function emailEvidence(left: Features, right: Features, name: string | undefined, model: Model): Evidence | undefined {
  const sharing = SHARING_NAMES.has(name ?? '');
  const compareOne = (a: EmailForm, b: EmailForm): Evidence | undefined => {
    // A shared mailbox says where somebody works, not who they are.
    if (a.role || b.role) return undefined;
    const level = compareEmails(a, b);
    if (sharing && (level === 'exact' || level === 'alias')) {
      return leveled(model, 'email', 'shared_mailbox', a.address, b.address);
    }
    const apart = level === 'different' && a.domain === b.domain && !a.free;
    return leveled(model, 'email', apart ? apartLevel(a, b) : level, a.address, b.address);
  };
  const found = best(left.emails, right.emails, compareOne);
  if (found === undefined || found.weight > 0) return found;
  // Nothing agrees: then two mailboxes at one firm say more than two addresses that have nothing to do with each other.
  return worst(left.emails ?? [], right.emails ?? [], compareOne);
}

/** Two mailboxes at one firm; a number was added to tell people of one name apart. */
function apartLevel(a: EmailForm, b: EmailForm): 'numbered' | 'other_at_domain' {
  const bare = (email: EmailForm) => email.local.replace(/\d+$/, '');
  return bare(a) === bare(b) ? 'numbered' : 'other_at_domain';
}

/** The evidence that speaks most against, over all pairs. */
function worst<T>(
  left: readonly T[],
  right: readonly T[],
  compareOne: (a: T, b: T) => Evidence | undefined,
): Evidence | undefined {
  let found: Evidence | undefined;
  for (const a of left) {
    for (const b of right) {
      const next = compareOne(a, b);
      if (next !== undefined && (found === undefined || next.weight < found.weight)) found = next;
    }
  }
  return found;
}

/** Names under which one number or address is a household's or a firm's, not a person's. */
const SHARING_NAMES: ReadonlySet<string> = new Set(['different', 'related', 'suffix_conflict']);

/** Numbers of which their source says that many answer them. */
const SHARED_LINES: ReadonlySet<string> = new Set(['switchboard', 'fax']);
/** Numbers that one person answers: there a name that does not fit is more likely one name in two scripts. */
const OWN_LINES: ReadonlySet<string> = new Set(['mobile', 'direct']);

/**
 * A number shared by people of different names is a line that they share, and so it comes with the same employer and
 * the same address: it must not add up with those as if it were one person's.
 */
function phoneEvidence(left: Features, right: Features, name: string | undefined, model: Model): Evidence | undefined {
  const household = SHARING_NAMES.has(name ?? '');
  return best(left.phones, right.phones, (a, b) => {
    const level = comparePhones(a, b);
    const own = OWN_LINES.has(a.type) || OWN_LINES.has(b.type);
    const shared = (household && !own) || SHARED_LINES.has(a.type) || SHARED_LINES.has(b.type);
    const line = shared && (level === 'exact' || level === 'national') ? 'shared_line' : level;
    return leveled(model, 'phone', line, a.national, b.national);
  });
}

function profileEvidence(left: Features, right: Features, model: Model): Evidence | undefined {
  return best(left.profiles, right.profiles, (a, b) => {
    if (a.kind !== b.kind) return undefined;
    if (a.id !== b.id && !EXCLUSIVE_PROFILES.has(a.kind)) return undefined;
    return equality(model, 'profile', a.id, b.id);
  });
}

function employerEvidence(a: EmployerForm, b: EmployerForm, model: Model): Evidence | undefined {
  return leveled(model, 'employer', compareCompanies(a, b), a.name || a.domain, b.name || b.domain);
}

function titleEvidence(left: Features, right: Features, model: Model): Evidence | undefined {
  return best(left.employers, right.employers, (a, b) => {
    if (a.title === '' || b.title === '') return undefined;
    return leveled(model, 'title', compareTitles(a.title, b.title), a.title, b.title);
  });
}
