/**
 * Fits the weights that ship on generated worlds whose truth is known: `node scripts/fit-weights.ts` writes
 * src/identity/match/shipped-weights.ts.
 *
 * Which pairs: those that share a key, of worlds of several sizes, people in business and residents, seeds 1 to 12; other
 * seeds are for checking. What is fitted: a logistic regression in bits. A pair's log odds are −log2 of the world's
 * records, a constant, the weight of each of its levels, what each joint level of a name or an address adds, and the
 * rarity of the values that agree (given, not fitted). Every weight leans towards the one set by hand (`RIDGE`), so a
 * level that the worlds hardly show keeps it.
 */
import { writeFileSync } from 'node:fs';
import type { Features } from '../src/identity/features.ts';
import { candidatesOf } from '../src/identity/link/block.ts';
import { PatternTable } from '../src/identity/link/patterns.ts';
import { COMPARISON_NAMES, GROUPS, LEVELS } from '../src/identity/match/comparisons.ts';
import { compileModel, vectorBits } from '../src/identity/match/compiled.ts';
import { HAND_SET } from '../src/identity/match/hand-set-weights.ts';
import type { Model } from '../src/identity/match/model.ts';
import { frequencyBits } from '../src/identity/match/score.ts';
import { fillVector, Vector } from '../src/identity/match/vector.ts';
import { personFeatures } from '../src/identity/normalise/person.ts';
import { b2bWorld, type LabelledRecord, residentWorld } from '../worlds/worlds.ts';

const B2B_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const B2B_SIZES = [3_000, 6_000, 9_000];
const RESIDENT_SEEDS = [1, 2, 3, 4];
const RESIDENTS = 4_000;
/** Pairs of one truth as good as so many for the hand-set weight; joint levels lean harder. */
const RIDGE = 4;
const JOINT_RIDGE = 12;
const ROUNDS = 150;
/** A weight moves by no more than this from where it was set by hand: the worlds are not the world. */
const MOVE_MAX = 10;
/** The rest is the hand's: weighed against each other on other seeds, this parts strangers as well and relies on less. */
const FITTED_SHARE = 0.7;
/** The base for which the prior is written down. */
const BASE = 200_000;

interface Sample {
  /** indexes of the weights that are in force */
  active: Uint16Array;
  offset: number;
  same: boolean;
  weight: number;
}

/** Places of the weights: every level of every comparison, then the joint levels seen. */
const places = new Map<string, number>();
const start: number[] = [];
const ridge: number[] = [];
const compiled = compileModel(HAND_SET);

function place(name: string, initial: number, leaning: number): number {
  let at = places.get(name);
  if (at === undefined) {
    at = places.size;
    places.set(name, at);
    start.push(initial);
    ridge.push(leaning);
  }
  return at;
}

function activeOf(levels: Uint8Array): Uint16Array {
  const active: number[] = [];
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at]!;
    if (level !== 0)
      active.push(place(`${COMPARISON_NAMES[at]}:${LEVELS[at]![level - 1]}`, compiled.bits[at]![level]!, RIDGE));
  }
  for (const [index, { name, members }] of GROUPS.entries()) {
    if (members.filter((at) => levels[at] !== 0).length < 2) continue;
    const level = members.map((at) => (levels[at] === 0 ? 'missing' : LEVELS[at]![levels[at]! - 1])).join('/');
    let code = 0;
    for (const at of members) code = code * compiled.bits[at]!.length + levels[at]!;
    active.push(place(`${name}:${level}`, compiled.groups[index]!.extra[code]!, JOINT_RIDGE));
  }
  return Uint16Array.from(active);
}

/** Every third pair is also seen with one side cut down to an identifier, so that it is weighed as what it says alone. */
const CUTS: readonly (readonly (keyof Features)[])[] = [['emails'], ['phones'], ['profiles']];
const CUT_EVERY = 3;
/** A cut pair of less weight than this by hand has nothing left in common and would not be compared. */
const CUT_BITS_MIN = 0;

function cut(features: Features, kept: readonly (keyof Features)[]): Features {
  return Object.fromEntries(
    kept.filter((field) => features[field] !== undefined).map((field) => [field, features[field]]),
  );
}

function samplesOf(records: Iterable<LabelledRecord>, share: number): Sample[] {
  const list = [...records].map(({ source, record, truth, island }) => ({
    truth: `${truth} ${island}`,
    features: personFeatures(record, { source }),
  }));
  const pairs = candidatesOf(list, HAND_SET, 'all');
  const vector = new Vector();
  const patterns = new PatternTable();
  const activeOfPattern: Uint16Array[] = [];
  const prior = -Math.log2(list.length);
  const samples: Sample[] = [];
  const add = (left: Features, right: Features, same: boolean, least: number): void => {
    fillVector(vector, left, right);
    if (vectorBits(compiled, vector.levels) <= least) return;
    const pattern = patterns.count(vector.levels);
    activeOfPattern[pattern] ??= activeOf(vector.levels);
    const offset = prior + frequencyBits(vector, left, right, HAND_SET);
    samples.push({ active: activeOfPattern[pattern], offset, same, weight: share });
  };
  for (let pair = 0; pair < pairs.count; pair++) {
    const [one, other] = [list[pairs.a[pair]!]!, list[pairs.b[pair]!]!];
    const same = one.truth === other.truth;
    add(one.features, other.features, same, Number.NEGATIVE_INFINITY);
    const kept = CUTS[Math.floor(pair / CUT_EVERY) % CUTS.length]!;
    if (pair % CUT_EVERY === 0) add(cut(one.features, kept), other.features, same, CUT_BITS_MIN);
  }
  return samples;
}

const LN2 = Math.log(2);

/** Weights in bits by gradient descent with a step of its own for each (RMS of its gradients). */
function fit(samples: readonly Sample[]): Float64Array {
  const size = places.size + 1;
  const weights = Float64Array.from([...start, HAND_SET.priorBits + Math.log2(BASE)]);
  const [square, momentum] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(size);
    let loss = 0;
    for (const { active, offset, same, weight } of samples) {
      let bits = offset + weights[size - 1]!;
      for (const at of active) bits += weights[at]!;
      const probability = 1 / (1 + 2 ** -bits);
      loss -= weight * Math.log(Math.max(1e-12, same ? probability : 1 - probability));
      const slope = weight * (probability - (same ? 1 : 0)) * LN2;
      for (const at of active) gradient[at]! += slope;
      gradient[size - 1]! += slope;
    }
    const rate = 0.3 * (round < ROUNDS / 2 ? 1 : 0.2);
    for (let at = 0; at < size; at++) {
      if (at < size - 1) gradient[at]! += ridge[at]! * (weights[at]! - start[at]!) * 0.1;
      momentum[at] = 0.9 * momentum[at]! + 0.1 * gradient[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * gradient[at]! ** 2;
      const step = momentum[at]! / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-9);
      weights[at]! -= rate * step;
      if (at < size - 1) weights[at] = Math.max(start[at]! - MOVE_MAX, Math.min(start[at]! + MOVE_MAX, weights[at]!));
    }
    if (round % 50 === 0) process.stderr.write(`round ${round} loss ${loss.toFixed(1)}\n`);
  }
  return weights;
}

function levelOf(bits: number, known: { m: number; u: number } | undefined): { m: number; u: number } {
  const m = known?.m ?? 0.01;
  const u = m / 2 ** bits;
  return u <= 1 ? { m: tidy(m), u: tidy(u) } : { m: tidy(2 ** bits), u: 1 };
}

const tidy = (value: number): number => Number(value.toPrecision(4));

function modelOf(weights: Float64Array): Pick<Model, 'levels' | 'priorBits'> {
  const levels: Record<string, Record<string, { m: number; u: number }>> = {};
  const single = (name: string, level: string): number => {
    const at = places.get(`${name}:${level}`);
    const index = COMPARISON_NAMES.indexOf(name as never);
    return at === undefined ? compiled.bits[index]![LEVELS[index]!.indexOf(level) + 1]! : weights[at]!;
  };
  for (const [at, name] of COMPARISON_NAMES.entries()) {
    levels[name] = Object.fromEntries(
      LEVELS[at]!.map((level) => [level, levelOf(single(name, level), HAND_SET.levels[name]?.[level])]),
    );
    // The share of strangers who agree on a value is what rarity is measured against: it stays, m gives the weight.
    const exact = HAND_SET.levels[name]?.['exact'];
    if (name in HAND_SET.frequencies && exact !== undefined) {
      levels[name]!['exact'] = { m: tidy(Math.min(1, exact.u * 2 ** single(name, 'exact'))), u: exact.u };
    }
  }
  for (const { name, members } of GROUPS) {
    levels[name] = {};
    for (const [key, at] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!key.startsWith(`${name}:`)) continue;
      const level = key.slice(name.length + 1);
      const apart = level
        .split('/')
        .map((part, index) => (part === 'missing' ? 0 : single(COMPARISON_NAMES[members[index]!]!, part)));
      levels[name]![level] = levelOf(
        apart.reduce((sum, bits) => sum + bits, weights[at]!),
        undefined,
      );
    }
    for (const [level, known] of Object.entries(HAND_SET.levels[name] ?? {})) levels[name]![level] ??= known;
  }
  return { levels, priorBits: Math.round((weights.at(-1)! - Math.log2(BASE)) * 100) / 100 };
}

/** The fitted weights, drawn towards those set by hand. */
function tempered(weights: Float64Array): Float64Array {
  const prior = HAND_SET.priorBits + Math.log2(BASE);
  const drawn = weights.map((weight, at) => FITTED_SHARE * weight + (1 - FITTED_SHARE) * (start[at] ?? prior));
  for (const [name, at] of places) if (BY_HAND.has(name)) drawn[at] = start[at]!;
  return drawn;
}

/**
 * Identifiers that agree: beside a name that agrees too their weight makes no difference, so the fit leaves them where
 * they happen to be; alone they must be enough. And a mailbox under two names, which in the worlds is one person's slip
 * more often than it is a couple's.
 */
const BY_HAND: ReadonlySet<string> = new Set([
  'email:exact',
  'email:alias',
  'email:shared_mailbox',
  'phone:exact',
  'phone:national',
  'phone:switchboard',
  'profile:exact',
  'national_id:exact',
]);

const samples = [
  ...B2B_SEEDS.map((seed, index) =>
    samplesOf(b2bWorld({ seed, people: B2B_SIZES[index % B2B_SIZES.length]! }).records(), 1),
  ),
  ...RESIDENT_SEEDS.map((seed) => samplesOf(residentWorld({ seed, people: RESIDENTS }).records(), 0.3)),
].flat();
process.stderr.write(
  `${samples.length} pairs, ${samples.filter((one) => one.same).length} of one person, ${places.size} weights\n`,
);
const fitted = modelOf(tempered(fit(samples)));
const about = `seeds ${B2B_SEEDS[0]}-${B2B_SEEDS.at(-1)} of the b2b world and ${RESIDENT_SEEDS[0]}-${RESIDENT_SEEDS.at(-1)} of the resident world`;
writeFileSync(
  new URL('../src/identity/match/shipped-weights.ts', import.meta.url),
  `/** Written by scripts/fit-weights.ts from ${about}; not to be edited by hand. */
import type { Level } from './model.ts';

export const FITTED_ON = '${about}';
export const FITTED_PRIOR_BITS = ${fitted.priorBits};
export const FITTED_LEVELS: Readonly<Record<string, Readonly<Record<string, Level>>>> = ${JSON.stringify(fitted.levels, null, 2)};
`,
);
