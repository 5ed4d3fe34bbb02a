/** How answers are written beside what was asked: as a table like the one that came, or as JSON lines. */
import type { Decision } from '../engine/types.ts';
import type { MatchRow, Shape } from './match-rows.ts';

export interface Answered {
  row: MatchRow;
  person_id: string | null;
  score: number;
  decision: Decision;
  reason: string;
}

export interface OutputFormat {
  /** '' where there is none */
  header(): string;
  lines(answered: readonly Answered[]): string;
}

const ADDED = ['person_id', 'score', 'decision', 'reason'] as const;

export function formatFor(shape: Shape): OutputFormat {
  return shape.kind === 'table' ? table(shape.columns, shape.delimiter) : JSON_LINES;
}

/** The file's own name stays; ours steps aside. */
function nameBeside(name: string, taken: (name: string) => boolean): string {
  return taken(name) ? `lode_${name}` : name;
}

function table(columns: readonly string[], delimiter: string): OutputFormat {
  const line = (cells: readonly string[]) => `${cells.map((cell) => quote(cell, delimiter)).join(delimiter)}\n`;
  const known = new Set(columns);
  return {
    header: () => line([...columns, ...ADDED.map((name) => nameBeside(name, (taken) => known.has(taken)))]),
    lines: (answered) =>
      answered.map((one) => line([...givenCells(one.row, columns.length), ...addedCells(one)])).join(''),
  };
}

function givenCells({ given }: MatchRow, width: number): string[] {
  const cells = 'cells' in given ? given.cells.map((cell) => String(cell ?? '')) : 'text' in given ? [given.text] : [];
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

function addedCells({ person_id, score, decision, reason }: Answered): string[] {
  return [person_id ?? '', String(score), decision, defuse(reason)];
}

/** A spreadsheet runs text that begins like a formula; an apostrophe makes it text. */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(cell: string, delimiter: string): string {
  const plain = !cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

const JSON_LINES: OutputFormat = {
  header: () => '',
  lines: (answered) => answered.map((one) => `${JSON.stringify(withAnswer(one))}\n`).join(''),
};

function withAnswer({ row, ...answer }: Answered): Record<string, unknown> {
  const { given } = row;
  const object = 'object' in given ? given.object : { row: 'text' in given ? given.text : given.cells };
  const added = ADDED.map((name) => [nameBeside(name, (taken) => Object.hasOwn(object, taken)), answer[name]] as const);
  return { ...object, ...Object.fromEntries(added) };
}
