/** Pieces of the page: rows side by side, evidence, shares. Whatever comes from the file is escaped here. */
import { count, escaped, table } from '../../evaluate/report/html.ts';
import type { Evidence, Listed, Pair, ShownRow, ShownRows } from '../report.ts';
import { FIELDS } from '../shown.ts';

export function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.001 ? 2 : 1)} %`;
}

export function meter(share: number): string {
  return `<span class="meter"><i style="width:${(100 * Math.min(1, share)).toFixed(1)}%"></i></span> ${percent(share)}`;
}

export function tile(value: string, what: string): string {
  return `<div class="tile"><b>${value}</b><span>${escaped(what)}</span></div>`;
}

export function quiet(text: string): string {
  return `<p class="quiet">${escaped(text)}</p>`;
}

export function pill(text: string): string {
  return `<span class="pill">${escaped(text)}</span>`;
}

/** Items to be opened; the first few are open. Says how many more there are than are listed. */
export function listing<T>(
  { total, listed }: Listed<T>,
  none: string,
  item: (one: T) => { title: string; body: string },
): string {
  if (total === 0) return quiet(none);
  const items = listed.map((one, index) => {
    const { title, body } = item(one);
    return `<details${index < OPEN ? ' open' : ''}><summary>${title}</summary>${body}</details>`;
  });
  const more = total - listed.length;
  return `${items.join('\n')}${more > 0 ? quiet(`and ${count(more)} more, not listed: --top lists more.`) : ''}`;
}

const OPEN = 3;

/** Rows under each other, a column for each field that one of them has; what agrees is marked. */
export function rowsTable({ rows, size }: ShownRows): string {
  const fields = FIELDS.map(({ field }) => field).filter((field) => rows.some(({ values }) => field in values));
  const head = ['line', ...fields.map((field) => escaped(field))];
  const body = rows.map((row) => [lineOf(row), ...fields.map((field) => cellOf(row, field))]);
  const shown = rows.reduce((sum, { copies }) => sum + copies, 0);
  const more = size > shown ? quiet(`and ${count(size - shown)} more rows.`) : '';
  return `<div class="rows">${table(head, body, Number.POSITIVE_INFINITY)}</div>${more}`;
}

function lineOf({ line, copies }: ShownRow): string {
  return `${count(line)}${copies > 1 ? pill(`× ${count(copies)}`) : ''}`;
}

function cellOf({ values, agreeing }: ShownRow, field: string): string {
  const agrees = (text: string) => agreeing[field]?.includes(text) === true;
  return (values[field] ?? [])
    .map((text) => (agrees(text) ? `<mark>${escaped(text)}</mark>` : escaped(text)))
    .join('<br>');
}

export function evidenceTable(evidence: readonly Evidence[]): string {
  const rows = evidence.map(({ field, level, weight, left, right }) => [
    escaped(field),
    escaped(level.replaceAll('_', ' ')),
    escaped(left),
    escaped(right),
    `<span class="${weight >= 0 ? 'for' : 'against'}">${signed(weight)}</span>`,
  ]);
  return table(['field', 'level', 'left', 'right', 'bits'], rows, 4);
}

export function pairText({ lines, bits, probability }: Pair): string {
  return `lines ${lines.map(count).join(' and ')}: ${signed(bits)} bits, probability ${probability.toFixed(3)}`;
}

export function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
}
