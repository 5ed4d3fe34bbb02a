/** `lode reresolve`: what another model would change; taking it; and rebuilding keys that other code has made. */
import type { Command } from 'commander';
import type { ModelText } from '../engine/models/active.ts';
import type { Difference, MergeRisk, SplitShown } from '../engine/reresolve/difference.ts';
import type { AdoptionProgress } from '../engine/reresolve/verbs.ts';
import { LodeError } from '../errors.ts';
import { elapsed } from './elapsed.ts';
import { EXIT } from './failure.ts';
import { wantsJson } from './globals.ts';
import { interruption } from './interruption.ts';
import { readModelNamed } from './model-file.ts';
import { note, printJson, printLines } from './output.ts';
import { createProgress, type Progress, SILENT } from './progress.ts';
import { type Session, withSession } from './session.ts';
import { count, tableLines } from './table.ts';

interface ReresolveOptions {
  model?: string;
  dryRun?: boolean;
  yes?: boolean;
  account?: string;
}

const EXPLAINED = `
With --dry-run it says how many people would be merged, would come apart, or would gain records, the riskiest merges
first, and changes nothing. With --yes the model becomes the account group's own: features and keys are made anew from the
records, and everybody is resolved again, while servers go on answering. What is stopped goes on when the command is run
again. IDs are kept; the former model, adopted again, takes it back.

Without --model the present model stays, and features and keys are rebuilt: when lode doctor says that they are old.`;

export function addReresolve(program: Command): void {
  program
    .command('reresolve')
    .description('show what another model would change, or adopt it; rebuild features and keys')
    .option('--model <model>', 'a weights file of lode train, or shipped (default: the present one)')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--yes', 'do it')
    .option('--account <id>', 'account group whose graph is meant (default: default)')
    .addHelpText('after', EXPLAINED)
    .action(reresolve);
}

async function reresolve({ model, dryRun, yes, account }: ReresolveOptions, command: Command): Promise<void> {
  if (dryRun && model === undefined) {
    throw new LodeError('invalid_input', 'Name the model to try: --model FILE, or --model shipped.');
  }
  if (!dryRun && !yes) {
    throw new LodeError(
      'invalid_input',
      'This resolves everybody anew. Look at it first with --dry-run, then say --yes to do it.',
    );
  }
  const text = model === undefined ? undefined : await readModelNamed(model);
  const json = wantsJson(command);
  await withSession(command, { account }, (session) =>
    dryRun ? showDifference(session, text!, json) : adopt(session, text, json),
  );
}

async function showDifference(session: Session, model: ModelText, json: boolean): Promise<void> {
  const { operations, caller } = session;
  const { modelOf } = await import('../engine/models/active.ts');
  const progress = new PhaseProgress(session, json);
  const active = await operations.activeModel(caller.graphId);
  await progress.start('companies');
  await progress.start('people');
  const found = await operations.tryModel(caller.graphId, model, (phase, done) => progress.show({ phase, done }));
  progress.end();
  const shown = {
    dry_run: true,
    model: { active: active.version, tried: modelOf(model).version },
    people: await named(session, 'people', found.people),
    companies: await named(session, 'companies', found.companies),
  };
  if (json) return printJson(shown);
  printLines(`${shown.model.tried} instead of ${shown.model.active}:`);
  for (const what of ['people', 'companies'] as const) printLines(...differenceLines(what, shown[what]));
  printLines('', 'Nothing was changed.');
}

interface Named extends Omit<Difference, 'riskiest_merges' | 'largest_splits'> {
  riskiest_merges: (MergeRisk & { names: string[] })[];
  largest_splits: (SplitShown & { name: string })[];
}

async function named(
  { engine, caller }: Session,
  what: 'people' | 'companies',
  { riskiest_merges, largest_splits, ...counts }: Difference,
): Promise<Named> {
  const nameOf = async (id: string): Promise<string> => {
    if (what === 'companies') return (await engine.company(caller, id)).profile.name ?? '';
    const { full_name, given_name, family_name } = (await engine.person(caller, id)).profile;
    return full_name ?? [given_name, family_name].filter((part) => part !== undefined).join(' ');
  };
  const merges: Named['riskiest_merges'] = [];
  for (const merge of riskiest_merges) {
    const names: string[] = [];
    for (const id of merge.ids) names.push(await nameOf(id));
    merges.push({ ...merge, names });
  }
  const splits: Named['largest_splits'] = [];
  for (const split of largest_splits) splits.push({ ...split, name: await nameOf(split.id) });
  return { ...counts, riskiest_merges: merges, largest_splits: splits };
}

const LINES_MAX = 10;

function differenceLines(what: string, found: Named): string[] {
  const { before, after, merges, splits, moved_records, riskiest_merges, largest_splits } = found;
  const lines = [
    '',
    `${what}: ${count(before)} → ${count(after)}; merges: ${count(merges)}, splits: ${count(splits)}, moved records: ${count(moved_records)}`,
  ];
  if (riskiest_merges.length > 0)
    lines.push('  Merges, the riskiest first (what those who agree least say of each other):');
  for (const { names, bits, evidence } of riskiest_merges.slice(0, LINES_MAX)) {
    const said = evidence.map(
      (item) => `${item.field} ${item.level} ${item.weight >= 0 ? '+' : ''}${item.weight.toFixed(1)}`,
    );
    lines.push(`    ${names.join(' + ')}  (${bits.toFixed(1)} bits: ${said.join(', ')})`);
  }
  if (largest_splits.length > 0) lines.push('  Splits, the largest first:');
  lines.push(
    ...tableLines(
      largest_splits
        .slice(0, LINES_MAX)
        .map(({ name, id, parts }) => [
          name,
          id,
          `${count(parts.length)} parts of ${parts.slice(0, 8).join(', ')} records`,
        ]),
      '    ',
    ),
  );
  return lines;
}

async function adopt(session: Session, model: ModelText | undefined, json: boolean): Promise<void> {
  const { operations, caller } = session;
  const { graphId } = caller;
  const interrupted = interruption();
  const progress = new PhaseProgress(session, json);
  try {
    const { resumed } = await operations.startAdoption(graphId, model);
    if (resumed) note('It was begun before and goes on where it stood.');
    for (;;) {
      const at = await operations.adoptionStep(graphId);
      if (at === undefined) break;
      if (interrupted.asked) {
        process.exitCode = EXIT.failure;
        note('Stopped. Run the same command again to go on.');
        return;
      }
      await progress.start(at.phase);
      progress.show(at);
    }
  } finally {
    progress.end();
    interrupted.forget();
  }
  const report = await operations.describeModel(graphId);
  const counts = {
    people: await operations.rowsOf(graphId, 'people'),
    companies: await operations.rowsOf(graphId, 'companies'),
  };
  if (json) return printJson({ model: report.version, ...counts });
  printLines(
    `${report.version} is the model now: ${count(counts.people)} people, ${count(counts.companies)} companies.`,
  );
}

/** A bar for each phase, of as many rows as the phase has. */
class PhaseProgress {
  readonly #session: Session;
  readonly #quiet: boolean;
  readonly #phases = new Map<AdoptionProgress['phase'], { total: number; progress: Progress }>();

  constructor(session: Session, quiet: boolean) {
    this.#session = session;
    this.#quiet = quiet;
  }

  async start(phase: AdoptionProgress['phase']): Promise<void> {
    if (this.#quiet || this.#phases.has(phase)) return;
    const total = await this.#session.operations.rowsOf(this.#session.caller.graphId, phase);
    this.#phases.set(phase, { total, progress: createProgress(phase, elapsed) });
  }

  show({ phase, done }: AdoptionProgress): void {
    const shown = this.#phases.get(phase);
    (shown?.progress ?? SILENT).update(done, shown?.total ?? done, done);
  }

  end(): void {
    for (const { progress } of this.#phases.values()) progress.end();
  }
}
