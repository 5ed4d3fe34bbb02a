/** `lode evaluate`: how well people are told apart on data whose truth is known. Needs no database and changes none. */
import type { Command } from 'commander';
import type { Evaluation } from '../evaluate/evaluate.ts';
import type { Stage } from '../evaluate/run.ts';
import { elapsed } from './elapsed.ts';
import { wantsJson } from './globals.ts';
import { writingTo } from './out-file.ts';
import { note, printJson, printLines } from './output.ts';
import { count, cut, tableLines } from './table.ts';

interface EvaluateOptions {
  truth?: string;
  key?: string;
  pairs?: string;
  model: string;
  out?: string;
}

const EXPLAINED = `
Files that are named together are one set, each a source of its own; a folder is searched for sets, one by one. The truth
is a column (cluster, truth, ... or --truth), FEBRL's rec_id, a key file (--key: CLUSTER_ID, DATA_SOURCE, RECORD_ID), or
labelled pairs (--pairs: unique_id_l, unique_id_r, clerical_match_score). It is used for judging only.

Every true pair counts, also one that was never compared. docs/evaluate.md says what each figure means.
The report holds values of the data that was evaluated.`;

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure matching on labelled data: precision, recall, calibration, the worst mistakes')
    .argument('<path...>', 'files of one set, or folders of sets')
    .option('--truth <column>', 'column that names the true person')
    .option('--key <file>', 'the true person of each DATA_SOURCE and RECORD_ID')
    .option('--pairs <file>', 'labelled pairs')
    .option('--model <model>', 'trained (on the data itself, without labels), shipped, or a weights file', 'trained')
    .option('--out <file>', 'HTML report to write')
    .addHelpText('after', EXPLAINED)
    .action(evaluate);
}

async function evaluate(paths: string[], options: EvaluateOptions, command: Command): Promise<void> {
  const json = wantsJson(command);
  const { evaluations } = await import('../evaluate/run.ts');
  const { out, ...run } = options;
  const found: Evaluation[] = [];
  const stages = json ? undefined : stageShower();
  for await (const evaluation of evaluations(paths, run, {
    elapsed,
    onStage: (set, stage) => stages?.show(set, stage),
  })) {
    found.push(evaluation);
  }
  stages?.end();
  if (out !== undefined) {
    const { htmlReport } = await import('../evaluate/report/report.ts');
    await writingTo(out, (file) => file.write(htmlReport(found)));
  }
  if (json) {
    const { figuresOf } = await import('../evaluate/figures.ts');
    const sets = found.map(({ name, truthFrom, notes, model, seconds, ...rest }) => ({
      name,
      truth_from: truthFrom,
      notes,
      model: model.version,
      ...figuresOf({ name, truthFrom, notes, model, seconds, ...rest }),
      seconds,
    }));
    return printJson({ sets, ...(out === undefined ? {} : { out }) });
  }
  printLines(...lines(found), ...(out === undefined ? [] : ['', `The report is in ${out}`]));
}

/** What is being done, on a terminal one line that is drawn over. */
function stageShower(screen = process.stderr) {
  return {
    show(set: string, stage: Stage): void {
      const text = `${cut(set, 50)}: ${stage}`;
      if (screen.isTTY) screen.write(`\r\x1b[K${text}`);
      else note(text);
    },
    end(): void {
      if (screen.isTTY) screen.write('\r\x1b[K');
    },
  };
}

function lines(evaluations: readonly Evaluation[]): string[] {
  return evaluations.flatMap((evaluation, index) => [...(index === 0 ? [] : ['']), ...linesOf(evaluation)]);
}

function linesOf({ name, truthFrom, notes, model, measures, seconds }: Evaluation): string[] {
  const { blocking, best, atModel, cluster, bCubed, calibration, crossFitted } = measures;
  const sure = calibration.atLeast.find(({ threshold }) => threshold === 0.95)!;
  const three = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) => [
    share(f1),
    `precision ${share(precision)}, recall ${share(recall)}`,
  ];
  const rows: string[][] = [
    [
      'true pairs',
      count(measures.truePairs),
      `of ${count(measures.records)} records; people found: ${count(measures.people)}`,
    ],
    ['completeness', share(blocking.completeness), 'of the true pairs were compared'],
    [
      'candidates a record',
      blocking.candidatesPerRecord.toFixed(1),
      `${count(blocking.compared)} pairs compared, ${(blocking.compared / measures.records).toFixed(1)} a record`,
    ],
    ['pair F1, best', ...three(best), `from ${best.threshold.toFixed(1)} bits`],
    ["pair F1, model's", ...three(atModel), `from ${model.linkBits.toFixed(1)} bits`],
    ['cluster F1', ...three(cluster)],
    ...(bCubed === undefined ? [] : [['B-cubed F1', ...three(bCubed)]]),
    ['calibration error', share(calibration.ece), `cross-fitted ${share(crossFitted?.ece)}`],
    [
      'error 0.05–0.95',
      share(calibration.hard.ece),
      `cross-fitted ${share(crossFitted?.hard.ece)}, ${count(calibration.hard.count)} answers`,
    ],
    ['right of ≥ 0.95', share(sure.precision), `${count(sure.count)} answers`],
    [
      'seconds',
      (seconds.read + seconds.link).toFixed(1),
      `read ${seconds.read.toFixed(1)}, learn and link ${seconds.link.toFixed(1)}`,
    ],
  ];
  return [
    `${name}  (truth: ${truthFrom}; model: ${model.version})`,
    ...notes.map((text) => `  ${text}`),
    ...tableLines(
      rows.map(([what = '', figure = '', ...more]) => [what, figure, more.join(', ')]),
      '  ',
    ),
  ];
}

/** Four digits; what cannot be told is a dash. */
function share(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(4);
}
