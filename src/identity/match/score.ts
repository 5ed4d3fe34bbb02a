/**
 * Fellegi–Sunter: each field is compared into a level, each level has a weight log2(m/u), the weights add up.
 *
 * Fields that say the same thing count once: an employer is one comparison whether its profile, its domain or its name
 * agrees. Agreeing on a rare value says more than on a common one: the weight of an exact agreement is log2(m / f) with f
 * the share of people who bear that value, and the looser levels take a part of that.
 *
 * Example, under the model that ships: Kate Ashdown, buyer at corvane.example, k.ashdown@ there, and Katherine Ashdown,
 * buyer at corvane.example, kate4711@ there:
 *   before any evidence    −19.2
 *   given nickname          +7.5
 *   family exact, rare     +13.5
 *   employer same_domain    +6.0     a namesake would agree on it too
 *   title exact             +6.8
 *   email other_at_domain   −5.6     two mailboxes at one firm: more likely two people
 *   together                +9.0 bits, odds of about 500 to 1
 */
import type { EmployerForm, Features } from '../features.ts';
import { AT, COMPARISON_NAMES, LEVELS } from './comparisons.ts';
import {
  type CompiledModel,
  compileModel,
  explainedBits,
  FREQUENCY_SHARE,
  groupIndex,
  householdOdds,
  SHARED_AT,
  vectorBits,
} from './compiled.ts';
import type { Frequencies, FrequencyField, Model } from './model.ts';
import { fillVector, Vector } from './vector.ts';

/** One comparison's part in a score; `left` and `right` are the values compared, for explanations. */
export interface Evidence {
  field: string;
  level: string;
  weight: number;
  left: string;
  right: string;
}

/** Filled anew for every pair; nobody keeps it, so one serves all. */
const shared = new Vector();

/** The whole weight of evidence that two sets of features are one person, prior included. */
export function scorePair(left: Features, right: Features, model: Model): number {
  const compiled = compileModel(model);
  fillVector(shared, left, right);
  const bits = compiled.prior + vectorBits(compiled, shared.levels) + frequencyBits(shared, left, right, model);
  return bits - explained(shared, left, right, model, compiled);
}

/** All evidence between two sets of features; the total is its sum plus the model's prior. */
export function compare(left: Features, right: Features, model: Model): Evidence[] {
  const compiled = compileModel(model);
  fillVector(shared, left, right);
  const parts = new Map<number, number>();
  for (let at = 0; at < shared.levels.length; at++) {
    if (shared.levels[at] !== 0) parts.set(at, compiled.bits[at]![shared.levels[at]!]!);
  }
  for (const group of compiled.groups) {
    const first = group.members.find((at) => parts.has(at));
    if (first !== undefined) parts.set(first, parts.get(first)! + group.extra[groupIndex(group, shared.levels)]!);
  }
  for (const { at } of FREQUENCY_SHARE) {
    const rarity = rarityAt(at, shared, left, right, model, compiled);
    if (rarity !== 0) parts.set(at, parts.get(at)! + rarity);
  }
  const cap = nameCap(shared, left, right, model);
  if (cap !== 0) parts.set(AT.family, parts.get(AT.family)! - cap);
  const household = explained(shared, left, right, model, compiled);
  const evidence: Evidence[] = [...parts].map(([at, weight]) => ({
    field: COMPARISON_NAMES[at]!,
    level: LEVELS[at]![shared.levels[at]! - 1]!,
    weight,
    left: valueAt(at, left, shared.left[at]!),
    right: valueAt(at, right, shared.right[at]!),
  }));
  // Less than a tenth of a bit would only lengthen the list.
  if (household >= 0.1) evidence.push({ field: 'household', level: 'shared', weight: -household, left: '', right: '' });
  return evidence;
}

function explained(vector: Vector, left: Features, right: Features, model: Model, compiled: CompiledModel): number {
  if (compiled.household === Number.NEGATIVE_INFINITY) return 0;
  const rarity = sharedFrequencyBits(vector, left, right, model, compiled);
  return explainedBits(householdOdds(compiled, vector.levels, rarity));
}

/** The part of `frequencyBits` that members of a household have in common. */
export function sharedFrequencyBits(
  vector: Vector,
  left: Features,
  right: Features,
  model: Model,
  compiled = compileModel(model),
): number {
  let sum = 0;
  for (const at of SHARED_COUNTED) sum += rarityAt(at, vector, left, right, model, compiled);
  return sum;
}

/** What a household shares and what has a frequency. */
const SHARED_COUNTED = FREQUENCY_SHARE.map(({ at }) => at).filter((at) => SHARED_AT.includes(at));

export function totalBits(evidence: readonly Evidence[], model: Model): number {
  let total = model.priorBits;
  for (const item of evidence) total += item.weight;
  return total;
}

/** What the rarity of the values that agree adds to the vector's own weight, in bits. */
export function frequencyBits(
  vector: Vector,
  left: Features,
  right: Features,
  model: Model,
  compiled = compileModel(model),
): number {
  let sum = 0;
  for (const { at } of FREQUENCY_SHARE) sum += rarityAt(at, vector, left, right, model, compiled);
  return sum - nameCap(vector, left, right, model);
}

const SHARE_BY_POSITION = new Map(FREQUENCY_SHARE.map(({ at, share }) => [at, share]));

/** What the rarity of the agreeing values adds or takes, in bits. */
function rarityAt(
  at: number,
  vector: Vector,
  left: Features,
  right: Features,
  model: Model,
  compiled: CompiledModel,
): number {
  const part = SHARE_BY_POSITION.get(at)![vector.levels[at]!];
  if (part === undefined || part === 0) return 0;
  const frequencies = model.frequencies[COMPARISON_NAMES[at] as FrequencyField];
  if (frequencies === undefined) return 0;
  const one = frequencyAt(at, left, vector.left[at]!, frequencies);
  const other = frequencyAt(at, right, vector.right[at]!, frequencies);
  return part * (compiled.exactU[at]! - Math.log2(Math.max(one, other)));
}

/** Bits by which agreeing on both parts of a very rare name would overstate itself. */
function nameCap(vector: Vector, left: Features, right: Features, model: Model): number {
  if (vector.levels[AT.given] !== 1 || vector.levels[AT.family] !== 1) return 0;
  const { given, family } = model.frequencies;
  if (given === undefined || family === undefined) return 0;
  const share = (side: Features, index: number) =>
    frequencyAt(AT.given, side, index, given) * frequencyAt(AT.family, side, index, family);
  const rarest = Math.max(share(left, vector.left[AT.given]!), share(right, vector.right[AT.given]!));
  return rarest >= model.nameFloor ? 0 : Math.log2(model.nameFloor / rarest);
}

function frequencyAt(at: number, side: Features, index: number, { table, rare }: Frequencies): number {
  const value = frequencyValue(at, side, index);
  return Object.hasOwn(table, value) ? table[value]! : rare;
}

/** The value whose frequency counts: what training counts and scoring looks up. */
export function frequencyValue(at: number, side: Features, index: number): string {
  switch (at) {
    case AT.given:
      return side.names?.[index]?.given ?? '';
    case AT.family:
      return side.names?.[index]?.family ?? '';
    case AT.employer:
      return employerName(side.employers?.[index]);
    case AT.title:
      return side.employers?.[index]?.title ?? '';
    case AT.postal:
      return side.places?.[index]?.postal ?? '';
    case AT.city:
      return side.places?.[index]?.city ?? '';
    default:
      return side.births?.[index] ?? '';
  }
}

function employerName(job: EmployerForm | undefined): string {
  return job === undefined ? '' : job.domain || job.name || job.profile;
}

/** What stands in an explanation. */
function valueAt(at: number, side: Features, index: number): string {
  switch (at) {
    case AT.given:
    case AT.family:
    case AT.employer:
    case AT.title:
    case AT.postal:
    case AT.city:
    case AT.birth:
      return frequencyValue(at, side, index);
    case AT.middle:
      return side.names?.[index]?.middle ?? '';
    case AT.suffix:
      return side.names?.[index]?.suffix ?? '';
    case AT.order:
      return side.names?.[index]?.full ?? '';
    case AT.email:
      return side.emails?.[index]?.address ?? '';
    case AT.phone:
      return side.phones?.[index]?.e164 || (side.phones?.[index]?.national ?? '');
    case AT.profile:
      return side.profiles?.[index]?.id ?? '';
    case AT.national_id:
      return side.nationalIds?.[index] ?? '';
    case AT.street:
      return side.places?.[index]?.street ?? '';
    case AT.region:
      return side.places?.[index]?.region || (side.places?.[index]?.country ?? '');
    default:
      return side.genders?.[index] ?? '';
  }
}
