/** No listing of prospecting jobs, audiences and their sources reads a whole table. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createEngine, createOperations } from '../../src/engine/create.ts';
import { heldCredits } from '../../src/engine/credits/holds.ts';
import { encodeCursor } from '../../src/engine/cursor.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { waitingEntries } from '../../src/engine/prospecting/job-entries.ts';
import type { Caller } from '../../src/engine/types.ts';
import { partsOn } from '../engine/parts.ts';
import { onEachEngine } from './databases.ts';
import { fullScans, planOf, statementsOf } from './statements.ts';
import { script } from './test-commands.ts';

const AT = '2026-01-01T00:00:00.000Z';
const GROUPS = 40;
const ROWS = 50;

/** The index of unfinished jobs alone, which PostgreSQL reads whole where they are few. */
const UNFINISHED = /^WHOLE INDEX job_due/;

onEachEngine('plans of prospecting', (database) => {
  let engine: Engine;
  let caller: Caller;
  before(async () => {
    const parts = partsOn(database.store, database.folder);
    engine = createEngine(parts);
    const plan = { name: 'unlimited' } as const;
    const nobody = { keyId: '', keyName: '', groupId: '', groupIds: [], graphId: 0, plan, settings: {} };
    const group = await engine.createGroup({ ...nobody, scopes: new Set(['*']) }, { name: 'plans' });
    caller = await createOperations(parts).callerFor(group.id);
    await fill();
    await database.sql(database.engine === 'sqlite' ? 'select 1' : 'analyze');
  });

  /** Rows of many groups, so that reading one group's is worth an index. */
  async function fill(): Promise<void> {
    const groups = [caller.groupId, ...Array.from({ length: GROUPS }, (_none, n) => `group${n}`)];
    const rows = groups.flatMap((group) =>
      Array.from({ length: ROWS }, (_none, n) => [group, `${group}-${n}`] as const),
    );
    const job = ['type', 'payload', 'state', 'done', 'unit', 'attempts', 'attempts_max', 'cancel_requested', 'epoch'];
    const more = ['lease_until', 'run_after', 'queued_seq'];
    const counts = ['imported', 'duplicates', 'failed', 'enriched', 'import_done', 'credits'];
    await database.store.write(script, [
      [
        'insert',
        'job',
        ['account_group_id', 'id', ...job, ...more, 'created_at'],
        rows.map(([group, id]) => [group, id, 'prospecting', '{}', 'succeeded', 0, 'x', 1, 5, 0, 1, 0, 0, 0, AT]),
      ],
      [
        'insert',
        'prospecting_job',
        [
          'account_group_id',
          'id',
          'audience_id',
          'source',
          'request',
          'key_id',
          'body_hash',
          ...counts,
          'created_at',
          'updated_at',
        ],
        rows.map(([group, id]) => [group, id, id, 'url_upload', '{}', 'key', '', 0, 0, 0, 0, 1, 0, AT, AT]),
      ],
      [
        'insert',
        'prospecting_item',
        ['account_group_id', 'job_id', 'ordinal', 'entry', 'state', 'enriched'],
        rows.flatMap(([group, id]) => [0, 1, 2].map((ordinal) => [group, id, ordinal, 'x', 'imported', 1])),
      ],
      [
        'insert',
        'audience',
        ['account_group_id', 'id', 'name', 'type', 'created_at'],
        rows.map(([group, id]) => [group, id, 'x', 'on_demand', AT]),
      ],
      [
        'insert',
        'audience_member',
        ['account_group_id', 'audience_id', 'prospect_id', 'ordinal', 'added_at'],
        rows.flatMap(([group, id]) => [0, 1, 2].map((ordinal) => [group, id, `p${ordinal}`, ordinal, AT])),
      ],
      [
        'insert',
        'audience_folder',
        ['account_group_id', 'id', 'name', 'audience_type', 'is_pinned', 'position', 'created_at', 'updated_at'],
        rows.map(([group, id], position) => [group, id, 'x', 'on_demand', 0, position, AT, AT]),
      ],
      [
        'insert',
        'saved_search',
        ['account_group_id', 'id', 'name', 'filter', 'created_at', 'updated_at'],
        rows.map(([group, id]) => [group, id, 'x', '{}', AT, AT]),
      ],
      [
        'insert',
        'lead_list',
        ['account_group_id', 'id', 'name', 'created_at', 'updated_at'],
        rows.map(([group, id]) => [group, id, 'x', AT, AT]),
      ],
      [
        'insert',
        'lead_list_entry',
        ['account_group_id', 'lead_list_id', 'ordinal', 'entry'],
        rows.flatMap(([group, id]) => [0, 1, 2].map((ordinal) => [group, id, ordinal, 'x'])),
      ],
      [
        'insert',
        'credit_hold',
        ['account_group_id', 'job_id', 'amount', 'until'],
        rows.map(([group, id]) => [group, id, 1000, 1]),
      ],
    ]);
  }

  const own = (n: number): string => `${caller.groupId}-${n}`;
  const cursor = (listing: string): string => encodeCursor(listing, [AT, 'x']);
  const page = { limit: 20 };
  const claim = () => ({ id: own(1), groupId: caller.groupId, epoch: 1 });
  const listings: Record<string, () => Promise<unknown>> = {
    'the groups of a key': () => engine.reachedGroups(caller, page),
    jobs: () => engine.prospectingJobs(caller, page),
    'a later page of jobs': () => engine.prospectingJobs(caller, { ...page, cursor: cursor('prospecting') }),
    'jobs of a state': () => engine.prospectingJobs(caller, { ...page, state: 'running' }),
    'a job': () => engine.prospectingJob(caller, own(1)),
    'entries of a job': () => engine.prospectingItems(caller, own(1), { ...page, outcome: 'failed' }),
    'entries that wait': () =>
      waitingEntries(database.store.reads, claim(), { stage: 'enrichment', after: -1, limit: 25 }),
    audiences: () => engine.audiences(caller, page),
    'a later page of audiences': () => engine.audiences(caller, { ...page, cursor: cursor('audiences') }),
    'an audience': () => engine.audience(caller, own(1)),
    'members of an audience': () => engine.audienceMembers(caller, own(1), page),
    'the navigation': () => engine.audienceNavigation(caller),
    'saved searches': () => engine.savedSearches(caller, page),
    'lead lists': () => engine.leadLists(caller, page),
    'a lead list': () => engine.leadList(caller, own(1)),
    'credits that are held': () => heldCredits(database.store.reads, caller.groupId, own(1)),
  };
  for (const [name, work] of Object.entries(listings)) {
    test(name, async () => {
      const statements = await statementsOf(database.engine, work);
      assert.ok(statements.length > 0, 'nothing was heard');
      for (const statement of statements) {
        const plan = await planOf(database.engine, database.place, statement);
        const scans = fullScans(plan).filter((line) => !UNFINISHED.test(line));
        assert.deepEqual(scans, [], `${statement.text}\n${plan.join('\n')}`);
      }
    });
  }
});
