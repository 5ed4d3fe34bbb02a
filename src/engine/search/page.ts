/**
 * Page: a part of what some conditions find, in an order that stays, and how many there are in all.
 *
 * By number, a page is a part of one walk (`walk.ts`): as far as its last row, and on its first page on to 10,000 hits,
 * so that the total is exact up to there. Beyond, the total is the share of the candidates looked at who fit, applied
 * to all; pages behind the first are told it by the cursor. In any other order all hits are collected and sorted, up to
 * 50,000; by the time of the last change there is an index that gives them in order, whatever their number.
 *
 * A cursor holds the last row's keys, so rows that come or go meanwhile neither repeat nor hide others.
 */
import { sql } from 'kysely';
import { invalid } from '../../errors.ts';
import type { KeyedRead } from '../../store/tx.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Part } from './ask.ts';
import type { Context } from './context.ts';
import { type Total, totalOf } from './estimate.ts';
import { explain } from './explain.ts';
import { COMPANY_ORDERS, compareKeys, keysOf, type Order, PERSON_ORDERS } from './sorts.ts';
import type { Found } from './types.ts';
import { type Batch, checker, narrows, type Plan, READ_MAX, type Row, SCANNED_MAX, walk } from './walk.ts';

/** Totals are exact up to here; beyond it, counting would cost more than the page. */
const TOTAL_EXACT_MAX = 10_000;
const SORTED_MAX = 50_000;
/** So many profiles are read for the sake of the total. */
const READ_TO_COUNT = 2_000;

interface Page {
  limit: number;
  offset?: number | undefined;
  cursor?: string | undefined;
  explain?: boolean | undefined;
}

/** What a cursor tells of the pages before. */
interface Position extends Total {
  keys: (string | number)[];
}

export class Search {
  readonly #of: 'person' | 'company';
  readonly #parts: readonly Part[];
  readonly #order: Order;
  readonly #context: Context;
  readonly #excluded: ReadonlySet<number>;
  readonly #perEmployer: number | undefined;
  readonly #employers = new Map<unknown, number>();
  readonly #plan: Plan;

  constructor(
    of: 'person' | 'company',
    parts: readonly Part[],
    order: Order,
    columns: NonNullable<Plan['columns']>,
    context: Context,
    excluded: ReadonlySet<number>,
    perEmployer: number | undefined,
  ) {
    this.#of = of;
    this.#parts = parts;
    this.#order = order;
    this.#context = context;
    this.#excluded = excluded;
    this.#perEmployer = perEmployer;
    const keys = Object.fromEntries(order.keys.map(({ name, column }) => [name, column]));
    const more = { ...columns, ...keys };
    this.#plan = {
      of,
      conditions: parts.map((part) => part.condition),
      ...(Object.keys(more).length === 0 ? {} : { columns: more }),
    };
  }

  async page(page: Page): Promise<Found> {
    await this.#refuseAimless();
    const before = this.#decode(page.cursor);
    const found = this.#order.keys.length === 0 ? await this.#byNumber(page, before) : await this.#sorted(page, before);
    if (!page.explain || found.total > 0 || !found.complete) return found;
    return { ...found, explanation: await explain(this.#of, this.#parts, this.#context) };
  }

  /** What is looked for inside words is found by looking at everybody, so something else must say at whom. */
  async #refuseAimless(): Promise<void> {
    const { conditions } = this.#plan;
    if (narrows(conditions) || !conditions.some((one) => one.substring)) return;
    const { rows } = await sql<{ number: number }>`select number from ${sql.table(this.#of)}
      where graph_id = ${this.#context.graphId} order by number limit 1 offset ${SCANNED_MAX}`.execute(
      this.#context.reads.db,
    );
    if (rows.length === 0) return;
    throw invalid(
      ['filter'],
      'contains finds nobody by itself here: add a condition that narrows, or use words or prefix',
    );
  }

  /** Whether a row counts: not left out, and not one too many of an employer. */
  #counts(row: Row): boolean {
    if (this.#excluded.has(row.number)) return false;
    if (this.#perEmployer === undefined || row['employer'] === '') return true;
    const count = (this.#employers.get(row['employer']) ?? 0) + 1;
    this.#employers.set(row['employer'], count);
    return count <= this.#perEmployer;
  }

  async #byNumber({ limit, offset = 0 }: Page, before: Position | undefined): Promise<Found> {
    const { falling } = this.#order;
    const after = before?.keys[0] as number | undefined;
    // Who is one too many of an employer depends on everybody before.
    const fromStart = this.#perEmployer !== undefined;
    const countTo = before === undefined ? Math.max(TOTAL_EXACT_MAX, offset + limit) + 1 : 0;
    const scannedMax = SCANNED_MAX + offset;
    let hits = 0;
    const items: Row[] = [];
    let last: Batch | undefined;
    const from = after === undefined || fromStart ? {} : { from: after };
    for await (const batch of walk(this.#plan, this.#context, { falling, scannedMax, ...from })) {
      last = batch;
      for (const row of batch.rows) {
        if (!this.#counts(row)) continue;
        hits += 1;
        const behind = after === undefined || (falling ? row.number < after : row.number > after);
        if (hits > offset && behind && items.length <= limit) items.push(row);
      }
      if (items.length > limit && (hits >= countTo || (batch.reads && batch.scanned >= READ_TO_COUNT))) break;
    }
    const { ended, last: at } = last!;
    const total = before ?? (await totalOf(this.#of, hits, last!, this.#context, falling));
    const shown = items.slice(0, limit);
    const next = items.length > limit ? shown.at(-1)!.number : ended ? undefined : at;
    return {
      items: await this.#named(shown),
      nextCursor: next === undefined ? null : this.#encode([next], total),
      total: total.total,
      totalIsExact: total.totalIsExact,
      complete: ended || items.length > limit,
    };
  }

  async #sorted(page: Page, before: Position | undefined): Promise<Found> {
    const { limit, offset = 0 } = page;
    if (this.#isByChange) {
      const { hits, last } = await this.#count();
      if (!last.ended) {
        return this.#byChange(page, before, before ?? (await totalOf(this.#of, hits, last, this.#context)));
      }
    }
    const rows: { row: Row; keys: (string | number)[] }[] = [];
    let ended = false;
    for await (const batch of walk(this.#plan, this.#context)) {
      ended = batch.ended;
      for (const row of batch.rows) {
        if (this.#counts(row)) rows.push({ row, keys: [...keysOf(row, this.#order), row.number] });
      }
      if (rows.length > SORTED_MAX) break;
    }
    if (!ended || rows.length > SORTED_MAX) {
      throw invalid(
        ['sort'],
        `too many fit to be sorted: narrow the filter to ${SORTED_MAX}, or sort by number or updated_at alone`,
      );
    }
    rows.sort((a, b) => compareKeys(a.keys, b.keys, this.#order));
    const behind =
      before === undefined ? rows : rows.filter(({ keys }) => compareKeys(keys, before.keys, this.#order) > 0);
    const shown = behind.slice(offset, offset + limit);
    const total = before ?? { total: rows.length, totalIsExact: true };
    return {
      items: await this.#named(shown.map(({ row }) => row)),
      nextCursor: behind.length > offset + limit ? this.#encode(shown.at(-1)!.keys, total) : null,
      total: total.total,
      totalIsExact: total.totalIsExact,
      complete: true,
    };
  }

  /** In the order of the last change and no other: there is an index of it. */
  get #isByChange(): boolean {
    const [first, second] = this.#order.keys;
    const { updated_at } = this.#of === 'person' ? PERSON_ORDERS : COMPANY_ORDERS;
    // Who is one too many of an employer depends on everybody before.
    return first?.column === updated_at && second === undefined && this.#perEmployer === undefined;
  }

  /** How many fit, up to where totals are exact. */
  async #count(): Promise<{ hits: number; last: Batch }> {
    let hits = 0;
    let last: Batch | undefined;
    for await (const batch of walk({ of: this.#of, conditions: this.#plan.conditions }, this.#context)) {
      last = batch;
      for (const row of batch.rows) if (!this.#excluded.has(row.number)) hits += 1;
      if (hits > TOTAL_EXACT_MAX || (batch.reads && batch.scanned >= READ_TO_COUNT)) break;
    }
    return { hits, last: last! };
  }

  /** Too many to be sorted: the index of changes gives them in its own order. */
  async #byChange({ limit, offset = 0 }: Page, before: Position | undefined, total: Total): Promise<Found> {
    const { falling } = this.#order.keys[0]!;
    const check = checker(this.#plan, this.#plan.conditions, this.#context);
    const most = check.reads ? READ_MAX : SCANNED_MAX;
    let chunk = 256;
    const found: Row[] = [];
    let at = before === undefined ? undefined : Number(before.keys[0]);
    if (Number.isNaN(at)) throw invalid(['cursor'], 'is not a cursor of this search');
    let ended = false;
    for (let scanned = 0; scanned < most && !ended && found.length <= offset + limit; ) {
      const changed = await this.#changed(at, falling, chunk);
      ended = changed.length < chunk;
      scanned += changed.length;
      chunk = Math.min(chunk * 4, check.reads ? 512 : 4_096);
      at = changed.at(-1)?.seq ?? at;
      const rows = await check.rows(changed.map((one) => one.number));
      for (const row of rows) if (this.#counts(row)) found.push(row);
    }
    const shown = found.slice(offset, offset + limit);
    const more = found.length > offset + limit;
    const keys = more ? [...keysOf(shown.at(-1)!, this.#order), shown.at(-1)!.number] : [at ?? 0, 0];
    return {
      items: await this.#named(shown),
      nextCursor: more || !ended ? this.#encode(keys, total) : null,
      total: total.total,
      totalIsExact: total.totalIsExact,
      complete: more || ended,
    };
  }

  async #changed(
    after: number | undefined,
    falling: boolean,
    limit: number,
  ): Promise<{ number: number; seq: number }[]> {
    const behind = after === undefined ? sql`` : sql`and seq ${sql.raw(falling ? '<' : '>')} ${after}`;
    const { rows } = await sql<{ number: number; seq: number }>`select number, seq from ${sql.table(this.#of)}
      where graph_id = ${this.#context.graphId} ${behind}
      order by seq ${sql.raw(falling ? 'desc' : 'asc')} limit ${limit}`.execute(this.#context.reads.db);
    return rows.map(({ number, seq }) => ({ number: Number(number), seq: Number(seq) }));
  }

  async #named(rows: readonly Row[]): Promise<Found['items']> {
    const { reads, graphId } = this.#context;
    const unnamed = rows.filter((row) => row.id === undefined);
    const found = await reads.read(
      IDS[this.#of],
      [graphId],
      unnamed.map((row) => [row.number]),
    );
    const ids = new Map(found.map((row) => [row.number, row.id]));
    return rows.flatMap(({ id, number }) => {
      const known = id ?? ids.get(number);
      return known === undefined ? [] : [{ id: known, number }];
    });
  }

  get #listing(): string {
    return `${this.#of} ${this.#order.spelled}`;
  }

  #encode(keys: readonly (string | number)[], { total, totalIsExact }: Total): string {
    return encodeCursor(this.#listing, [total, totalIsExact ? 1 : 0, ...keys]);
  }

  #decode(cursor: string | undefined): Position | undefined {
    const decoded = decodeCursor(cursor, this.#listing, this.#order.keys.length + 3);
    if (decoded === undefined) return undefined;
    const [total, exact, ...keys] = decoded;
    const whole = [total, exact, ...keys].every((one) => typeof one === 'string' || Number.isSafeInteger(one));
    if (!whole || typeof total !== 'number' || typeof keys.at(-1) !== 'number') {
      throw invalid(['cursor'], 'is not a cursor of this search; leave it out to start from the beginning');
    }
    return { keys, total, totalIsExact: exact === 1 };
  }
}

type Named = { number: number; id: string };
const person: KeyedRead<Named> = { table: 'person', columns: ['number', 'id'], fixed: ['graph_id'], by: ['number'] };
const IDS = { person, company: { ...person, table: 'company' as const } };
