/**
 * Listing and filtering prospects: a million of one group, and as many spread over a thousand groups, in one database.
 * The rows are written past the engine, by the engine's own functions for what it stores beside what was said.
 *
 * `LODE_BENCH_PROSPECTS` is how many there are of each; a million takes a few minutes to write.
 */
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createCore, migrateStore } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { firstStart } from '../src/engine/accounts/first-start.ts';
import { derivedId, findGroup, ordinalOf } from '../src/engine/prospects/group.ts';
import { foldedColumns, rowTokens } from '../src/engine/prospects/rows.ts';
import type { ProspectFilters } from '../src/engine/prospects/types.ts';
import type { Caller } from '../src/engine/types.ts';
import { openSqlite, SQLITE_FILE } from '../src/store/sqlite.ts';
import { median, round } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';

const PROSPECTS = Number(process.env['LODE_BENCH_PROSPECTS'] ?? 1_000_000);
const SMALL_GROUPS = 1_000;
const ROUNDS = 9;
const PAGE = 50;
const SPAN = 2 ** 28;

const GIVEN = ['Ada', 'Bo', 'Cy', 'Dana', 'Elif', 'Femi', 'Gil', 'Hana', 'Imre', 'Juno', 'Kofi', 'Lena'];
const FAMILY = ['Lind', 'Tarn', 'Voss', 'Castell', 'Okoro', 'Marsh', 'Ferro', 'Quist', 'Sato', 'Weller', 'Brandt'];
const TITLES = ['Leasing agent', 'Site engineer', 'Sales manager', 'Head of operations', 'Loan officer', 'Recruiter'];
const FIRMS = ['Corvane', 'Harbor Finch', 'Tarnwick', 'Vosswerk', 'Brightwater', 'Nordlicht', 'Solmar', 'Verger'];

interface Place {
  pipelineId: string;
  stages: string[];
  labels: string[];
}

export async function listingProspects(bench: Bench): Promise<Outcome> {
  const data = bench.newFolder();
  const config = loadConfig({ data }, {});
  await migrateStore(config);
  const core = await createCore(config);
  try {
    await firstStart(core.parts, undefined);
    const admin = await core.operations.callerFor(await anyGroup(core));
    const big = await newGroup(core, admin, 'big');
    const small: Caller[] = [];
    for (let index = 0; index < SMALL_GROUPS; index += 1) small.push(await newGroup(core, admin, `small ${index}`));
    const each = Math.floor(PROSPECTS / SMALL_GROUPS);
    const seconds = await fill(core, data, [[big, PROSPECTS], ...small.map((one) => [one, each] as [Caller, number])]);

    const figures: Record<string, number | string> = {
      'prospects of one group': PROSPECTS,
      'groups of the rest': SMALL_GROUPS,
      'prospects of each of the rest': each,
      'rows written a second, index included': round((2 * PROSPECTS) / seconds),
    };
    for (const [name, filters] of Object.entries(FILTERS)) {
      figures[`${name}: one of a million, ms`] = await pageMs(core, () => big, filters);
      figures[`${name}: one of a thousand groups, ms`] = await pageMs(
        core,
        (turn) => small[(turn * 37) % SMALL_GROUPS]!,
        filters,
      );
    }
    const deep = await deepPageMs(core, big);
    figures['page 40 of the whole list: one of a million, ms'] = deep;
    return {
      figures,
      floor: null,
      ratio: null,
      budget: 'the design names none; that every filter is on an index is tested in test/engine/prospects.test.ts',
      within: true,
    };
  } finally {
    await core.close();
  }
}

const FILTERS: Record<string, ProspectFilters> = {
  'no filter': {},
  'e-mail': { email: 'p4711@corvane.example' },
  phone: { phone: '+14155554711' },
  'national digits': { phone: '4155554711' },
  'stage of one in five': { stage: 'Interview' },
  'one label of ten': { labels: ['L3'] },
  'ten labels': { labels: ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'] },
  'name of two words': { name: 'weller 4711' },
  'common name': { name: 'ada lind' },
  'rare part of a title': { title: 'officer 471' },
  'common part of a title': { title: 'engineer' },
  'part of a company': { company: 'harbor fin' },
  'title, stage and label': { title: 'recruiter', stage: 'Offer', labels: ['L7'] },
  'two characters': { title: '47' },
  'updated since': { updated_since: '2026-11-20T00:00:00Z' },
};

type Core = Awaited<ReturnType<typeof createCore>>;

async function anyGroup({ store }: Core): Promise<string> {
  return (await store.reads.db.selectFrom('account_group').select('id').executeTakeFirstOrThrow()).id;
}

async function newGroup({ engine, operations }: Core, admin: Caller, name: string): Promise<Caller> {
  const group = await engine.createGroup(admin, { name });
  const caller = await operations.callerFor(group.id);
  await engine.pipelines(caller);
  return caller;
}

async function pageMs(core: Core, caller: (turn: number) => Caller, filters: ProspectFilters): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const start = performance.now();
    await core.engine.prospects(caller(turn), { filters, limit: PAGE });
    if (turn > 0) times.push(performance.now() - start);
  }
  return round(median(times));
}

async function deepPageMs({ engine }: Core, caller: Caller): Promise<number> {
  let cursor: string | null = null;
  let last = 0;
  for (let page = 0; page < 40; page += 1) {
    const start = performance.now();
    const request = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    ({ next_cursor: cursor } = await engine.prospects(caller, request));
    last = performance.now() - start;
  }
  return round(last);
}

/** @returns seconds */
async function fill(core: Core, data: string, groups: [Caller, number][]): Promise<number> {
  const places = new Map<string, { place: Place; ordinal: number }>();
  for (const [caller] of groups) {
    const [pipeline] = await core.engine.pipelines(caller);
    const labels: string[] = [];
    for (let index = 0; index < 10; index += 1) {
      labels.push((await core.engine.createLabel(caller, { name: `L${index}` })).id);
    }
    const { ordinal } = (await findGroup(core.store.reads, caller.groupId))!;
    const place = { pipelineId: pipeline!.id, stages: pipeline!.stages.map((stage) => stage.id), labels };
    places.set(caller.groupId, { place, ordinal });
  }
  const db = openSqlite(join(data, SQLITE_FILE), 'write');
  const start = performance.now();
  for (const [caller, count] of groups) {
    const { place, ordinal } = places.get(caller.groupId)!;
    fillGroup(db, caller.groupId, ordinal, count, place);
  }
  db.close();
  return (performance.now() - start) / 1000;
}

const ROWS = 20_000;

function fillGroup(db: DatabaseSync, groupId: string, ordinal: number, count: number, place: Place): void {
  const columns = Object.keys(rowOf(groupId, ordinal * SPAN + 1, place));
  const insert = db.prepare(
    `insert into prospect (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const words = db.prepare('insert into prospect_words (rowid, words) values (?, ?)');
  const label = db.prepare(
    'insert into prospect_label (account_group_id, label_id, prospect, place) values (?, ?, ?, 0)',
  );
  db.prepare('update prospect_group set live = ?, next_number = ? where account_group_id = ?').run(
    count,
    count + 1,
    groupId,
  );
  for (let begin = 0; begin < count; begin += ROWS) {
    db.exec('begin immediate');
    for (let index = begin; index < Math.min(begin + ROWS, count); index += 1) {
      const row = rowOf(groupId, ordinal * SPAN + index + 1, place);
      insert.run(...Object.values(row));
      words.run(row.number, rowTokens(row).join(' '));
      label.run(groupId, place.labels[index % 10]!, row.number);
    }
    db.exec('commit');
    if (begin % (10 * ROWS) === 0) db.exec('pragma wal_checkpoint(truncate)');
  }
}

function rowOf(groupId: string, number: number, { pipelineId, stages }: Place) {
  const index = number - ordinalOf(number) * SPAN;
  const pick = <T>(list: readonly T[], every = 1): T => list[Math.floor(index / every) % list.length]!;
  const at = new Date(Date.UTC(2026, 0, 1) + index * 28_000).toISOString();
  const own = {
    first_name: pick(GIVEN),
    last_name: `${pick(FAMILY, 12)} ${index}`,
    email: `p${index}@corvane.example`,
    phone: `+1415${String(5_550_000 + (index % 4_000_000)).padStart(7, '0')}`,
    title: `${pick(TITLES, 7)} ${index % 5000}`,
    company: `${pick(FIRMS, 3)} ${index % 900}`,
  };
  return {
    account_group_id: groupId,
    number,
    id: derivedId('bench', number),
    seq: index,
    version: 1,
    deleted: 0,
    ...own,
    phone_national: own.phone.slice(2),
    ...foldedColumns(own),
    pipeline_id: pipelineId,
    stage_id: pick(stages, 2),
    created_by: '{"user_id":null,"key_id":null,"key_name":null}',
    created_at: at,
    updated_at: at,
  };
}
