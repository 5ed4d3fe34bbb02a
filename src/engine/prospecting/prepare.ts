/** What the entries of a job come to: found in the people graph, and put into a prospect's words. Reads only. */

import { LodeError } from '../../errors.ts';
import type { ProviderId } from '../../identity/record.ts';
import type { ProspectingItemRow } from '../../store/schema-prospecting.ts';
import type { PersonDossier } from '../dossier/dossier.ts';
import type { Engine } from '../engine.ts';
import { findId } from '../ids.ts';
import type { Parts } from '../parts.ts';
import { checkProviderIds } from '../prospects/check.ts';
import { readProspects } from '../prospects/read.ts';
import type { ProspectFields, ProspectInput } from '../prospects/types.ts';
import type { Caller, MatchAnswer, PersonQuery } from '../types.ts';
import type { Finding } from './enrich-step.ts';
import { isPersonId, providerIdIn } from './entries.ts';
import type { Arrival } from './import-step.ts';

const NAME_MAX = 100;
const FIELD_MAX = 200;
const PROVIDER_IDS_MAX = 50;
const URL_MAX = 500;

export type Lookups = Pick<Engine, 'matchPeople' | 'personDossiers'>;

/** Who the entries are. Each is matched by itself; one that could be several people is nobody. */
export async function arrivalsOf(
  { ids }: Pick<Parts, 'ids'>,
  engine: Lookups,
  caller: Caller,
  items: readonly ProspectingItemRow[],
): Promise<Arrival[]> {
  const answers = await engine.matchPeople(
    caller,
    items.map((item) => queryOf(item.entry)),
    { kind: 'ladder', steps: ['profile'] },
  );
  const wanted = answers.flatMap(({ id, number }) => (id === null || number === null ? [] : [{ id, number }]));
  const people = new Map((await engine.personDossiers(caller, wanted)).map((person) => [person.id, person]));
  return items.map(({ ordinal, entry }, index): Arrival => {
    const answer = answers[index]!;
    const person = people.get(answer.id ?? '');
    if (person === undefined) return { ordinal, reason: whyNobody(answer) };
    const input = inputOf(person, entry);
    if (input === undefined) return { ordinal, reason: 'Nothing is known of the name of the person.' };
    const { id: personId, number } = person;
    return { ordinal, personId, number, score: answer.score, input, seed: ids.hex(16) };
  });
}

function queryOf(entry: string): PersonQuery {
  return isPersonId(entry) ? { person_id: entry } : { profile_urls: [entry] };
}

function whyNobody({ decision }: MatchAnswer): string {
  return decision === 'ambiguous' ? 'Several people go by this profile.' : 'Nobody is known by this profile.';
}

/** The names and addresses that make a prospect; undefined without a name. */
function inputOf(person: PersonDossier, entry: string): ProspectInput | undefined {
  const { given, family, full } = person.name;
  const words = (full ?? '').split(/\s+/).filter((word) => word !== '');
  const first = given ?? words[0] ?? family;
  if (first === null || first === undefined) return undefined;
  const last = family ?? (words.slice(1).join(' ') || '-');
  const url = person.linkedinUrl ?? person.profile.profile_urls?.[0];
  const providerIds = [
    ...(isPersonId(entry) ? [] : providerIdIn(entry)),
    ...(person.profile.provider_ids ?? []),
  ].filter(isStorable);
  return {
    first_name: first.slice(0, NAME_MAX),
    last_name: last.slice(0, NAME_MAX),
    ...(url === undefined || url.length > URL_MAX || !/^https?:\/\//.test(url) ? {} : { profile_url: url }),
    ...(providerIds.length === 0 ? {} : { provider_ids: providerIds.slice(0, PROVIDER_IDS_MAX) }),
  };
}

/** Records may hold any ID; a prospect's stand in addresses. */
function isStorable(providerId: ProviderId): boolean {
  try {
    return checkProviderIds([providerId]).length === 1;
  } catch (error) {
    if (error instanceof LodeError && error.code === 'invalid_input') return false;
    throw error;
  }
}

/** What is known of prospects that have been imported. An e-mail only where the job asked for it. */
export async function findingsOf(
  { store }: Pick<Parts, 'store'>,
  engine: Lookups,
  caller: Caller,
  items: readonly ProspectingItemRow[],
  searchEmails: boolean,
): Promise<Finding[]> {
  const { groupId, graphId } = caller;
  const prospects = await readProspects(
    store.reads,
    { groupId, graphId },
    items.flatMap((item) => item.prospect_id ?? []),
  );
  const people = new Map<string, { id: string; number: number }>();
  for (const { person } of prospects) {
    const found = person === null ? undefined : await findId(store.reads, graphId, 'p', person.person_id);
    if (found !== undefined) people.set(person!.person_id, { id: found.id, number: found.number });
  }
  const dossiers = new Map(
    (await engine.personDossiers(caller, [...people.values()])).map((person) => [person.id, person]),
  );
  const personOf = new Map(prospects.map((one) => [one.id, dossiers.get(people.get(one.person_id)?.id ?? '')]));
  return items.map(({ ordinal, prospect_id }): Finding => {
    const person = personOf.get(prospect_id ?? '');
    return {
      ordinal,
      prospectId: prospect_id ?? '',
      fields: person === undefined ? {} : fieldsOf(person, searchEmails),
      person: person === undefined ? null : { personId: person.id, number: person.number },
    };
  });
}

function fieldsOf(person: PersonDossier, searchEmails: boolean): Partial<ProspectFields> {
  const job = person.jobs.find((one) => one.current);
  const found: Partial<ProspectFields> = {
    title: job?.title ?? person.profile.title ?? null,
    company: job?.company_name ?? person.profile.company_name ?? null,
    city: person.place.city,
    state: person.place.region,
    email: searchEmails ? (person.email?.address ?? null) : null,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, value]) => (value === null ? [] : [[field, value.slice(0, FIELD_MAX)]])),
  );
}
