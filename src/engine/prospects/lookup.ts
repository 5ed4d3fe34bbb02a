/** Prospects by provider ID: all that have it, never a choice. */
import { invalid, LodeError } from '../../errors.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { KeyedRead, Reads } from '../../store/tx.ts';
import { type Group, viewsOf } from './read.ts';
import type { ProviderIdMatches, ProviderIdQuery } from './types.ts';

const LOOKUP_MAX = 1_000;
/** of one ID */
const MATCHES_MAX = 50;
const ID = /^[^\p{Cc}/]{1,256}$/u;

interface Held {
  id: string;
  kind: string;
  prospect: number;
}

const holdersOfId: KeyedRead<Held> = {
  table: 'prospect_provider_id',
  columns: ['id', 'kind', 'prospect'],
  fixed: ['account_group_id'],
  by: ['id'],
  order: ['prospect'],
  limit: 4 * MATCHES_MAX,
};

export async function lookUp(
  reads: Reads,
  group: Group,
  wanted: readonly ProviderIdQuery[],
): Promise<ProviderIdMatches[]> {
  if (wanted.length > LOOKUP_MAX) {
    throw new LodeError(
      'too_large',
      `At most ${LOOKUP_MAX} provider IDs may be looked up at once, not ${wanted.length}.`,
    );
  }
  for (const [index, { id }] of wanted.entries()) {
    if (id.trim() === '' || !ID.test(id) || !id.isWellFormed()) {
      throw invalid(
        ['provider_ids', index],
        'must have 1 to 256 characters, none of them a slash or a control character',
      );
    }
  }
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const held = await reads.read(
    holdersOfId,
    [group.groupId],
    ids.map((id) => [id]),
  );
  const matching = wanted.map(({ id, kind }) => {
    const numbers = held.filter((one) => one.id === id && (kind === undefined || one.kind === kind));
    return [...new Set(numbers.map((one) => one.prospect))].sort((a, b) => a - b).slice(0, MATCHES_MAX);
  });
  const numbers = [...new Set(matching.flat())];
  const rows = await rowsOf(reads, group, numbers);
  const views = await viewsOf(reads, group, rows);
  const viewOf = new Map(rows.map((row, index) => [row.number, views[index]!]));
  return wanted.map((query, index) => ({
    provider_id: query,
    matches: matching[index]!.flatMap((number) => viewOf.get(number) ?? []),
  }));
}

const SLICE = 500;

async function rowsOf(reads: Reads, { groupId }: Group, numbers: readonly number[]): Promise<ProspectRow[]> {
  const rows: ProspectRow[] = [];
  for (let start = 0; start < numbers.length; start += SLICE) {
    const slice = numbers.slice(start, start + SLICE);
    const found = await reads.db
      .selectFrom('prospect')
      .selectAll()
      .where('account_group_id', '=', groupId)
      .where('number', 'in', slice)
      .execute();
    rows.push(...found);
  }
  return rows;
}
