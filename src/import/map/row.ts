import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { FieldProblem, LENIENT, textOf } from './coerce.ts';
import { companySetter, finishCompany } from './company-fields.ts';
import type { Beside } from './contact-values.ts';
import { COMPANY_FIELDS, isField, PERSON_FIELDS, unknownName } from './fields.ts';
import { foldColumn } from './fold.ts';
import { finishPerson, type PersonDraft, personSetter } from './person-fields.ts';
import type { Kind, Recognised, Understanding } from './recognise.ts';
import { recordKey } from './record-key.ts';
import { type DayMonth, dayMonthOrder } from './values/date.ts';

/** One column of a file and what becomes of it. */
export interface PlanColumn extends Understanding {
  column: string;
}

export interface PlanOptions {
  kind: Kind;
  recognised: Recognised;
  /** the caller's own mapping, from column name to field or null */
  map?: Record<string, string | null> | undefined;
  /** the column that holds the key, whatever else it means */
  keyColumn?: string | undefined;
}

interface Step {
  index: number;
  name: string;
  field: string;
  /** indexes of the columns that hold the type, the status and the country of this one's values; -1 without */
  type: number;
  status: number;
  country: number;
  fixed: string | undefined;
  order: DayMonth | undefined;
  /** nothing is said about this column's values elsewhere */
  alone: boolean;
  write: (target: Target, value: unknown, beside: Beside) => void;
}

interface Target {
  person: PersonDraft;
  company: CompanyRecord;
}

const NOTHING_BESIDE: Beside = {};

/** A column that says something about the values of another. */
const ABOUT = /^(email|phone|national_id)_(type|status|country)(\.|$)/;

/**
 * How the columns of one file become records. Columns can be added while the file is read, because the lines of a JSON
 * file need not have the same members.
 */
export class MappingPlan {
  readonly columns: PlanColumn[] = [];
  private readonly options: PlanOptions;
  private steps: Step[] | undefined;
  private readonly orders = new Map<number, DayMonth>();

  constructor(options: PlanOptions) {
    this.options = options;
    for (const [column, field] of Object.entries(options.map ?? {})) {
      if (field === null || isField(field, options.kind)) continue;
      throw unknownName(
        `--map: column "${column}" is mapped to an unknown field`,
        String(field),
        fieldsOf(options.kind),
      );
    }
  }

  /** Adds a column and gives the index under which `map` expects its values. */
  add(column: string): number {
    const understanding = this.understand(column);
    this.columns.push({ column, ...understanding });
    if (understanding.field !== null) this.steps = undefined;
    return this.columns.length - 1;
  }

  /** Throws `invalid_input` where the caller maps a column that the file does not have. */
  checkCaller(): void {
    const present = this.columns.map((column) => column.column);
    const { map, keyColumn } = this.options;
    for (const column of [...Object.keys(map ?? {}), ...(keyColumn === undefined ? [] : [keyColumn])]) {
      if (!present.some((name) => sameColumn(name, column)))
        throw unknownName('the file has no column', column, present);
    }
  }

  /**
   * Looks at rows before they are mapped, for what a single value cannot say: whether 03/04/1980 is in March or in April.
   * Rows are taken as `map` takes them; the first few hundred are enough.
   */
  learn(rows: readonly (readonly unknown[])[]): void {
    for (const [index, { field }] of this.columns.entries()) {
      if (field !== 'birth_date') continue;
      const order = dayMonthOrder(rows.flatMap((cells) => (typeof cells[index] === 'string' ? [cells[index]] : [])));
      if (order !== undefined) this.orders.set(index, order);
    }
    this.steps = undefined;
  }

  /** The record of one row, or why it is none. `cells` go by the columns' indexes; missing ones count as empty. */
  map(cells: readonly unknown[]): { record: PersonRecord | CompanyRecord } | { reject: string } {
    this.steps ??= this.compile();
    const target: Target = { person: { record: {}, suffix: undefined }, company: {} };
    try {
      for (const step of this.steps) {
        const value = cells[step.index];
        if (value === undefined || value === null || value === '') continue;
        step.write(target, value, step.alone ? NOTHING_BESIDE : beside(step, cells));
      }
    } catch (problem) {
      if (problem instanceof FieldProblem) return { reject: `${problem.path}: ${problem.message}` };
      throw problem;
    }
    const done = this.options.kind === 'people' ? finishPerson(target.person) : finishCompany(target.company);
    if ('reason' in done) return { reject: done.reason };
    const { record } = done;
    if (record.key === undefined) record.key = recordKey(record);
    else record.key = this.options.recognised.layout?.key?.(record.key) ?? record.key;
    return { record };
  }

  /** A column named by --key keeps its own meaning besides: an e-mail that is the key is still an e-mail. */
  private understand(column: string): Understanding {
    const own = this.meaning(column);
    const { keyColumn } = this.options;
    if (keyColumn === undefined || !sameColumn(column, keyColumn)) return own;
    return own.field === null
      ? { field: 'key', why: 'named by --key' }
      : { field: own.field, why: `${own.why}; the key by --key` };
  }

  private meaning(column: string): Understanding {
    const { map = {}, keyColumn, recognised } = this.options;
    const mapped = Object.keys(map).find((name) => sameColumn(name, column));
    if (mapped !== undefined) return { field: map[mapped] ?? null, why: 'mapped by --map' };
    const { field, why } = recognised.resolve(column);
    if (field !== 'key') return { field, why };
    if (keyColumn !== undefined) return { field: null, why: 'left out: --key names another column' };
    const taken = this.columns.find((other) => other.field === 'key');
    return taken === undefined ? { field, why } : { field: null, why: `left out: the key is "${taken.column}"` };
  }

  private compile(): Step[] {
    const steps: Step[] = [];
    const { keyColumn } = this.options;
    for (const [index, { column, field }] of this.columns.entries()) {
      if (keyColumn !== undefined && sameColumn(column, keyColumn)) steps.push(this.step(index, column, 'key')!);
      if (field === null || ABOUT.test(field)) continue;
      const step = this.step(index, column, field);
      if (step !== undefined) steps.push(step);
    }
    this.attach(steps);
    for (const step of steps) {
      step.order = this.orders.get(step.index);
      step.alone = step.type < 0 && step.status < 0 && step.country < 0 && (step.fixed ?? step.order) === undefined;
    }
    return steps;
  }

  /**
   * Tells each step where the type and status of its values stand: in the columns of the same number. Without a number
   * they are about the first column without one, or the first at all.
   */
  private attach(steps: readonly Step[]): void {
    const numbered = new Map<string, Step[]>();
    const first = new Map<string, Step>();
    for (const step of steps) {
      const values = /^(email|phone)s?(\.|$)/.exec(step.field)?.[1];
      if (values === undefined) continue;
      const name = `${values} ${foldColumn(step.name).group}`;
      const alike = numbered.get(name);
      if (alike === undefined) numbered.set(name, [step]);
      else alike.push(step);
      if (!first.has(values)) first.set(values, step);
    }
    for (const [index, { column, field }] of this.columns.entries()) {
      const [about = '', values = '', member] = ABOUT.exec(field ?? '') ?? [];
      if (member === 'country') {
        const kind = field!.slice(about.length);
        const meant = kind === '' ? ['national_id', 'national_ids'] : [`national_id.${kind}`];
        for (const step of steps) if (meant.includes(step.field)) step.country = index;
        continue;
      }
      if (member !== 'type' && member !== 'status') continue;
      const { group } = foldColumn(column);
      const alike = numbered.get(`${values} ${group}`) ?? [];
      for (const step of group === '' ? [alike[0] ?? first.get(values)] : alike)
        if (step !== undefined) step[member] = index;
    }
  }

  private step(index: number, name: string, field: string): Step | undefined {
    const common = { index, name, field, type: -1, status: -1, country: -1, order: undefined, alone: true };
    if (this.options.kind === 'companies') {
      const set = companySetter(field);
      return { ...common, fixed: undefined, write: (target, value) => set(target.company, value, name, LENIENT) };
    }
    const setter = personSetter(field);
    if (setter === undefined) return undefined;
    const { set, detail } = setter;
    return { ...common, fixed: detail, write: (target, value, told) => set(target.person, value, name, LENIENT, told) };
  }
}

function beside(step: Step, cells: readonly unknown[]): Beside {
  return {
    type: step.fixed ?? (step.type < 0 ? undefined : textOf(cells[step.type], step.name, LENIENT)),
    status: step.status < 0 ? undefined : textOf(cells[step.status], step.name, LENIENT),
    country: step.country < 0 ? undefined : textOf(cells[step.country], step.name, LENIENT)?.trim() || undefined,
    order: step.order,
  };
}

/** As the caller typed it, give or take case and blanks around it. */
function sameColumn(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase();
}

function fieldsOf(kind: Kind): readonly string[] {
  return kind === 'people' ? PERSON_FIELDS : COMPANY_FIELDS;
}
