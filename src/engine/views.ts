/** Views of people and companies: golden profile, provenance of every value, and the records behind it. */
import { LodeError } from '../errors.ts';
import type { CompanyRecord, PersonRecord } from '../identity/record.ts';
import { type Golden, goldenCompany, goldenPerson, type Testimony } from '../identity/resolve/survivorship.ts';
import { idByNumber, recordByAddress, type StoredId, type StoredRecord } from '../store/graph.ts';
import type { Reads } from '../store/tx.ts';
import { requireScope } from './accounts/scope.ts';
import { findId } from './ids.ts';
import { MENTIONS_SOURCE } from './ingest/prepare.ts';
import { isoNow, type Parts } from './parts.ts';
import type { Caller, CompanyView, PersonView } from './types.ts';
import { witnessesOf } from './witnesses.ts';

/** Stands for the name of another group's source: that somebody knows this is shown, who it is is not. */
const WITHHELD = '(withheld)';

type AnyRecord = PersonRecord & CompanyRecord;

interface Witnesses {
  testimonies: Testimony<AnyRecord>[];
  updatedAt: string;
}

/** What the records of an entity say, by address. Mentions of a company count as no record of it. */
async function readTestimonies(reads: Reads, caller: Caller, entity: number): Promise<Witnesses> {
  const found = (await witnessesOf<AnyRecord>(reads, caller.graphId, [entity])).get(entity) ?? [];
  const seesAll = caller.scopes.has('*') || caller.scopes.has('admin');
  const testimonies = found.map(({ at: _at, groupId, ...testimony }) => {
    const shown = seesAll || testimony.source === MENTIONS_SOURCE || caller.groupIds.includes(groupId);
    return shown ? testimony : { ...testimony, source: WITHHELD, key: WITHHELD };
  });
  // Once more: what is withheld must not be told by where it stands.
  testimonies.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.key < b.key ? -1 : 1));
  return { testimonies, updatedAt: found.reduce((latest, { at }) => (at > latest ? at : latest), '') };
}

function view<R>(
  stored: Pick<StoredId, 'id' | 'number'>,
  asked: string,
  witnesses: Witnesses,
  golden: Golden<R>,
): { id: string; number: number; profile: R } & Omit<PersonView, 'profile'> {
  return {
    id: stored.id,
    number: stored.number,
    profile: golden.profile,
    provenance: golden.provenance,
    records: witnesses.testimonies
      .filter((one) => one.source !== MENTIONS_SOURCE)
      .map(({ source, key }) => ({ source, key })),
    ...(asked === stored.id ? {} : { merged_from: asked }),
    updated_at: witnesses.updatedAt,
  };
}

export function viewVerbs(parts: Parts) {
  const { store, clock } = parts;
  const { reads } = store;

  async function resolveId(caller: Caller, kind: 'p' | 'c', id: string): Promise<StoredId> {
    requireScope(caller, 'people:read');
    const stored = await findId(reads, caller.graphId, kind, id);
    const what = kind === 'p' ? 'person' : 'company';
    if (stored === undefined) throw new LodeError('not_found', `There is no ${what} ${id}.`);
    return stored;
  }

  async function personView(
    caller: Caller,
    stored: Pick<StoredId, 'id' | 'number'>,
    asked: string,
  ): Promise<PersonView> {
    const witnesses = await readTestimonies(reads, caller, stored.number);
    if (witnesses.testimonies.length === 0) throw new LodeError('not_found', `There is no person ${asked}.`);
    return view(stored, asked, witnesses, goldenPerson(witnesses.testimonies, isoNow(clock)));
  }

  async function companyView(
    caller: Caller,
    stored: Pick<StoredId, 'id' | 'number'>,
    asked: string,
  ): Promise<CompanyView> {
    const witnesses = await readTestimonies(reads, caller, stored.number);
    if (witnesses.testimonies.length === 0) throw new LodeError('not_found', `There is no company ${asked}.`);
    return view(stored, asked, witnesses, goldenCompany(witnesses.testimonies, isoNow(clock)));
  }

  async function entityOfRecord(caller: Caller, kind: 'p' | 'c', source: string, key: string): Promise<StoredId> {
    requireScope(caller, 'people:read');
    const missing = new LodeError('not_found', `There is no record ${key} in a source ${source} of yours.`);
    const owner = await reads.db
      .selectFrom('source')
      .select(['id', 'account_group_id'])
      .where('graph_id', '=', caller.graphId)
      .where('name', '=', source)
      .executeTakeFirst();
    const seesAll = caller.scopes.has('*') || caller.scopes.has('admin');
    if (owner === undefined || !(seesAll || caller.groupIds.includes(owner.account_group_id))) throw missing;
    const [record] = await reads.read<StoredRecord>(recordByAddress, [caller.graphId, owner.id, kind], [[key]]);
    if (record === undefined || record.retired === 1) throw missing;
    const [stored] = await reads.read<StoredId>(idByNumber, [caller.graphId], [[record.entity]]);
    if (stored === undefined) throw missing;
    return stored;
  }

  return {
    personView,
    companyView,
    async person(caller: Caller, id: string): Promise<PersonView> {
      return personView(caller, await resolveId(caller, 'p', id), id);
    },
    async personByRecord(caller: Caller, source: string, key: string): Promise<PersonView> {
      const stored = await entityOfRecord(caller, 'p', source, key);
      return personView(caller, stored, stored.id);
    },
    async company(caller: Caller, id: string): Promise<CompanyView> {
      return companyView(caller, await resolveId(caller, 'c', id), id);
    },
    async companyByRecord(caller: Caller, source: string, key: string): Promise<CompanyView> {
      const stored = await entityOfRecord(caller, 'c', source, key);
      return companyView(caller, stored, stored.id);
    },
  };
}
