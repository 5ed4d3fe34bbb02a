/**
 * `node bench/reverse-email/run.ts [--fit]`: the quality of reverse e-mail on generated worlds of other parameters than
 * those it was fitted on. `--fit` prints new knots for src/identity/reverse/calibration.ts first.
 */
import { parseArgs } from 'node:util';
import { answersOf } from './answers.ts';
import { fitKnots } from './fit.ts';
import { type Quality, qualityOf, THRESHOLDS } from './quality.ts';
import { generateFirms, type WorldOptions } from './world.ts';
import { FITTED_ON, FITTING, JUDGING } from './worlds.ts';

const { values } = parseArgs({ options: { fit: { type: 'boolean', default: false } } });
const answersIn = (world: WorldOptions) => [...generateFirms(world)].flatMap(answersOf);
const print = (line: string) => process.stdout.write(`${line}\n`);

const fitting = FITTING.map((world) => ({ world, answers: answersIn(world) }));
if (values.fit) print(`${FITTED_ON}\n${JSON.stringify(fitKnots(fitting.flatMap(({ answers }) => answers)))}`);
print(head());
for (const { world, answers } of fitting) print(line(`fitted ${world.seed}`, qualityOf(answers)));
const judging = JUDGING.map((world) => ({ world, answers: answersIn(world) }));
for (const { world, answers } of judging) print(line(`held out ${world.seed}`, qualityOf(answers)));
print(line('all held out', qualityOf(judging.flatMap(({ answers }) => answers))));

function head(): string {
  const thresholds = THRESHOLDS.map((one) => `right at ${one}`.padStart(14)).join('');
  return `${''.padEnd(14)}      n   hard    ECE ECE all  Brier${thresholds}  recall`;
}

function line(name: string, quality: Quality): string {
  const fixed = (value: number) => value.toFixed(3).padStart(7);
  const thresholds = THRESHOLDS.map((one) => {
    const { right, answers } = quality.precision[one]!;
    return `${right.toFixed(3)}/${answers}`.padStart(14);
  }).join('');
  return `${name.padEnd(14)}${String(quality.questions).padStart(7)}${String(quality.hard).padStart(7)}${fixed(quality.error)}${fixed(quality.errorOfAll)} ${fixed(quality.brier)}${thresholds} ${fixed(quality.recall)}`;
}
