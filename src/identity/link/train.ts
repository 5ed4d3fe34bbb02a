/**
 * Learning the weights from the records themselves, without anybody's labels.
 *
 * u, how often strangers agree at a level, comes from random pairs: among 50,000 records one pair in tens of thousands is
 * of one person, so random pairs are strangers for every purpose. m, how often records of one person agree, and how
 * many pairs there are of one person, come from the candidate pairs by expectation–maximisation over their patterns:
 *   E: a pattern's pairs are of one person with probability p = πM / (πM + (1−π)U), M and U the products of the levels'
 *   M: m of a level = its share among the pairs, each counted p times; π = the expected pairs of one person over all pairs.
 * Non-candidates are strangers, so π is the share among all pairs and the weights need no correction for blocking. The
 * parts of a name and of an address go wrong together (a woman who marries, a family that moves), so their levels are
 * also learned jointly, shrunk to the product of their parts where few pairs were seen.
 *
 * Households are a third kind of pair, between one person and strangers: they share family name, address and telephone as
 * one person's records do, and differ in the rest as strangers do. Without them the alike pairs of a register would be
 * learned to be one person, father and son included; with them a shared address is explained, and the given name and the
 * birthday decide.
 *
 * The order of the records does not matter: "random" pairs are drawn from the records in the order of their addresses.
 * Limits: it needs duplicates, a few hundred pairs at least; below that the m set by hand outweigh the data
 * (PRIOR_PAIRS), and below RECORDS_MIN records the start model is kept.
 */
import { COMPARISON_NAMES, GROUPS, type Group, LEVELS } from '../match/comparisons.ts';
import { compileModel, householdOdds, vectorBits } from '../match/compiled.ts';
import { HAND_SET } from '../match/hand-set-weights.ts';
import { type Calibration, FREQUENCY_FIELDS, type Level, type Model } from '../match/model.ts';
import { fillVector, Vector } from '../match/vector.ts';
import { candidatesOf } from './block.ts';
import { countFrequencies } from './frequencies.ts';
import type { LinkRecord } from './linkage.ts';
import { type Compared, comparePairs, PatternTable } from './patterns.ts';

const ROUNDS = 25;
/** Fewer records teach nothing that their accidents do not drown: the start model is kept as it is. */
export const RECORDS_MIN = 500;
/** Settled when no probability moves by more. */
const SETTLED = 1e-4;
/** The m set by hand count as much as so many pairs. */
const PRIOR_PAIRS = 20;
/** Joint levels of a group seen in fewer pairs lean on the product of their parts. */
const GROUP_PRIOR_PAIRS = 30;
/** With a prior that the data gave, an even chance is enough to join, if the rest of the two people bears it. */
const LINK_BITS = 0;
const CERTAIN_BITS = 12;
const RANDOM_PAIRS_MAX = 120_000;
const PROBABILITY_MIN = 1e-7;
/** Beyond this odds are certainty and would overflow. */
const ODDS_BITS_MAX = 200;

/** The model for these records: `start` with learned levels, frequencies and prior. `about` names the data. */
export function train(records: readonly LinkRecord[], start: Model, about: { data: string; date: string }): Model {
  return learn(records, start, about).model;
}

/** The model, and the candidate pairs that it was learned from. */
export function learn(
  records: readonly LinkRecord[],
  start: Model,
  about: { data: string; date: string },
): { model: Model; compared: Compared } {
  const pairs = candidatesOf(records, start);
  if (records.length < RECORDS_MIN) return { model: start, compared: comparePairs(records, pairs, start) };
  const frequencies = countFrequencies(records);
  const strangers = levelShares(randomPatterns(records));
  const all = (records.length * (records.length - 1)) / 2;
  let model: Model = {
    ...start,
    frequencies,
    levels: withU(strangers, frequencies),
    priorBits: Math.log2(Math.max(1, records.length / 4) / Math.max(1, all)),
    householdBits: Math.log2(Math.max(1, records.length / 4) / Math.max(1, all)),
  };
  const compared = comparePairs(records, pairs, model);
  for (let round = 0; round < ROUNDS; round++) {
    const next = maximise(model, compared.patterns, all, strangers);
    const moved = Math.abs(next.priorBits - model.priorBits);
    model = next;
    if (moved < SETTLED) break;
  }
  return { model: named(model, about), compared };
}

function named(model: Model, about: { data: string; date: string }): Model {
  return {
    ...model,
    linkBits: LINK_BITS,
    certainBits: CERTAIN_BITS,
    version: `${about.date}-${about.data}`.replace(/[^a-zA-Z0-9.-]+/g, '-'),
    about: { ...about, calibratedOn: 'a shift of the log odds that registers of known truth ask for' },
    calibration: { all: SHIFTED },
  };
}

/**
 * Expectation–maximisation asks every part to agree as if each told something new, and so comes out too timid: on sets of
 * known truth an even chance stood at −2 to −4 bits. Nobody's labels are needed to take that back.
 */
const TIMID_BITS = 2.5;
const SHIFTED: Calibration = Array.from({ length: 41 }, (_none, step): readonly [number, number] => {
  // Dense at both ends, where odds change fastest.
  const raw = (1 - Math.cos((Math.PI * step) / 40)) / 2;
  if (raw === 0 || raw === 1) return [raw, raw];
  return [raw, 1 / (1 + ((1 - raw) / raw) * 2 ** -TIMID_BITS)];
});

/** Shares of levels by comparison and of joint levels by group, weighted by pattern. */
interface Shares {
  /** by comparison: sum of weights at each level number, 0 being "nothing to compare" */
  single: Float64Array[];
  joint: Map<string, number>[];
  total: number;
}

function levelShares(patterns: PatternTable, weightOf?: (pattern: number) => number): Shares {
  const single = LEVELS.map((levels) => new Float64Array(levels.length + 1));
  const joint = GROUPS.map(() => new Map<string, number>());
  let total = 0;
  for (const pattern of patterns.inOrder()) {
    const weight = patterns.countOf(pattern) * (weightOf?.(pattern) ?? 1);
    const levels = patterns.levelsOf(pattern);
    total += weight;
    for (let at = 0; at < levels.length; at++) single[at]![levels[at]!]! += weight;
    for (const [index, { members }] of GROUPS.entries()) {
      const name = jointName(members, levels);
      if (name !== undefined) joint[index]!.set(name, (joint[index]!.get(name) ?? 0) + weight);
    }
  }
  return { single, joint, total };
}

/** The joint level of a group's members; undefined when fewer than two of them say anything. */
function jointName(members: readonly number[], levels: Uint8Array): string | undefined {
  let known = 0;
  for (const at of members) if (levels[at] !== 0) known += 1;
  if (known < 2) return undefined;
  return members.map((at) => (levels[at] === 0 ? 'missing' : LEVELS[at]![levels[at]! - 1]!)).join('/');
}

/** Patterns of pairs that have nothing to do with each other, drawn by a fixed sequence of numbers. */
function randomPatterns(records: readonly LinkRecord[]): PatternTable {
  const patterns = new PatternTable();
  const vector = new Vector();
  const size = records.length;
  if (size < 2) return patterns;
  const order = byAddress(records);
  const wanted = Math.min(RANDOM_PAIRS_MAX, (size * (size - 1)) / 2);
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
  for (let made = 0; made < wanted; made++) {
    const [a, b] = [order[next()]!, order[next()]!];
    if (a === b) continue;
    fillVector(vector, records[a]!.features, records[b]!.features);
    patterns.count(vector.levels);
  }
  return patterns;
}

function byAddress(records: readonly LinkRecord[]): number[] {
  return [...records.keys()].sort((a, b) => (records[a]!.address < records[b]!.address ? -1 : 1));
}

/**
 * Levels that say how two people share something. Strangers hardly ever show them, so whatever pairs do would be taken for
 * one person's: what they mean is not for the counts to say.
 */
const BY_HAND: ReadonlySet<string> = new Set([
  'middle:conflict',
  'suffix:conflict',
  'email:shared_mailbox',
  'email:other_at_domain',
  'email:numbered',
  'email:namesake',
  'phone:shared_line',
  'phone:switchboard',
  'phone:own_line',
  'birth:twins',
]);

type Levels = Record<string, Record<string, Level>>;

/** The levels set by hand with u from strangers; exact agreement on a counted value from its frequencies, which see further. */
function withU(strangers: Shares, frequencies: Model['frequencies']): Levels {
  const levels: Levels = {};
  for (const [at, name] of COMPARISON_NAMES.entries()) {
    const shares = strangers.single[at]!;
    const compared = strangers.total - shares[0]!;
    levels[name] = {};
    for (const [index, level] of LEVELS[at]!.entries()) {
      const known = HAND_SET.levels[name]?.[level] ?? { m: 0.01, u: 0.01 };
      levels[name][level] = BY_HAND.has(`${name}:${level}`)
        ? known
        : { m: known.m, u: smoothed(shares[index + 1]!, compared, known.u) };
    }
  }
  for (const field of FREQUENCY_FIELDS) {
    const table = frequencies[field];
    const exact = levels[field]?.['exact'];
    if (table !== undefined && exact !== undefined) exact.u = Math.max(PROBABILITY_MIN, sumOfSquares(table.table));
  }
  return levels;
}

function sumOfSquares(table: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const share of Object.values(table)) sum += share * share;
  return sum;
}

/** A share with one pair's worth of the expected one mixed in, so that what was not seen is rare and not impossible. */
function smoothed(seen: number, of: number, expected: number): number {
  return Math.min(1, Math.max(PROBABILITY_MIN, (seen + Math.min(expected, 0.5)) / (of + 1)));
}

function maximise(model: Model, patterns: PatternTable, all: number, strangers: Shares): Model {
  const compiled = compileModel(model);
  const odds = (pattern: number) => {
    const levels = patterns.levelsOf(pattern);
    const person = 2 ** Math.min(ODDS_BITS_MAX, compiled.prior + vectorBits(compiled, levels));
    const household = 2 ** Math.min(ODDS_BITS_MAX, householdOdds(compiled, levels, 0));
    return { person, household };
  };
  const same = levelShares(patterns, (pattern) => {
    const { person, household } = odds(pattern);
    return person / (1 + person + household);
  });
  let households = 1;
  for (const pattern of patterns.inOrder()) {
    const { person, household } = odds(pattern);
    households += (patterns.countOf(pattern) * household) / (1 + person + household);
  }
  const levels: Levels = {};
  for (const [at, name] of COMPARISON_NAMES.entries()) {
    const shares = same.single[at]!;
    const compared = same.total - shares[0]!;
    levels[name] = {};
    for (const [index, level] of LEVELS[at]!.entries()) {
      const prior = HAND_SET.levels[name]?.[level]?.m ?? 0.01;
      const m = (shares[index + 1]! + PRIOR_PAIRS * prior) / (compared + PRIOR_PAIRS);
      levels[name][level] = BY_HAND.has(`${name}:${level}`)
        ? HAND_SET.levels[name]![level]!
        : { m: Math.max(PROBABILITY_MIN, m), u: model.levels[name]![level]!.u };
    }
  }
  for (const [index, group] of GROUPS.entries()) {
    levels[group.name] = jointLevels(group, same.joint[index]!, strangers.joint[index]!, levels);
  }
  const pairs = Math.max(same.total, 1);
  const strange = Math.max(1, all - pairs - households);
  return { ...model, levels, priorBits: Math.log2(pairs / strange), householdBits: Math.log2(households / strange) };
}

/** m and u of a group's joint levels: as seen, leaning on the product of the parts by GROUP_PRIOR_PAIRS. */
function jointLevels(
  { members }: Group,
  same: ReadonlyMap<string, number>,
  strangers: ReadonlyMap<string, number>,
  levels: Levels,
): Record<string, Level> {
  const found: Record<string, Level> = {};
  const totals = { same: shapeTotals(same), strangers: shapeTotals(strangers) };
  for (const name of [...new Set([...same.keys(), ...strangers.keys()])].sort()) {
    const apart = product(name, members, levels);
    const shape = shapeOf(name);
    found[name] = {
      m: leaning(same.get(name) ?? 0, totals.same.get(shape) ?? 0, apart.m),
      u: leaning(strangers.get(name) ?? 0, totals.strangers.get(shape) ?? 0, apart.u),
    };
  }
  return found;
}

function leaning(seen: number, of: number, expected: number): number {
  const prior = GROUP_PRIOR_PAIRS;
  // As many prior pairs as it takes to expect a few at this level: a rare level is not outvoted by its rarity.
  const weight = Math.max(prior, Math.min(of, prior / Math.max(expected, PROBABILITY_MIN)));
  return Math.min(1, Math.max(PROBABILITY_MIN, (seen + weight * expected) / (of + weight)));
}

/** Which members say anything: shares are among pairs that could be compared in the same parts. */
function shapeOf(name: string): string {
  return name
    .split('/')
    .map((part) => (part === 'missing' ? '-' : '+'))
    .join('');
}

function shapeTotals(counts: ReadonlyMap<string, number>): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [name, count] of counts) totals.set(shapeOf(name), (totals.get(shapeOf(name)) ?? 0) + count);
  return totals;
}

function product(name: string, members: readonly number[], levels: Levels): Level {
  let [m, u] = [1, 1];
  for (const [index, part] of name.split('/').entries()) {
    const level = levels[COMPARISON_NAMES[members[index]!]!]![part];
    if (level === undefined) continue;
    m *= level.m;
    u *= level.u;
  }
  return { m, u };
}
