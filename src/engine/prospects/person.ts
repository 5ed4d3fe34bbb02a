/**
 * The person that a prospect is. What was found is stored with the prospect; what it leads to now is asked at every
 * read, so the link follows merges, and splits as far as they leave no doubt.
 *
 * A prospect is matched with all that it says of itself, by the same matcher as every query, and linked only to a clear
 * match. A link that somebody set or cut is never touched by matching.
 */

import { hash } from 'node:crypto';
import type { PersonRecord, ProviderId } from '../../identity/record.ts';
import { idByNumber, idByText, type StoredId } from '../../store/graph.ts';
import type { ProspectRow } from '../../store/schema-prospects.ts';
import type { Reads } from '../../store/tx.ts';
import { matchPeople } from '../match/match-people.ts';
import { activeModel } from '../models/active.ts';
import type { PersonQuery } from '../types.ts';

export type LinkColumns = Pick<ProspectRow, 'person_id' | 'link_by' | 'link_score' | 'link_why'>;

export const NO_LINK: LinkColumns = { person_id: null, link_by: null, link_score: null, link_why: null };

/** The columns that say who the prospect is: a change of one of them asks for another match. */
const TELLING = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'title',
  'company',
  'street_address',
  'city',
  'state',
  'postal_code',
  'profile_url',
] as const;

export function tellsOfPerson(changed: readonly string[]): boolean {
  return changed.some((field) => (TELLING as readonly string[]).includes(field) || field === 'provider_ids');
}

/** What the prospect says, as a record of the people graph. */
export function recordOf(
  row: Pick<ProspectRow, (typeof TELLING)[number]>,
  providerIds: readonly ProviderId[],
): PersonRecord {
  const given = <Name extends string>(name: Name, value: string | null) =>
    value === null || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
  return {
    given_name: row.first_name,
    family_name: row.last_name,
    ...(row.email === null ? {} : { emails: [row.email] }),
    ...(row.phone === null ? {} : { phones: [row.phone] }),
    ...(row.profile_url === null ? {} : { profile_urls: [row.profile_url] }),
    ...(providerIds.length === 0 ? {} : { provider_ids: [...providerIds] }),
    ...given('company_name', row.company),
    ...given('title', row.title),
    ...given('street', row.street_address),
    ...given('city', row.city),
    ...given('region', row.state),
    ...given('postal_code', row.postal_code),
  };
}

/** The link that matching makes, or none. */
export async function matchLink(
  reads: Reads,
  graphId: number,
  row: ProspectRow,
  providerIds: readonly ProviderId[],
): Promise<LinkColumns> {
  const { emails, phones, ...rest } = recordOf(row, providerIds);
  const query = { ...rest, ...(emails && { emails }), ...(phones && { phones }) } as PersonQuery;
  const model = await activeModel(reads, graphId);
  const [answer] = await matchPeople({ store: { reads } }, model, { graphId }, [query], {
    kind: 'joint',
    explain: true,
  });
  if (answer?.decision !== 'match') return NO_LINK;
  return {
    person_id: answer.id,
    link_by: 'auto',
    link_score: String(answer.score),
    link_why: answer.explanation === undefined ? null : JSON.stringify(answer.explanation),
  };
}

/** A prospect's own person ID, where it is linked to nobody. Nobody in a graph has one that is made like this. */
export function ownPersonId(groupId: string, prospectId: string): string {
  return hash('sha256', `prospect:${groupId}:${prospectId}`).slice(0, 40);
}

/** A chain of merges longer than this does not occur; a loop would be our bug. */
const MERGES_MAX = 64;

/** The people's IDs and all that were merged into them, under any of which a prospect may be linked. */
export async function idsLeadingTo(reads: Reads, graphId: number, ids: readonly string[]): Promise<string[]> {
  const asked = await reads.read(
    idByText,
    [graphId],
    [...new Set(ids)].map((id) => [id]),
  );
  const found = new Set(asked.map((one) => one.id));
  let latest = asked.map((one) => one.number);
  for (let step = 0; step < MERGES_MAX && latest.length > 0; step += 1) {
    const merged = await reads.db
      .selectFrom('identity_id')
      .select(['id', 'number'])
      .where('graph_id', '=', graphId)
      .where('successor', 'in', latest)
      .where('kind', '=', 'p')
      .execute();
    latest = merged.filter((one) => !found.has(one.id)).map((one) => one.number);
    for (const one of merged) found.add(one.id);
  }
  return [...found];
}

/** Person ID → the live person it leads to now; absent for one that is gone or was split among several. */
export async function livePersons(
  reads: Reads,
  graphId: number,
  ids: readonly string[],
): Promise<Map<string, StoredId>> {
  const wanted = [...new Set(ids)].map((id) => [id]);
  const found = new Map((await reads.read(idByText, [graphId], wanted)).map((one) => [one.id, one]));
  for (let step = 0; step < MERGES_MAX; step += 1) {
    const merged = [...found].filter(([, one]) => one.state === 'merged' && one.successor !== null);
    if (merged.length === 0) break;
    const numbers = [...new Set(merged.map(([, one]) => one.successor!))];
    const next = new Map(
      (
        await reads.read(
          idByNumber,
          [graphId],
          numbers.map((number) => [number]),
        )
      ).map((one) => [one.number, one]),
    );
    for (const [id, { successor }] of merged) {
      const to = next.get(successor!);
      if (to === undefined) found.delete(id);
      else found.set(id, to);
    }
  }
  return new Map([...found].filter(([, one]) => one.state === 'live' && one.kind === 'p'));
}
