import { isObject } from '../map/coerce.ts';
import { KNOWN_NAME } from '../map/recognise.ts';
import type { MappingPlan } from '../map/row.ts';

/** Columns of one table; of a JSON file, the member names that are looked at. */
export const MAX_COLUMNS = 5000;
const MAX_FLATTEN_DEPTH = 3;

/**
 * Turns objects into rows of a plan, adding a column for each member name that turns up. An object inside an object
 * whose name says no more than a guess is opened: `{"name": {"first": ...}}` has the column `name.first`.
 */
export class ObjectColumns {
  private readonly plan: MappingPlan;
  private readonly indexes = new Map<string, number>();

  constructor(plan: MappingPlan) {
    this.plan = plan;
  }

  /** The cells of one object, under the plan's column indexes. */
  cells(value: Record<string, unknown>): unknown[] {
    const cells: unknown[] = [];
    this.fill(cells, value, '', 0);
    return cells;
  }

  private fill(cells: unknown[], value: Record<string, unknown>, prefix: string, depth: number): void {
    for (const [name, member] of Object.entries(value)) {
      const column = prefix === '' ? name : `${prefix}.${name}`;
      const index = this.indexOf(column);
      if (index === undefined) continue;
      const { field, why } = this.plan.columns[index]!;
      const guessed = field === null || why === KNOWN_NAME;
      if (guessed && isObject(member) && depth < MAX_FLATTEN_DEPTH) this.fill(cells, member, column, depth + 1);
      else cells[index] = member;
    }
  }

  private indexOf(column: string): number | undefined {
    const known = this.indexes.get(column);
    if (known !== undefined) return known;
    if (this.indexes.size >= MAX_COLUMNS || column.length > 300) return undefined;
    const index = this.plan.add(column);
    this.indexes.set(column, index);
    return index;
  }
}
