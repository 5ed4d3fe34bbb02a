/**
 * Charge: pay for what an answer delivers, once, together with the answer.
 *
 * Problem. An answer is made from a local read, but its price depends on what the group holds already, which another
 * request may be changing at this moment; and a crash must leave either an answer that was paid for and can be had
 * again, or nothing at all.
 *
 * Algorithm. First a quote: what is due for each item, by plain reads. The answer is composed from it. Then one
 * transaction locks the group's account, works the quote out again, and only if nothing has changed takes the credits,
 * notes the entitlements and stores the reply under its idempotency key; otherwise the answer is composed anew from
 * the new quote. So a call is refused only when its real cost exceeds the balance, the balance never falls below
 * zero, and a process that dies has charged nothing or has left the reply behind. Where nothing is due and nothing has
 * to be stored, nothing is written.
 *
 * Example. Ann and Ben are 1 credit each; the group holds Ann. The quote is 0 + 1. Meanwhile another request buys Ben:
 * the transaction finds 0 + 0, changes nothing, and the second quote is what is answered: a cost of 0.
 */
import { LodeError } from '../../errors.ts';
import type { Reads, Tx, Value } from '../../store/tx.ts';
import { settleIdempotency } from '../idempotency.ts';
import { isoNow, type Parts } from '../parts.ts';
import type { Caller } from '../types.ts';
import { toCredits } from './amounts.ts';
import { heldBy, type Lineage, lineages, type Subject } from './entitlements.ts';
import { heldCredits, spendHold } from './holds.ts';
import { priceList } from './prices.ts';
import type { Bill, Claim, Datapoint, Receipt } from './types.ts';

/** An item as the ledger sees it. Plain data: it crosses threads. */
export interface Line {
  subject: Subject;
  personId: string | null;
  companyId: string | null;
  /** with its price in thousandths */
  datapoints: [datapoint: Datapoint, price: number][];
  /** '' for life */
  until: string;
}

interface Quote {
  lineage: Lineage;
  held: Set<string>;
  due: [datapoint: Datapoint, price: number][];
}

export interface JobCharge {
  groupId: string;
  graphId: number;
  keyId: string;
  surface: string;
  requestId: string;
  now: string;
  lines: Line[];
}

interface Charge extends JobCharge {
  /** thousandths due for each line, as the answer says */
  expected: number[];
  reply: { claim: Pick<Claim, 'groupId' | 'route' | 'key' | 'now'>; status: number; text: string } | null;
}

const sum = (due: readonly [string, number][]): number => due.reduce((total, [, price]) => total + price, 0);

/** What is due for each line. A subject that stands on two lines is paid for on the first. */
async function quote(
  reads: Reads,
  { groupId, graphId, lines, now }: Pick<Charge, 'groupId' | 'graphId' | 'lines' | 'now'>,
): Promise<Quote[]> {
  const all = await lineages(
    reads,
    graphId,
    lines.map((line) => line.subject),
  );
  const held = await heldBy(reads, groupId, all, now);
  const bought = new Map<string, Set<string>>();
  return lines.map((line, index) => {
    const [name = ''] = all[index]!.noted;
    const before = new Set([...held[index]!, ...(bought.get(name) ?? [])]);
    const due = line.datapoints.filter(([datapoint, price]) => price > 0 && !before.has(datapoint));
    const after = new Set([...before, ...line.datapoints.map(([datapoint]) => datapoint)]);
    bought.set(name, after);
    return { lineage: all[index]!, held: after, due };
  });
}

/** Command. `false` when what is due is no longer what was expected; then nothing has changed. */
export async function settleCharge(tx: Tx, charge: Charge): Promise<boolean> {
  const account = await lockAccount(tx, charge.groupId);
  const quotes = await quote(tx, charge);
  if (quotes.some(({ due }, index) => sum(due) !== charge.expected[index])) return false;
  await pay(tx, charge, account, quotes);
  if (charge.reply !== null) {
    const { claim, status, text } = charge.reply;
    await settleIdempotency(tx, { ...claim, status, reply: text });
  }
  return true;
}

/**
 * Charges whatever is due for the lines, inside another command's transaction, out of what the job holds first.
 * @returns thousandths for each line
 */
export async function chargeForJob(tx: Tx, charge: JobCharge, jobId: string): Promise<number[]> {
  const account = await lockAccount(tx, charge.groupId);
  const quotes = await quote(tx, charge);
  await pay(tx, charge, account, quotes, jobId);
  const amounts = quotes.map(({ due }) => sum(due));
  await spendHold(
    tx,
    charge.groupId,
    jobId,
    amounts.reduce((all, one) => all + one, 0),
  );
  return amounts;
}

type Account = Awaited<ReturnType<typeof lockAccount>>;

/** Takes what the quotes say, unless more than is free: what jobs hold is theirs. */
async function pay(tx: Tx, charge: JobCharge, account: Account, quotes: readonly Quote[], jobId?: string) {
  const total = quotes.reduce((all, { due }) => all + sum(due), 0);
  if (total === 0) return;
  if (account.balance !== null) {
    const free = account.balance - (await heldCredits(tx, charge.groupId, jobId));
    if (total > free) throw tooExpensive('This call', total, free);
  }
  const entries = await writeEntries(tx, charge, quotes, account.nextEntry);
  await noteEntitlements(tx, charge, quotes);
  await addUse(tx, charge, total, entries);
  await tx.db
    .updateTable('credit_account')
    .set((eb) => ({
      used: eb('used', '+', total),
      next_entry: account.nextEntry + entries,
      ...(account.balance === null ? {} : { balance: account.balance - total }),
    }))
    .where('account_group_id', '=', charge.groupId)
    .execute();
}

/** Amounts in thousandths. */
export function tooExpensive(what: string, required: number, available: number): LodeError {
  const [needed, left] = [toCredits(required), toCredits(Math.max(0, available))];
  return new LodeError('insufficient_credits', `${what} costs ${needed} credits and ${left} are left.`, {
    issues: [{ path: [], message: `required=${needed} available=${left}`, code: 'insufficient_credits' }],
  });
}

/** The group's account, made where there is none, held until the transaction ends. */
export async function lockAccount(
  tx: Tx,
  groupId: string,
): Promise<{ balance: number | null; used: number; nextEntry: number }> {
  await tx.insert(
    'credit_account',
    ['account_group_id', 'balance', 'used', 'next_entry'],
    [[groupId, null, 0, 1]],
    true,
  );
  const read = tx.db
    .selectFrom('credit_account')
    .select(['balance', 'used', 'next_entry'])
    .where('account_group_id', '=', groupId);
  // SQLite's write transaction is the lock.
  const row = await (tx.engine === 'postgres' ? read.forUpdate() : read).executeTakeFirstOrThrow();
  return { balance: row.balance, used: row.used, nextEntry: row.next_entry };
}

export const ENTRY_COLUMNS = [
  'account_group_id',
  'entry',
  'at',
  'kind',
  'amount',
  'surface',
  'person_id',
  'company_id',
  'datapoint',
  'key_id',
  'request_id',
  'reason',
] as const;

async function writeEntries(tx: Tx, charge: JobCharge, quotes: readonly Quote[], first: number): Promise<number> {
  const { groupId, now, surface, keyId, requestId } = charge;
  const rows = quotes.flatMap(({ due }, index) => {
    const { personId, companyId } = charge.lines[index]!;
    return due.map(([datapoint, price]) => [-price, surface, personId, companyId, datapoint, keyId, requestId, null]);
  });
  await tx.insert(
    'credit_entry',
    ENTRY_COLUMNS,
    rows.map((row, index): Value[] => [groupId, first + index, now, 'charge', ...row]),
  );
  return rows.length;
}

async function noteEntitlements(tx: Tx, { groupId, lines, now }: JobCharge, quotes: readonly Quote[]): Promise<void> {
  const rows = quotes.flatMap(({ lineage, due }, index) =>
    lineage.noted.flatMap((subject) =>
      due.map(([datapoint]) => [groupId, subject, datapoint, lines[index]!.until, now]),
    ),
  );
  // Whoever adds one that ends removes those that have ended, its own predecessor among them.
  if (lines.some((line) => line.until !== '')) {
    await tx.db.deleteFrom('entitlement').where('until', '!=', '').where('until', '<=', now).execute();
  }
  await tx.insert('entitlement', ['account_group_id', 'subject', 'datapoint', 'until', 'at'], rows, true);
}

async function addUse(tx: Tx, charge: JobCharge, amount: number, charges: number): Promise<void> {
  const { groupId, keyId, surface, now } = charge;
  await tx.db
    .insertInto('credit_use')
    .values({ account_group_id: groupId, day: now.slice(0, 10), key_id: keyId, surface, amount, charges })
    .onConflict((conflict) =>
      conflict.columns(['account_group_id', 'day', 'key_id', 'surface']).doUpdateSet((eb) => ({
        amount: eb('credit_use.amount', '+', amount),
        charges: eb('credit_use.charges', '+', charges),
      })),
    )
    .execute();
}

/** Each lost round means that another request has bought something of this bill, so there cannot be many. */
const ROUNDS_MAX = 100;

export function chargeVerbs({ store, clock, tariffs }: Parts) {
  const priceOf = priceList(tariffs);
  return {
    async charge<Answer extends { status?: number; body?: unknown }>(
      caller: Caller,
      bill: Bill,
      compose: (receipt: Receipt) => Answer,
    ): Promise<Answer> {
      const now = isoNow(clock);
      const lines = bill.items.map(
        (item): Line => ({
          subject: 'question' in item ? { question: item.question } : { number: item.number },
          personId: 'personId' in item ? item.personId : null,
          companyId: 'companyId' in item ? item.companyId : null,
          datapoints: item.datapoints.map((datapoint) => [datapoint, priceOf(bill.surface, datapoint)]),
          until: item.days === undefined ? '' : new Date(clock.now() + item.days * 86_400_000).toISOString(),
        }),
      );
      const { groupId, graphId, keyId } = caller;
      const place = { groupId, graphId, keyId, surface: bill.surface, requestId: bill.requestId, now, lines };
      for (let round = 0; round < ROUNDS_MAX; round += 1) {
        const quotes = await quote(store.reads, place);
        const expected = quotes.map(({ due }) => sum(due));
        const answer = compose(receiptOf(quotes));
        const { claim } = bill;
        if (claim === undefined && expected.every((amount) => amount === 0)) return answer;
        const reply =
          claim === undefined
            ? null
            : { claim: plain(claim), status: answer.status ?? 200, text: JSON.stringify(answer.body ?? null) };
        if (!(await store.write(settleCharge, { ...place, expected, reply }))) continue;
        if (claim !== undefined) claim.settled = true;
        return answer;
      }
      throw new LodeError('unavailable', 'Other requests keep buying the same records; try again.');
    },
  };
}

function plain({ groupId, route, key, now }: Claim): Pick<Claim, 'groupId' | 'route' | 'key' | 'now'> {
  return { groupId, route, key, now };
}

function receiptOf(quotes: readonly Quote[]): Receipt {
  const items = quotes.map(({ held, due }) => ({ cost: toCredits(sum(due)), held: held as ReadonlySet<Datapoint> }));
  return { total: toCredits(quotes.reduce((all, { due }) => all + sum(due), 0)), items };
}
