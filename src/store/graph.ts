/** The hot reads of the people graph, declared once for both engines. */
import type {
  CompanyRow,
  Graph,
  IdentityId,
  ImportSeen,
  KeyOverride,
  LinkDecision,
  MatchKeyRow,
  ModelRow,
  PersonRow,
  PositionRow,
  RecordRow,
  RecordVersion,
  Source,
  Suppression,
} from './schema.ts';
import type { KeyedCount, KeyedRead } from './tx.ts';

export type Holder = Pick<MatchKeyRow, 'key' | 'source_id' | 'record_id' | 'entity'>;

/** More holders than this are not read at once: the key is crowded and is looked at source by source. */
export const HOLDERS_READ_MAX = 256;

const HOLDER = ['key', 'source_id', 'record_id', 'entity'] as const;

/** (graph) × key → its holders, by source and record. */
export const holdersOfKey: KeyedRead<Holder> = {
  table: 'match_key',
  columns: HOLDER,
  fixed: ['graph_id'],
  by: ['key'],
  order: ['source_id', 'record_id'],
  limit: HOLDERS_READ_MAX + 1,
};

/** (graph, key) × source → the first holder of the next source. */
export const nextSourceOfKey: KeyedRead<Holder> = {
  table: 'match_key',
  columns: HOLDER,
  fixed: ['graph_id', 'key'],
  by: ['source_id'],
  after: true,
  order: ['source_id', 'record_id'],
  limit: 1,
};

/** (graph, key) × source → its holders in that source. */
export const holdersInSource: KeyedRead<Holder> = { ...nextSourceOfKey, after: false, limit: HOLDERS_READ_MAX };

/** (graph) × key → how many people hold it, exact to `limit` holders. */
export const peopleOfKey: KeyedCount = {
  table: 'match_key',
  distinct: 'entity',
  fixed: ['graph_id'],
  by: ['key'],
  order: ['source_id', 'record_id'],
  limit: 2_000,
};

/** As `peopleOfKey`, for one key whose size matters beyond that. */
export const peopleOfLargeKey: KeyedCount = { ...peopleOfKey, limit: 10_000 };

const RECORD = [
  'id',
  'source_id',
  'kind',
  'key',
  'entity',
  'version',
  'hash',
  'features',
  'observed_at',
  'retired',
] as const;
export type StoredRecord = Pick<RecordRow, (typeof RECORD)[number]>;

export const recordById: KeyedRead<StoredRecord> = {
  table: 'record',
  columns: RECORD,
  fixed: ['graph_id'],
  by: ['id'],
};

/** (graph, source, kind) × key. */
export const recordByAddress: KeyedRead<StoredRecord> = {
  table: 'record',
  columns: RECORD,
  fixed: ['graph_id', 'source_id', 'kind'],
  by: ['key'],
};

/** (graph, source, kind) × key → the record's number. */
export const idByAddress: KeyedRead<Pick<RecordRow, 'id' | 'key'>> = { ...recordByAddress, columns: ['id', 'key'] };

export const recordsOfEntity: KeyedRead<StoredRecord> = {
  table: 'record',
  columns: RECORD,
  fixed: ['graph_id'],
  by: ['entity'],
  order: ['id'],
};

/** (graph) × (record, version). */
export const versionBody: KeyedRead<Pick<RecordVersion, 'record_id' | 'body' | 'at'>> = {
  table: 'record_version',
  columns: ['record_id', 'body', 'at'],
  fixed: ['graph_id'],
  by: ['record_id', 'version'],
};

const ENTITY = ['number', 'id', 'features', 'contested', 'updated_at'] as const;
export type StoredEntity = Pick<PersonRow, (typeof ENTITY)[number]>;

export const personByNumber: KeyedRead<StoredEntity> = {
  table: 'person',
  columns: ENTITY,
  fixed: ['graph_id'],
  by: ['number'],
};

export const companyByNumber: KeyedRead<Pick<CompanyRow, (typeof ENTITY)[number]>> = {
  table: 'company',
  columns: ENTITY,
  fixed: ['graph_id'],
  by: ['number'],
};

/** (graph) × company → what it is called, and how many it says that it employs. */
export const companyFacts: KeyedRead<Pick<CompanyRow, 'number' | 'features' | 'employee_count'>> = {
  table: 'company',
  columns: ['number', 'features', 'employee_count'],
  fixed: ['graph_id'],
  by: ['number'],
};

const ID = ['id', 'kind', 'number', 'generation', 'record_id', 'state', 'successor'] as const;
export type StoredId = Pick<IdentityId, (typeof ID)[number]>;

export const idByText: KeyedRead<StoredId> = { table: 'identity_id', columns: ID, fixed: ['graph_id'], by: ['id'] };
export const idByNumber: KeyedRead<StoredId> = {
  table: 'identity_id',
  columns: ID,
  fixed: ['graph_id'],
  by: ['number'],
};
export const idsMintedByRecord: KeyedRead<StoredId> = {
  table: 'identity_id',
  columns: ID,
  fixed: ['graph_id'],
  by: ['record_id'],
};

/** (graph) × record that stands for an employer → one who works there. */
export const positionsAtCompany: KeyedRead<Pick<PositionRow, 'person' | 'company_record'>> = {
  table: 'position',
  columns: ['person', 'company_record'],
  fixed: ['graph_id'],
  by: ['company_record'],
  order: ['person'],
  limit: 1,
};

/** (graph) × person → the records that stand for the present employers. */
export const positionsOfPerson: KeyedRead<Pick<PositionRow, 'person' | 'company_record' | 'current'>> = {
  table: 'position',
  columns: ['person', 'company_record', 'current'],
  fixed: ['graph_id'],
  by: ['person'],
  order: ['ordinal'],
};

export const graphById: KeyedRead<Graph> = {
  table: 'graph',
  columns: ['id', 'name', 'next_record', 'next_entity', 'next_seq', 'model', 'keys_version', 'words_version'],
  fixed: [],
  by: ['id'],
};

/** (graph) × model. */
export const modelById: KeyedRead<Pick<ModelRow, 'id' | 'body'>> = {
  table: 'model',
  columns: ['id', 'body'],
  fixed: ['graph_id'],
  by: ['id'],
};

export const sourcesOfGraph: KeyedRead<Pick<Source, 'id' | 'name' | 'trust' | 'account_group_id'>> = {
  table: 'source',
  columns: ['id', 'name', 'trust', 'account_group_id'],
  fixed: [],
  by: ['graph_id'],
  order: ['id'],
};

export const overridesOfGraph: KeyedRead<Pick<KeyOverride, 'key' | 'generic'>> = {
  table: 'key_override',
  columns: ['key', 'generic'],
  fixed: [],
  by: ['graph_id'],
};

/** (graph) × kind. */
export const decisionsOfGraph: KeyedRead<Pick<LinkDecision, 'source_a' | 'key_a' | 'source_b' | 'key_b' | 'verdict'>> =
  {
    table: 'link_decision',
    columns: ['source_a', 'key_a', 'source_b', 'key_b', 'verdict'],
    fixed: ['graph_id'],
    by: ['kind'],
  };

/** Whether a graph has any erased person at all, which most have not. */
export const anySuppression: KeyedRead<Pick<Suppression, 'hash'>> = {
  table: 'suppression',
  columns: ['hash'],
  fixed: [],
  by: ['graph_id'],
  limit: 1,
};

export const suppressionByHash: KeyedRead<Pick<Suppression, 'hash'>> = {
  table: 'suppression',
  columns: ['hash'],
  fixed: ['graph_id'],
  by: ['hash'],
};

/** (import) × record: whether a running snapshot has met the record. */
export const seenRecord: KeyedRead<Pick<ImportSeen, 'record_id'>> = {
  table: 'import_seen',
  columns: ['record_id'],
  fixed: ['import_id'],
  by: ['record_id'],
};
