import { isField } from './fields.ts';
import { fold, foldColumn } from './fold.ts';
import type { Layout } from './layout.ts';
import { LAYOUTS } from './layouts/all.ts';
import { SYNONYMS } from './synonyms.ts';

export type Kind = 'people' | 'companies';

/** What a column was understood as, and why; `field` null means that it is kept nowhere. */
export interface Understanding {
  field: string | null;
  why: string;
}

/** The reason given for a column that is understood by its name alone, in a file of no known layout. */
export const KNOWN_NAME = 'known name';

/** How the columns of one file are understood. */
export interface Recognised {
  /** 'lode', a layout's name, or 'generic' */
  name: string;
  layout: Layout | undefined;
  resolve: (column: string) => Understanding;
}

/** Whether a name could stand in a header of this kind of file. */
export function isKnownColumn(column: string, kind: Kind): boolean {
  if (column === '' || column.length > 200) return false;
  const { name } = foldColumn(column);
  return (
    lookUp(SYNONYMS[kind].fields, column) !== undefined ||
    SYNONYMS[kind].leftOut.has(name) ||
    LAYOUT_NAMES[kind].has(name)
  );
}

/** Recognises a layout by its tell-tale columns; without one, columns are understood by their names alone. */
export function recogniseColumns(columns: readonly string[], kind: Kind): Recognised {
  const named = columns.filter((column) => column.trim() !== '');
  if (named.length > 0 && named.every((column) => isField(column.trim(), kind))) {
    return { name: 'lode', layout: undefined, resolve: (column) => resolveOwn(column.trim(), kind) };
  }
  const present = new Set(named.map(fold));
  let best: Layout | undefined;
  for (const layout of LAYOUTS) {
    if (layout.kind !== kind || layout.tellTale.length === 0 || !hasAll(layout, present)) continue;
    if (best === undefined || layout.tellTale.length > best.tellTale.length) best = layout;
  }
  if (best !== undefined) return withLayout(best);
  return { name: 'generic', layout: undefined, resolve: (column) => resolveGeneric(column, kind, present) };
}

/** Recognises a vendor's reply by the first values of a JSON file; undefined where it is none. */
export function recogniseReply(values: readonly Record<string, unknown>[], kind: Kind): Recognised | undefined {
  const layout = LAYOUTS.find(
    (candidate) => candidate.kind === kind && values.some((value) => candidate.recognises?.(value)),
  );
  return layout === undefined ? undefined : withLayout(layout);
}

function withLayout(layout: Layout): Recognised {
  const exact = new Map<string, string | null>();
  const numbered = new Map<string, string | null>();
  for (const [column, field] of Object.entries(layout.columns)) {
    exact.set(fold(column), field);
    numbered.set(foldColumn(column).name, field);
  }
  const resolve = (column: string): Understanding => {
    const whole = fold(column);
    const { name } = foldColumn(column);
    const field = exact.has(whole) ? exact.get(whole) : numbered.get(name);
    if (field === undefined) {
      // a reply's other members are the vendor's own; a table's other columns are the team's, and may be anything
      return layout.rows === undefined ? resolveGeneric(column, layout.kind, new Set()) : notRecognised();
    }
    return {
      field,
      why:
        field === null ? `left out: ${layout.name} column that says nothing about who it is` : `layout ${layout.name}`,
    };
  };
  return { name: layout.name, layout, resolve };
}

function resolveOwn(column: string, kind: Kind): Understanding {
  return isField(column, kind) ? { field: column, why: "Lode's own name" } : resolveGeneric(column, kind, new Set());
}

function resolveGeneric(column: string, kind: Kind, present: ReadonlySet<string>): Understanding {
  const { fields, leftOut } = SYNONYMS[kind];
  if (isField(column.trim(), kind)) return { field: column.trim(), why: "Lode's own name" };
  const { name } = foldColumn(column);
  // in German "Name" beside "Vorname" is the family name
  if (kind === 'people' && name === 'name' && present.has('vorname') && !present.has('nachname')) {
    return { field: 'family_name', why: '"Name" beside "Vorname"' };
  }
  const field = lookUp(fields, column);
  if (field !== undefined) return { field, why: KNOWN_NAME };
  const reason = leftOut.get(name);
  return reason === undefined ? notRecognised() : { field: null, why: `left out: ${reason}` };
}

function notRecognised(): Understanding {
  return { field: null, why: 'not recognised: kept nowhere; map it with --map' };
}

function lookUp(fields: ReadonlyMap<string, string>, column: string): string | undefined {
  return fields.get(fold(column)) ?? fields.get(foldColumn(column).name);
}

function hasAll(layout: Layout, present: ReadonlySet<string>): boolean {
  return layout.tellTale.every((tell) => tell.split('|').some((name) => present.has(fold(name))));
}

const LAYOUT_NAMES: Record<Kind, ReadonlySet<string>> = {
  people: layoutNames('people'),
  companies: layoutNames('companies'),
};

function layoutNames(kind: Kind): Set<string> {
  const tables = LAYOUTS.filter((layout) => layout.kind === kind && layout.rows === undefined);
  return new Set(tables.flatMap((layout) => Object.keys(layout.columns).map((column) => foldColumn(column).name)));
}
