/**
 * A model made ready for scoring: weights by level number instead of by name, so that a pair costs a few additions.
 *
 * A level's weight is log2(m / u). Where a model holds a group's levels together (`name`: `nickname/exact`), that weight
 * stands in for the sum of its members', since a group's parts go wrong together.
 */
import { AT, COMPARISON_NAMES, GROUPS, LEVELS } from './comparisons.ts';
import { levelBits, type Model } from './model.ts';

export interface CompiledModel {
  prior: number;
  /** -Infinity where households play no part */
  household: number;
  /** bits by comparison, then level number; 0 for "nothing to compare" */
  bits: readonly Float64Array[];
  /** by group: bits beyond the members' sum, by the members' level numbers in mixed radix */
  groups: readonly { members: readonly number[]; extra: Float64Array }[];
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

function compileGroups(model: Model, bits: readonly Float64Array[]): CompiledModel['groups'] {
  return GROUPS.map(({ name, members }) => {
    const sizes = members.map((at) => LEVELS[at]!.length + 1);
    const extra = new Float64Array(sizes.reduce((product, size) => product * size, 1));
    for (const level of Object.keys(model.levels[name] ?? {})) {
      const numbers = level.split('/').map((part, index) => LEVELS[members[index]!]!.indexOf(part) + 1);
      const apart = numbers.reduce((sum, number, index) => sum + bits[members[index]!]![number]!, 0);
      extra[mixed(numbers, sizes)] = levelBits(model, name, level) - apart;
    }
    return { members, extra };
  });
}

function mixed(numbers: readonly number[], sizes: readonly number[]): number {
  return numbers.reduce((value, number, index) => value * sizes[index]! + number, 0);
}

/** The weight of an agreement vector, prior and frequencies left out. */
export function vectorBits({ bits, groups }: CompiledModel, levels: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < levels.length; at++) sum += bits[at]![levels[at]!]!;
  for (const { members, extra } of groups) {
    let index = 0;
    for (const at of members) index = index * bits[at]!.length + levels[at]!;
    sum += extra[index]!;
  }
  return sum;
}

/** What the members of a household have in common. */
export const SHARED_AT: readonly number[] = [AT.family, AT.phone, AT.street, AT.postal, AT.city, AT.region];
const ADDRESS_GROUP = GROUPS.findIndex(({ name }) => name === 'address');

/** log2 odds of one household against strangers; `rarity`: what the rarity of the shared values adds. */
export function householdOdds({ household, bits, groups }: CompiledModel, levels: Uint8Array, rarity: number): number {
  if (household === Number.NEGATIVE_INFINITY) return household;
  let sum = household + rarity;
  for (const at of SHARED_AT) sum += bits[at]![levels[at]!]!;
  const { members, extra } = groups[ADDRESS_GROUP]!;
  let index = 0;
  for (const at of members) index = index * bits[at]!.length + levels[at]!;
  return sum + extra[index]!;
}

/** Bits by which a household lowers the odds of one person: strangers are no longer the only other explanation. */
export function explainedBits(odds: number): number {
  return odds < -30 ? 0 : Math.log2(1 + 2 ** odds);
}

/** Positions whose weight depends on how common the value is, with the levels to which that applies and how much of it. */
export const FREQUENCY_SHARE: readonly { at: number; share: readonly number[] }[] = [
  // exact, nickname, spelling, typo, initial, close: the looser the agreement, the less its rarity proves.
  { at: AT.given, share: [0, 1, 0.8, 0.8, 0.6, 0, 0.3] },
  { at: AT.family, share: [0, 1, 0.8, 0.7, 0.7, 0, 0.4] },
  { at: AT.employer, share: [0, 1, 1, 1, 1, 0.5, 0.6, 0.6, 0.6, 0.3] },
  { at: AT.title, share: [0, 1, 0.5] },
  { at: AT.postal, share: [0, 1] },
  { at: AT.city, share: [0, 1, 0.5] },
  { at: AT.birth, share: [0, 1, 1] },
];
