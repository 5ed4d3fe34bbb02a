/** The provider IDs of one prospect: a set, compared byte by byte. */
import { invalid } from '../../errors.ts';
import type { ProviderId } from '../../identity/record.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { providerIdsOf } from './read.ts';

const IDS_MAX = 100;

export interface ProviderIdPlan {
  remove: ProviderId[];
  add: ProviderId[];
  /** all of them, once it is done */
  after: ProviderId[];
}

const same = (a: ProviderId, b: ProviderId): boolean => a.kind === b.kind && a.id === b.id;

/** What a change comes to; undefined when nothing changes. Writes nothing. */
export async function planProviderIds(
  tx: Tx,
  groupId: string,
  prospect: number | undefined,
  sent: readonly ProviderId[],
  mode: 'replace' | 'add',
): Promise<ProviderIdPlan | undefined> {
  const now = prospect === undefined ? [] : ((await providerIdsOf(tx, groupId, [prospect])).get(prospect) ?? []);
  const add = sent.filter((one) => !now.some((other) => same(one, other)));
  const remove = mode === 'add' ? [] : now.filter((one) => !sent.some((other) => same(one, other)));
  if (add.length + remove.length === 0) return undefined;
  const after = [...now.filter((one) => !remove.includes(one)), ...add];
  if (after.length > IDS_MAX) throw invalid(['provider_ids'], `a prospect has at most ${IDS_MAX} provider IDs`);
  return { remove, add, after };
}

export async function applyProviderIds(tx: Tx, groupId: string, prospect: number, plan: ProviderIdPlan): Promise<void> {
  const columns = ['account_group_id', 'id', 'kind', 'prospect'];
  const rows = (list: readonly ProviderId[]) => list.map(({ kind, id }): Value[] => [groupId, id, kind, prospect]);
  await tx.remove('prospect_provider_id', columns, rows(plan.remove));
  await tx.insert('prospect_provider_id', columns, rows(plan.add), true);
}
