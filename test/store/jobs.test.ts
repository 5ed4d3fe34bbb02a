/** The queue: each job once, whoever claims it; nothing an outdated worker says has effect. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { insertImport } from '../../src/engine/imports.ts';
import { type Claimed, claimJob, endJob, LEASE_MS, renewJob, requestCancel } from '../../src/engine/jobs.ts';
import type { Store } from '../../src/store/tx.ts';
import { onEachEngine } from './databases.ts';
import { script } from './test-commands.ts';

const NOW = '2026-03-01T09:00:00.000Z';

onEachEngine('jobs', (database) => {
  let serial = 0;
  /** A new job of a type of its own, so that the tests do not claim each other's. */
  async function enqueue(type: string, groupId = 'group'): Promise<string> {
    serial += 1;
    const id = `job-${serial}`;
    const request = { source: 'crm', kind: 'people' as const };
    const times = { now: NOW, path: '/spool/none' };
    await database.store.write(insertImport, {
      id: `import-${serial}`,
      jobId: id,
      groupId,
      graphId: 0,
      request,
      ...times,
    });
    await set(id, { type });
    return id;
  }
  const set = (id: string, values: Record<string, string | number>) =>
    database.store.write(script, [['update', 'job', Object.keys(values), ['id'], [[...Object.values(values), id]]]]);
  const rowOf = async (id: string) =>
    database.store.reads.db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const claim = (type: string, store: Store = database.store) => store.write(claimJob, { types: [type], now: NOW });
  const end = (job: Claimed, how: Parameters<typeof endJob>[1]['end'], store: Store = database.store) =>
    store.write(endJob, { id: job.id, epoch: job.epoch, now: NOW, end: how });
  const expireLease = (id: string) => set(id, { lease_until: 1 });
  const done = { state: 'succeeded', result: { rows: 1 } } as const;
  const failed = { state: 'failed', error: { code: 'internal', message: 'no' }, retry: true } as const;

  let others: Store[] = [];
  before(async () => {
    others = [await database.open(), await database.open()];
  });

  test('many workers claim each job once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) ids.push(await enqueue('race'));
    const stores = [database.store, ...others];
    const claims = await Promise.all(Array.from({ length: 30 }, (_none, index) => claim('race', stores[index % 3]!)));
    // A claim may come away empty while others hold what it would have taken; the queue is then asked again.
    const claimed = claims.flatMap((job) => job?.id ?? []);
    for (let job = await claim('race'); job !== undefined; job = await claim('race')) claimed.push(job.id);
    assert.deepEqual([...claimed].sort(), [...ids].sort());
  });

  test('a claimed job tells what it is about and runs under a lease', async () => {
    const id = await enqueue('facts', 'group-9');
    const job = await claim('facts');
    assert.deepEqual(
      { ...job, payload: (job!.payload as { source: string }).source },
      {
        id,
        groupId: 'group-9',
        type: 'facts',
        payload: 'crm',
        epoch: 1,
        attempts: 1,
        attemptsMax: 5,
      },
    );
    const row = await rowOf(id);
    assert.deepEqual([row.state, row.started_at], ['running', NOW]);
    const nowMs = await database.store.reads.clockMs();
    assert.ok(row.lease_until > nowMs && row.lease_until <= nowMs + LEASE_MS);
    assert.equal(await claim('facts'), undefined, 'nobody else gets it while the lease lasts');
  });

  test('when the lease runs out another worker takes over, and the first has no effect any more', async () => {
    const id = await enqueue('fence');
    const first = (await claim('fence'))!;
    await expireLease(id);
    const second = (await claim('fence', others[0]))!;
    assert.deepEqual([second.id, second.epoch, second.attempts], [id, 2, 2]);
    assert.equal(await database.store.write(renewJob, { id, epoch: first.epoch, done: 99 }), 'lost');
    assert.equal(await end(first, done), false);
    assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).done], ['running', 0]);
    assert.equal(await end(second, done), true);
    assert.equal((await rowOf(id)).state, 'succeeded');
  });

  test('an ended job is not ended again', async () => {
    const id = await enqueue('twice');
    const job = (await claim('twice'))!;
    assert.equal(await end(job, done), true);
    assert.equal(await end(job, failed), false);
    assert.deepEqual([(await rowOf(id)).state, (await rowOf(id)).error_code], ['succeeded', null]);
  });

  test('of a takeover and an end at the same moment one wins, never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await enqueue('duel');
      const first = (await claim('duel'))!;
      await expireLease(id);
      const [ended, second] = await Promise.all([end(first, done, others[0]), claim('duel', others[1])]);
      const row = await rowOf(id);
      assert.equal(ended, second === undefined, `round ${round}: ended and taken over`);
      assert.equal(row.state, second === undefined ? 'succeeded' : 'running');
      if (second !== undefined) await end(second, done);
    }
  });

  test('progress never goes backwards', async () => {
    const id = await enqueue('progress');
    const { epoch } = (await claim('progress'))!;
    await database.store.write(renewJob, { id, epoch, done: 50, total: 100 });
    await database.store.write(renewJob, { id, epoch, done: 20 });
    assert.deepEqual([(await rowOf(id)).done, (await rowOf(id)).total], [50, 100]);
  });

  test('a failed job waits longer each time, and is given up after its attempts', async () => {
    const id = await enqueue('backoff');
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await set(id, { run_after: 0 });
      const job = (await claim('backoff'))!;
      assert.equal(job.attempts, attempt);
      const nowMs = await database.store.reads.clockMs();
      assert.equal(await end(job, failed), true);
      waits.push((await rowOf(id)).run_after - nowMs);
      if (attempt < 5) assert.equal(await claim('backoff'), undefined, 'not before its time');
    }
    for (const index of [1, 2, 3]) assert.ok(waits[index]! > waits[index - 1]! * 1.5, waits.join(' '));
    const row = await rowOf(id);
    assert.deepEqual(
      [row.state, row.error_code, row.error_message, row.finished_at],
      ['failed', 'internal', 'no', NOW],
    );
    assert.equal(await claim('backoff'), undefined);
  });

  test('a failure that a retry would not mend ends the job at once', async () => {
    const id = await enqueue('final');
    await end((await claim('final'))!, { ...failed, retry: false });
    assert.equal((await rowOf(id)).state, 'failed');
  });

  test('a job whose workers keep dying is given up', async () => {
    const id = await enqueue('dying');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      assert.equal((await claim('dying'))?.attempts, attempt);
      await expireLease(id);
    }
    assert.equal(await claim('dying'), undefined);
    const row = await rowOf(id);
    assert.deepEqual([row.state, row.finished_at], ['failed', NOW]);
    assert.match(row.error_message ?? '', /died 5 times/);
  });

  test('a queued job is cancelled at once, a running one at its next report', async () => {
    const queued = await enqueue('cancel');
    const cancel = (id: string, groupIds = ['group']) =>
      database.store.write(requestCancel, { id, groupIds, now: NOW });
    assert.equal(await cancel(queued, ['another group']), false);
    assert.equal(await cancel(queued), true);
    assert.equal((await rowOf(queued)).state, 'cancelled');
    assert.equal(await claim('cancel'), undefined);

    const running = await enqueue('cancel');
    const job = (await claim('cancel'))!;
    assert.equal(await cancel(running), true);
    assert.equal(await database.store.write(renewJob, { id: running, epoch: job.epoch }), 'cancel');
    await end(job, { state: 'cancelled', result: null });
    assert.equal((await rowOf(running)).state, 'cancelled');
    assert.equal(await cancel(running), true, 'a finished one is left as it is');
  });

  test('a cancelled job whose worker died is not started again', async () => {
    const id = await enqueue('cancel-dead');
    await claim('cancel-dead');
    await database.store.write(requestCancel, { id, groupIds: ['group'], now: NOW });
    await expireLease(id);
    assert.equal(await claim('cancel-dead'), undefined);
    assert.equal((await rowOf(id)).state, 'cancelled');
  });

  test('groups take turns', async () => {
    for (let index = 0; index < 3; index += 1) await enqueue('turns', 'busy group');
    await enqueue('turns', 'other group');
    const groups: string[] = [];
    for (let job = await claim('turns'); job !== undefined; job = await claim('turns')) groups.push(job.groupId);
    assert.ok(groups.indexOf('other group') <= 1, groups.join(', '));
  });
});
