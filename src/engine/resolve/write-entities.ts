/** Writes what a component has become: entities, the records' and keys' pointers to them, IDs, events. */
import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { goldenCompany } from '../../identity/resolve/survivorship.ts';
import { recordWords } from '../../identity/words.ts';
import { idByAddress, versionBody } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { MENTIONS_SOURCE } from '../ingest/prepare.ts';
import type { Assignment } from './assign.ts';
import { COMPANY_LISTING_COLUMNS, companyListing } from './company-listing.ts';
import type { KindRules } from './kind.ts';
import { FACET_COLUMNS, JOB_COLUMNS, type ListedRecord, type Listing, listingOf, listingOfOne } from './listing.ts';
import type { Node } from './node.ts';

export interface EntityWrite {
  assignment: Assignment;
  contested: boolean;
}

type Bodies = ReadonlyMap<number, { body: string; words?: string; listing?: Listing | undefined }>;

export interface WriteContext {
  tx: Tx;
  graphId: number;
  rules: KindRules;
  now: string;
  sources: ReadonlyMap<number, { name: string; trust: number }>;
  /** cleaned bodies and words of records in this batch, so that they need not be read back */
  bodies: Bodies;
  /** key of a mention (`mention-key.ts`) → the record that stands for the employer */
  employerRecord(mention: string): number | null;
  nextSeq(): number;
}

const COMMON = ['graph_id', 'number', 'id', 'seq', 'contested', 'features', 'updated_at'];
const ENTITY_KEY = ['graph_id', 'number'];
const PERSON_COLUMNS = [...COMMON, ...FACET_COLUMNS];
const COMPANY_COLUMNS = [...COMMON, ...COMPANY_LISTING_COLUMNS];
const POSITION_COLUMNS = ['graph_id', 'person', 'ordinal', 'company_record', ...JOB_COLUMNS];

export async function writeEntities(context: WriteContext, writes: readonly EntityWrite[]): Promise<void> {
  const { rules } = context;
  const existing = writes.filter(({ assignment }) => !assignment.minted);
  await movePointers(context, writes);
  const bodies = await readBodies(context, writes);
  if (rules.kind === 'p') await writePeople(context, writes, existing, bodies);
  else await writeCompanies(context, writes, bodies);
}

/** Removes entities that are no more. */
export async function removeEntities(context: WriteContext, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const { tx, graphId, rules } = context;
  const keys = numbers.map((number) => [graphId, number]);
  await tx.remove(rules.table, ENTITY_KEY, keys);
  await tx.setWords(
    numbers.map((number) => ({ number, words: '' })),
    rules.table,
  );
  if (rules.kind === 'p') await tx.remove('position', ['graph_id', 'person'], keys);
}

async function movePointers(context: WriteContext, writes: readonly EntityWrite[]): Promise<void> {
  const { tx, graphId } = context;
  const moved = writes.flatMap(({ assignment }) =>
    assignment.nodes
      .filter((node) => node.entity !== assignment.number && !node.fresh)
      .map((node) => ({ node, to: assignment.number })),
  );
  if (moved.length === 0) return;
  await tx.update(
    'record',
    ['entity'],
    ['graph_id', 'id'],
    moved.map(({ node, to }) => [to, graphId, node.id]),
  );
  await tx.update(
    'match_key',
    ['entity'],
    ['graph_id', 'key', 'source_id', 'record_id'],
    moved.flatMap(({ node, to }) => node.keys.map((key) => [to, graphId, key, node.sourceId, node.id])),
  );
}

async function readBodies(context: WriteContext, writes: readonly EntityWrite[]): Promise<Bodies> {
  const missing = writes
    .flatMap(({ assignment }) => assignment.nodes)
    .filter((node) => !context.bodies.has(node.id))
    .map((node) => [node.id, node.version]);
  if (missing.length === 0) return context.bodies;
  const rows = await context.tx.read(versionBody, [context.graphId], missing);
  return new Map([...context.bodies, ...rows.map((row) => [row.record_id, { body: row.body }] as const)]);
}

function recordOf(node: Node, bodies: Bodies): PersonRecord {
  return JSON.parse(bodies.get(node.id)?.body || '{}') as PersonRecord;
}

function witnessOf(context: WriteContext, node: Node, bodies: Bodies): ListedRecord {
  const source = context.sources.get(node.sourceId);
  return {
    address: `${source?.name ?? ''}\u0000${node.key}`,
    trust: source?.trust ?? 50,
    seenAt: node.observedAt,
    features: node.features,
    record: recordOf(node, bodies),
  };
}

function common(context: WriteContext, { assignment, contested }: EntityWrite): Value[] {
  const { rules, graphId, now } = context;
  const [first, second] = assignment.nodes;
  const features =
    second === undefined ? first!.packed : rules.pack(rules.merge(assignment.nodes.map((node) => node.features)));
  return [graphId, assignment.number, assignment.id, context.nextSeq(), contested ? 1 : 0, features, now];
}

async function writePeople(
  context: WriteContext,
  writes: readonly EntityWrite[],
  existing: readonly EntityWrite[],
  bodies: Bodies,
): Promise<void> {
  const { tx, graphId } = context;
  const people: Rows = { added: [], known: [] };
  const positions: Value[][] = [];
  const words: { number: number; words: string; isNew: boolean }[] = [];
  const unlinked: Unlinked[] = [];
  for (const write of writes) {
    const { nodes, number, minted } = write.assignment;
    const { facets, jobs, terms } = listingOfNodes(context, nodes, bodies);
    people[minted ? 'added' : 'known'].push([...common(context, write), ...facets]);
    for (const [ordinal, { mention, values }] of jobs.entries()) {
      const employer = mention === null ? null : context.employerRecord(mention);
      const position = [graphId, number, ordinal, employer, ...values];
      positions.push(position);
      if (employer === null && mention !== null) unlinked.push({ position, mention });
    }
    words.push({ number, words: `${wordsOf(nodes, bodies)} ${terms}`.trim(), isNew: minted });
  }
  if (existing.length > 0) {
    const keys = existing.map(({ assignment }) => [graphId, assignment.number]);
    await tx.remove('position', ['graph_id', 'person'], keys);
  }
  await linkEmployers(context, unlinked);
  await tx.insert('person', PERSON_COLUMNS, people.added);
  await tx.put('person', ENTITY_KEY, PERSON_COLUMNS, people.known);
  await tx.insert('position', POSITION_COLUMNS, positions);
  await tx.setWords(words);
}

/** Rows of entities that are new, and of those that may be there already. */
interface Rows {
  added: Value[][];
  known: Value[][];
}

function listingOfNodes(context: WriteContext, nodes: readonly Node[], bodies: Bodies): Listing {
  const [first, second] = nodes;
  if (second !== undefined) {
    return listingOf(
      nodes.map((node) => witnessOf(context, node, bodies)),
      context.now,
    );
  }
  return bodies.get(first!.id)?.listing ?? listingOfOne(first!.features, recordOf(first!, bodies));
}

/** A position row whose employer is not among those of this batch. */
interface Unlinked {
  position: Value[];
  mention: string;
}

const COMPANY_RECORD = POSITION_COLUMNS.indexOf('company_record');

/** Employers that older records named: the records that stand for them are in the database. */
async function linkEmployers({ tx, graphId, sources }: WriteContext, unlinked: readonly Unlinked[]): Promise<void> {
  const [source] = [...sources].find(([, { name }]) => name === MENTIONS_SOURCE) ?? [];
  if (source === undefined || unlinked.length === 0) return;
  const keys = [...new Set(unlinked.map(({ mention }) => mention))];
  const rows = await tx.read(
    idByAddress,
    [graphId, source, 'c'],
    keys.map((key) => [key]),
  );
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  for (const { position, mention } of unlinked) position[COMPANY_RECORD] = ids.get(mention) ?? null;
}

function wordsOf(nodes: readonly Node[], bodies: Bodies): string {
  const [first] = nodes;
  if (nodes.length === 1) return wordsOfRecord(first!, bodies);
  return [...new Set(nodes.flatMap((node) => wordsOfRecord(node, bodies).split(' ')))].join(' ').trim();
}

function wordsOfRecord(node: Node, bodies: Bodies): string {
  return bodies.get(node.id)?.words ?? [...recordWords(node.features, recordOf(node, bodies))].join(' ');
}

async function writeCompanies(context: WriteContext, writes: readonly EntityWrite[], bodies: Bodies): Promise<void> {
  const rows: Rows = { added: [], known: [] };
  const words: { number: number; words: string; isNew: boolean }[] = [];
  for (const write of writes) {
    const { nodes, number, minted } = write.assignment;
    const testimonies = nodes.map((node) => ({
      source: context.sources.get(node.sourceId)?.name ?? '',
      key: node.key,
      trust: context.sources.get(node.sourceId)?.trust ?? 50,
      seenAt: node.observedAt,
      record: JSON.parse(bodies.get(node.id)?.body || '{}') as CompanyRecord,
    }));
    const { profile } = goldenCompany(testimonies, context.now);
    const listing = companyListing(
      nodes.map((node) => node.features),
      profile,
    );
    rows[minted ? 'added' : 'known'].push([...common(context, write), ...listing.columns]);
    words.push({ number, words: listing.words, isNew: minted });
  }
  await context.tx.insert('company', COMPANY_COLUMNS, rows.added);
  await context.tx.put('company', ENTITY_KEY, COMPANY_COLUMNS, rows.known);
  await context.tx.setWords(words, 'company');
}
