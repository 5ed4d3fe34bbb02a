/** What an import says: how the file was understood, and what became of its rows. */
import type { ImportReport } from '../engine/types.ts';
import type { Understood } from '../import/read/open.ts';
import type { DryRun } from './dry-run.ts';
import { count, cut, tableLines } from './table.ts';

const COLUMN_MAX = 40;

export function understoodLines({ format, encoding, delimiter, layout, columns }: Understood): string[] {
  const used = columns.filter(({ field }) => field !== null);
  const ignored = columns.filter(({ field }) => field === null);
  const separated = delimiter === undefined ? '' : `, separated by ${DELIMITER_NAMES[delimiter] ?? delimiter}`;
  const rows = used.map(({ column, field }) => [cut(column, COLUMN_MAX), '→', field ?? '']);
  const lines = [`${format.toUpperCase()} (${encoding}${separated}), layout: ${layout}`, ...tableLines(rows, '  ')];
  if (ignored.length > 0) {
    lines.push(
      'Ignored:',
      ...tableLines(
        ignored.map(({ column, why }) => [cut(column, COLUMN_MAX), why]),
        '  ',
      ),
    );
  }
  return lines;
}

const DELIMITER_NAMES: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** What it means that a file has no column for keys; nothing where it has one. */
export function keylessLines({ columns }: Pick<Understood, 'columns'>): string[] {
  const keyed = columns.some(({ field, why }) => field === 'key' || why.includes('--key'));
  if (keyed) return [];
  return [
    'The file has no key column, so a row is known by what it says: an edited row will become a second record.',
    'Name a column with --key, or import the whole file as a --snapshot, which retires the rows that are gone.',
  ];
}

const OUTCOMES = ['created', 'joined', 'merged', 'moved', 'updated', 'unchanged', 'rejected', 'retired'] as const;

const MEANING: Record<(typeof OUTCOMES)[number], string> = {
  created: 'new',
  joined: 'joined somebody known',
  merged: 'brought several known ones together',
  moved: 'moved to another',
  updated: 'changed',
  unchanged: 'as they were',
  rejected: 'cannot be used',
  retired: 'gone from the source',
};

export function reportLines(report: ImportReport): string[] {
  const rows = OUTCOMES.filter((outcome) => report[outcome] > 0).map((outcome) => [
    outcome,
    count(report[outcome]),
    MEANING[outcome],
  ]);
  const lines = [`${count(report.rows)} rows`, ...tableLines(rows, '  ')];
  if (report.rejects !== undefined) lines.push(`Rejected rows, with line and reason: ${report.rejects}`);
  return lines;
}

export function dryRunLines({ report, outcomes, merges, merges_total, rejects }: DryRun): string[] {
  const lines = ['Nothing was changed. This import would give:'];
  if (outcomes === 'not computed') {
    lines.push(`${count(report.rows)} rows, ${count(report.rejected)} of them rejected`);
    lines.push('What the others would create, join or merge is only computed on SQLite.');
  } else lines.push(...reportLines(report));
  if (merges.length > 0) {
    const rows = merges.map(({ bits, ids, names }) => [
      bits === null ? '' : `${bits.toFixed(1)} bits`,
      names.map((name, index) => `${name || '(no name)'} ${ids[index]!}`).join(' + '),
    ]);
    lines.push(
      '',
      `Merges (${count(merges_total)}), the riskiest first: the less the two agree by themselves, the more rests on this file.`,
      ...tableLines(rows, '  '),
    );
  }
  if (rejects.length > 0) {
    const rows = rejects.map(({ line, reason }) => [`line ${line}`, reason]);
    const more = report.rejected - rejects.length;
    lines.push('', 'Rejected:', ...tableLines(rows, '  '), ...(more > 0 ? [`  and ${count(more)} more`] : []));
  }
  return lines;
}
