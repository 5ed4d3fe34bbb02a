/**
 * A model made ready for scoring: weights by level number instead of by name, so that a pair costs a few additions.
 *
 * A level's weight is log2(m / u). Where a model holds a group's levels together (`name`: `nickname/exact`), that weight
 * stands in for the sum of its members', since a group's parts go wrong together.
 */
import { AT, COMPARISON_NAMES, type Comparison, GROUPS, LEVELS } from './comparisons.ts';
import { FREQUENCY_FIELDS, levelBits, type Model } from './model.ts';

/** `extra`: bits beyond the members' sum, by the members' level numbers in mixed radix. */
export interface CompiledGroup {
  members: readonly number[];
  extra: Float64Array;
}

export interface CompiledModel {
  prior: number;
  /** -Infinity where households play no part */
  household: number;
  /** bits by comparison, then level number; 0 for "nothing to compare" */
  bits: readonly Float64Array[];
  groups: readonly CompiledGroup[];
  /** log2 of u of an exact agreement, by comparison: what the frequency of a value is measured against */
  exactU: Float64Array;
}

const compiled = new WeakMap<Model, CompiledModel>();

export function compileModel(model: Model): CompiledModel {
  const known = compiled.get(model);
  if (known !== undefined) return known;
  const bits = COMPARISON_NAMES.map((name, at) =>
    Float64Array.of(0, ...LEVELS[at]!.map((level) => levelBits(model, name, level))),
  );
  const exactU = Float64Array.from(COMPARISON_NAMES, (name) => Math.log2(model.levels[name]?.['exact']?.u ?? 1));
  const household = model.householdBits ?? Number.NEGATIVE_INFINITY;
  const groups = compileGroups(model, bits);
  const made: CompiledModel = { prior: model.priorBits, household, bits, groups, exactU };
  compiled.set(model, made);
  return made;
}

function compileGroups(model: Model, bits: readonly Float64Array[]): CompiledGroup[] {
  return GROUPS.map(({ name, members }) => {
    const extra = new Float64Array(members.reduce((product, at) => product * (LEVELS[at]!.length + 1), 1));
    const joint = new Uint8Array(LEVELS.length);
    for (const level of Object.keys(model.levels[name] ?? {})) {
      const numbers = level.split('/').map((part, index) => LEVELS[members[index]!]!.indexOf(part) + 1);
      const apart = numbers.reduce((sum, number, index) => sum + bits[members[index]!]![number]!, 0);
      for (const [index, at] of members.entries()) joint[at] = numbers[index]!;
      extra[groupIndex({ members, extra }, joint)] = levelBits(model, name, level) - apart;
    }
    return { members, extra };
  });
}

/** The weight of an agreement vector, prior and frequencies left out. */
export function vectorBits({ bits, groups }: CompiledModel, levels: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < levels.length; at++) sum += bits[at]![levels[at]!]!;
  for (const group of groups) sum += group.extra[groupIndex(group, levels)]!;
  return sum;
}

/** Where the extra bits of a vector's joint level stand. */
export function groupIndex({ members }: CompiledGroup, levels: Uint8Array): number {
  let index = 0;
  for (const at of members) index = index * (LEVELS[at]!.length + 1) + levels[at]!;
  return index;
}

/** What the members of a household have in common. */
export const SHARED_AT: readonly number[] = [AT.family, AT.phone, AT.street, AT.postal, AT.city, AT.region];
const ADDRESS_GROUP = GROUPS.findIndex(({ name }) => name === 'address');

/** log2 odds of one household against strangers; `rarity`: what the rarity of the shared values adds. */
export function householdOdds({ household, bits, groups }: CompiledModel, levels: Uint8Array, rarity: number): number {
  if (household === Number.NEGATIVE_INFINITY) return household;
  let sum = household + rarity;
  for (const at of SHARED_AT) sum += bits[at]![levels[at]!]!;
  const address = groups[ADDRESS_GROUP]!;
  return sum + address.extra[groupIndex(address, levels)]!;
}

/** Bits by which a household lowers the odds of one person: strangers are no longer the only other explanation. */
export function explainedBits(odds: number): number {
  return odds < -30 ? 0 : Math.log2(1 + 2 ** odds);
}

/** How much of a value's rarity counts, by level: the looser the agreement, the less its rarity proves. */
const RARITY_SHARES: Partial<Record<Comparison, Readonly<Record<string, number>>>> = {
  given: { exact: 1, nickname: 0.8, spelling: 0.8, typo: 0.6, close: 0.3 },
  family: { exact: 1, spelling: 0.8, typo: 0.7, part: 0.7, close: 0.4 },
  employer: {
    same_profile: 1,
    same_domain: 1,
    exact: 1,
    domain_name: 1,
    shared_domain: 0.5,
    token_set: 0.6,
    close: 0.6,
    branch: 0.6,
    acronym: 0.3,
  },
  title: { exact: 1, token_set: 0.5 },
  postal: { exact: 1 },
  city: { exact: 1, close: 0.5 },
  birth: { exact: 1, new_year: 1 },
};

/** Positions whose weight depends on how common the value is, and how much of it, by level number. */
export const FREQUENCY_SHARE: readonly { at: number; share: Float64Array }[] = FREQUENCY_FIELDS.map((name) => {
  const at = AT[name];
  return { at, share: Float64Array.of(0, ...LEVELS[at]!.map((level) => RARITY_SHARES[name]?.[level] ?? 0)) };
});
