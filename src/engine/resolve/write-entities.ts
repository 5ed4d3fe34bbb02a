/** Writes what a component has become: entities, the records' and keys' pointers to them, IDs, events. */
import { fold } from '../../identity/normalise/fold.ts';
import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { employments, personFacets, type Witness } from '../../identity/resolve/facets.ts';
import { goldenCompany } from '../../identity/resolve/survivorship.ts';
import { recordWords } from '../../identity/words.ts';
import { recordByAddress, type StoredRecord, versionBody } from '../../store/graph.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { MENTIONS_SOURCE, mentionKey } from '../ingest/prepare.ts';
import type { Assignment } from './assign.ts';
import type { Node } from './component.ts';
import type { KindRules } from './kind.ts';

export interface EntityWrite {
  assignment: Assignment;
  contested: boolean;
}

type Bodies = ReadonlyMap<number, { body: string; words?: string }>;

export interface WriteContext {
  tx: Tx;
  graphId: number;
  rules: KindRules;
  now: string;
  sources: ReadonlyMap<number, { name: string; trust: number }>;
  /** cleaned bodies and words of records in this batch, so that they need not be read back */
  bodies: Bodies;
  /** employer → the record that stands for it */
  employerRecord(employer: { profile: string; domain: string; name: string }): number | null;
  nextSeq(): number;
}

const COMMON = [
  'graph_id',
  'number',
  'id',
  'seq',
  'contested',
  'features',
  'updated_at',
  'sort_name',
  'country',
  'region',
  'city',
];
const PERSON_COLUMNS = [
  ...COMMON,
  'given_name',
  'family_name',
  'title',
  'level',
  'department',
  'company',
  'company_domain',
  'postal_code',
  'has_email',
  'has_phone',
  'has_profile',
];
const COMPANY_COLUMNS = [...COMMON, 'domain', 'industry', 'employee_count'];
const POSITION_COLUMNS = [
  'graph_id',
  'person',
  'ordinal',
  'company_record',
  'company',
  'domain',
  'title',
  'start',
  'end',
  'current',
];

export async function writeEntities(context: WriteContext, writes: readonly EntityWrite[]): Promise<void> {
  const { tx, graphId, rules } = context;
  const existing = writes.filter(({ assignment }) => !assignment.minted);
  if (existing.length > 0) {
    await tx.remove(
      rules.table,
      ['graph_id', 'number'],
      existing.map(({ assignment }) => [graphId, assignment.number]),
    );
  }
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
  await tx.remove(rules.table, ['graph_id', 'number'], keys);
  if (rules.kind === 'c') return;
  await tx.remove('position', ['graph_id', 'person'], keys);
  await tx.setWords(numbers.map((number) => ({ number, words: '' })));
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

function witnessOf(context: WriteContext, node: Node): Witness {
  const source = context.sources.get(node.sourceId);
  return {
    address: `${source?.name ?? ''}\u0000${node.key}`,
    trust: source?.trust ?? 50,
    seenAt: node.observedAt,
    features: node.features,
  };
}

function common(context: WriteContext, { assignment, contested }: EntityWrite, witnesses: readonly Node[]): Value[] {
  const features = context.rules.pack(context.rules.merge(witnesses.map((node) => node.features)));
  return [
    context.graphId,
    assignment.number,
    assignment.id,
    context.nextSeq(),
    contested ? 1 : 0,
    features,
    context.now,
  ];
}

async function writePeople(
  context: WriteContext,
  writes: readonly EntityWrite[],
  existing: readonly EntityWrite[],
  bodies: Bodies,
): Promise<void> {
  const { tx, graphId } = context;
  const people: Value[][] = [];
  const positions: Value[][] = [];
  const words: { number: number; words: string }[] = [];
  const unlinked: Unlinked[] = [];
  for (const write of writes) {
    const { nodes, number } = write.assignment;
    const witnesses = nodes.map((node) => witnessOf(context, node));
    const facets = personFacets(witnesses, context.now);
    people.push([
      ...common(context, write, nodes),
      facets.sort_name,
      facets.country,
      facets.region,
      facets.city,
      facets.given_name,
      facets.family_name,
      facets.title,
      facets.level,
      facets.department,
      facets.company,
      facets.company_domain,
      facets.postal_code,
      facets.has_email,
      facets.has_phone,
      facets.has_profile,
    ]);
    for (const [ordinal, job] of employments(witnesses).entries()) {
      const [employer, mention] = [context.employerRecord(job), mentionKey(job)];
      const position = [graphId, number, ordinal, employer, job.name, job.domain, job.title];
      position.push(job.start ?? '', job.end ?? '', job.current ? 1 : 0);
      positions.push(position);
      if (employer === null && mention !== undefined) unlinked.push({ position, mention });
    }
    words.push({ number, words: wordsOf(nodes, bodies) });
  }
  if (existing.length > 0) {
    const keys = existing.map(({ assignment }) => [graphId, assignment.number]);
    await tx.remove('position', ['graph_id', 'person'], keys);
  }
  await linkEmployers(context, unlinked);
  await tx.insert('person', PERSON_COLUMNS, people);
  await tx.insert('position', POSITION_COLUMNS, positions);
  await tx.setWords(words);
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
  const rows = await tx.read<StoredRecord>(
    recordByAddress,
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
  const known = bodies.get(node.id);
  if (known?.words !== undefined) return known.words;
  const record = JSON.parse(known?.body || '{}') as PersonRecord;
  return [...recordWords(node.features, record)].join(' ');
}

async function writeCompanies(context: WriteContext, writes: readonly EntityWrite[], bodies: Bodies): Promise<void> {
  const rows = writes.map((write): Value[] => {
    const { nodes } = write.assignment;
    const testimonies = nodes.map((node) => ({
      source: context.sources.get(node.sourceId)?.name ?? '',
      key: node.key,
      trust: context.sources.get(node.sourceId)?.trust ?? 50,
      seenAt: node.observedAt,
      record: JSON.parse(bodies.get(node.id)?.body || '{}') as CompanyRecord,
    }));
    const { profile } = goldenCompany(testimonies, context.now);
    const features = nodes.map((node) => node.features);
    const place = features.flatMap((one) => one.places ?? [])[0];
    return [
      ...common(context, write, nodes),
      features.flatMap((one) => one.names ?? [])[0] ?? '',
      place?.country ?? '',
      place?.region ?? '',
      place?.city ?? '',
      features.flatMap((one) => one.domains ?? [])[0] ?? '',
      typeof profile.industry === 'string' ? fold(profile.industry) : '',
      typeof profile.employee_count === 'number' ? Math.round(profile.employee_count) : null,
    ];
  });
  await context.tx.insert('company', COMPANY_COLUMNS, rows);
}
