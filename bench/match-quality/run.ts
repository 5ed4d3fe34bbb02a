/**
 * `node bench/match-quality/run.ts [--fit] [--people N] [--per-slice N]`: how right match answers are, and how true their
 * probabilities, on generated worlds of other seeds than those that the weights and the calibration were fitted on.
 * `--fit` first writes src/identity/match/calibration.ts, from answers whose scores are raw.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EVIDENCE_CLASSES } from '../../src/identity/match/evidence-class.ts';
import { fitIsotonic } from '../../src/identity/match/isotonic.ts';
import { SLICES } from '../../worlds/worlds.ts';
import { type Answered, answersIn } from './answers.ts';
import { qualityOf } from './quality.ts';

const { values } = parseArgs({
  options: {
    fit: { type: 'boolean', default: false },
    raw: { type: 'boolean', default: false },
    people: { type: 'string', default: '6000' },
    'per-slice': { type: 'string', default: '800' },
    seeds: { type: 'string', default: '131,132' },
  },
});
/** A class needs so many answers for a map of its own. */
const CLASS_ANSWERS_MIN = 300;
/** So many answers of the overall share are mixed into each step. */
const SHRINK = 2;
/** Least distance of two points of a map. */
const STEP_MIN = 0.01;
const FIT_SEEDS = [21, 22, 23];
const IDENTITY: Knots = [
  [0, 0],
  [1, 1],
];
const [people, perSlice] = [Number(values.people), Number(values['per-slice'])];
const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.fit) {
  // The model reads the map when it is loaded, so raw scores need a process that finds none.
  write('none', { all: IDENTITY });
  const child = spawnSync(process.execPath, [...process.argv.slice(1).filter((word) => word !== '--fit'), '--raw'], {
    stdio: 'inherit',
  });
  process.exitCode = child.status ?? 1;
} else if (values.raw) await fit();
else await judge();

type Knots = readonly (readonly [number, number])[];

function write(on: string, knots: Readonly<Record<string, Knots>>): void {
  writeFileSync(
    new URL('../../src/identity/match/calibration.ts', import.meta.url),
    `/** Written by bench/match-quality/run.ts --fit; not to be edited by hand. */
import type { Calibration } from './model.ts';

export const CALIBRATED_ON = '${on}';
export const CALIBRATION: Readonly<Record<string, Calibration>> = ${JSON.stringify(knots, null, 2)};
`,
  );
}

async function fit(): Promise<void> {
  const answers: Answered[] = [];
  for (const seed of FIT_SEEDS) {
    const world = await answersIn(seed, people, perSlice);
    answers.push(...world.answers);
    print(
      `seed ${seed}: ${world.answers.length} answers, precision ${world.pairs.precision.toFixed(4)}, recall ${world.pairs.recall.toFixed(4)}`,
    );
  }
  const knots: Record<string, Knots> = { all: knotsOf(answers) };
  for (const name of EVIDENCE_CLASSES) {
    const own = answers.filter((one) => one.evidence === name && one.score > 0);
    // A class with few answers of its own keeps to all of them.
    if (own.length >= CLASS_ANSWERS_MIN) knots[name] = knotsOf(own);
  }
  // Nobody in these worlds asks for the brother of somebody known, so their answers would flatter a contradiction.
  for (const name of ['company', 'contradicted']) knots[name] = IDENTITY;
  write(`seeds ${FIT_SEEDS[0]}-${FIT_SEEDS.at(-1)} of the b2b world, ${people} people each`, knots);
}

/** Rising points from 0 to 1 that leave no certainty at either end which the answers do not bear. */
function knotsOf(answers: readonly Answered[]): [number, number][] {
  // What rivals have in common says nothing of how far the evidence may be trusted (identity/match/decide.ts).
  const scored = answers.filter((one) => one.score > 0 && !one.rivalled);
  const fitted = fitIsotonic(
    scored.map((one) => one.score),
    scored.map((one) => (one.right ? 1 : 0)),
    SHRINK,
  );
  const tidy = (value: number) => Number(value.toPrecision(5));
  const inner = thinned(fitted).map(([score, probability]): [number, number] => [tidy(score), tidy(probability)]);
  const last = inner.at(-1)?.[1] ?? 1;
  return [[0, 0], ...inner.filter(([score]) => score > 0 && score < 1), [1, last]];
}

/** At most so many points: a finer map would remember the worlds rather than the rule. */
function thinned(knots: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const knot of knots) {
    const before = kept.at(-1);
    if (before === undefined || knot[1] - before[1] >= STEP_MIN || knot[0] - before[0] >= STEP_MIN) kept.push(knot);
  }
  const end = knots.at(-1);
  if (end !== undefined && kept.at(-1) !== end) kept.push(end);
  return kept;
}

async function judge(): Promise<void> {
  const answers: Answered[] = [];
  for (const seed of values.seeds.split(',').map(Number)) {
    const world = await answersIn(seed, people, perSlice);
    answers.push(...world.answers);
    const { precision, recall } = world.pairs;
    print(
      `seed ${seed}: ${world.people} people, ${world.mixed} mixed, pair precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
  }
  print(
    'slice                 n  answered  precision  recall  ambiguous    hard  ECE hard  ECE all   Brier  right of >=.95',
  );
  print(line('all', answers));
  for (const slice of SLICES) {
    const own = answers.filter((one) => one.slice === slice);
    if (own.length > 0) print(line(slice, own));
  }
  for (const name of EVIDENCE_CLASSES) {
    const own = answers.filter((one) => one.evidence === name && one.score > 0);
    if (own.length > 0) print(line(`[${name}]`, own));
  }
}

function line(name: string, answers: readonly Answered[]): string {
  const q = qualityOf(answers);
  const share = (value: number, width: number) => (Number.isNaN(value) ? '-' : value.toFixed(4)).padStart(width);
  return `${name.padEnd(18)}${String(answers.length).padStart(5)}${String(q.answered).padStart(10)}${share(q.precision, 11)}${share(q.recall, 8)}${share(q.ambiguous, 11)}${String(q.hard).padStart(8)}${share(q.errorHard, 10)}${share(q.errorAll, 9)}${share(q.brier, 8)}${share(q.rightOfSure, 16)}`;
}
