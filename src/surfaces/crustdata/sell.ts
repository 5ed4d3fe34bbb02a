/** Charging for an answer: every answer that may cost says in `x-credits-used` what it did cost. */
import type { BillItem } from '../../engine/credits/types.ts';
import type { Context, Reply } from '../../http/endpoint.ts';

type Buyer = Pick<Context, 'engine' | 'caller' | 'requestId'> & { claim?: Context['claim'] };

/** The reply, paid for and stored in one transaction. What the group holds already costs nothing. */
export async function sell(ctx: Buyer, items: BillItem[], body: unknown): Promise<Reply> {
  const bill = { surface: 'crustdata', requestId: ctx.requestId, items, claim: ctx.claim };
  return ctx.engine.charge(ctx.caller, bill, (receipt) => ({
    body,
    headers: { 'x-credits-used': String(receipt.total) },
  }));
}

/** An answer that costs nothing. */
export function free(body: unknown): Reply {
  return { body, headers: { 'x-credits-used': '0' } };
}
