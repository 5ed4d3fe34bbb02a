/**
 * Jobs and sudden death: a worker that is killed in the middle of a job is replaced, and no prospect, credit or member
 * of an audience is doubled; a cancelled job has no effect any more; many jobs over several processes run once each.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Sonarly, somebody, startSonarly, urlOf } from './sonarly-client.ts';

const PEOPLE = 150;
const JOBS = 40;
const WORKERS = 2;

for (const database of ['sqlite', 'postgres'] as const) {
  describe(`sonarly, sudden death (${database})`, () => {
    let sonarly: Sonarly;
    before(async () => {
      sonarly = await startSonarly(database);
      await sonarly.people(Array.from({ length: PEOPLE }, (_none, n) => somebody(n)));
    });
    after(() => sonarly?.stop());

    const urls = Array.from({ length: PEOPLE }, (_none, n) => urlOf(n));
    async function newGroup(name: string, credits?: number) {
      const group = await sonarly.newGroup(name);
      const key = await sonarly.newKey([group], ['*']);
      if (credits !== undefined)
        await sonarly.lode('POST', '/v1/credits/grants', { account_group_id: group, amount: credits });
      return { group, key };
    }
    type Place = Awaited<ReturnType<typeof newGroup>>;
    const job = async (id: string, place: Place) => (await sonarly.ask('GET', `/prospecting/${id}`, place)).json.data;
    /** Until so much of a stage is done. */
    async function until(id: string, place: Place, stage: 'import' | 'enrichment'): Promise<void> {
      for (;;) {
        const { stages, status } = await job(id, place);
        if (stages[stage].progress > 0 || !['queued', 'running'].includes(status)) return;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    async function everything(path: string, { key }: Place): Promise<{ id: string; person_id: string }[]> {
      const items: { id: string; person_id: string }[] = [];
      let cursor = '';
      do {
        const { json } = await sonarly.lode('GET', `${path}?limit=100${cursor}`, undefined, key);
        items.push(...json.items);
        cursor = json.next_cursor === null ? '' : `&cursor=${json.next_cursor}`;
      } while (cursor !== '');
      return items;
    }

    test('a job whose worker is killed, and whose next one is stopped, ends as if nothing had happened', async () => {
      const place = await newGroup('killed', PEOPLE * 2);
      const jobId = await sonarly.start({ source: 'url_upload', urls, searchEmails: true }, place);
      const first = await sonarly.worker();
      await until(jobId, place, 'import');
      await first.kill();
      if (database === 'sqlite') {
        // Once is enough: to be told to stop is the same on both, and each takeover waits for a lease to end.
        const second = await sonarly.worker();
        await until(jobId, place, 'enrichment');
        await second.stop();
      }
      const worker = await sonarly.worker();
      const done = await sonarly.ended(jobId, place);
      await worker.stop();
      assert.equal(done.status, 'completed');
      assert.deepEqual(done.counts, { requested: PEOPLE, imported: PEOPLE, duplicates: 0, failed: 0 });

      const prospects = await everything('/v1/prospects', place);
      assert.equal(prospects.length, PEOPLE);
      assert.equal(new Set(prospects.map((one) => one.person_id)).size, PEOPLE, 'each person once');
      const audience = (await sonarly.ask('GET', `/audiences/${done.audienceId}`, place)).json.data;
      assert.equal(audience.prospectCount, PEOPLE);
      const { balance, used } = (await sonarly.lode('GET', '/v1/credits', undefined, place.key)).json;
      assert.deepEqual([done.creditsUsed, used, balance], [PEOPLE * 2, PEOPLE * 2, 0]);
      const ledger = (await everything('/v1/credits/ledger', place)) as unknown as {
        kind: string;
        person_id: string;
        datapoint: string;
      }[];
      const charges = ledger.filter((one) => one.kind === 'charge');
      assert.equal(new Set(charges.map((one) => `${one.person_id} ${one.datapoint}`)).size, PEOPLE * 2);
      assert.equal(charges.length, PEOPLE * 2, 'each datapoint of each person is charged once');
    });

    test('a job that is cancelled while it runs has no effect from then on, and gives back what it held', async () => {
      const place = await newGroup('cancelled', PEOPLE);
      const worker = await sonarly.worker();
      const jobId = await sonarly.start({ source: 'url_upload', urls }, place);
      await until(jobId, place, 'import');
      const answer = await sonarly.ask('POST', `/prospecting/${jobId}/cancel`, place);
      assert.deepEqual([answer.status, answer.json.data.status], [200, 'cancelled']);
      const then = await job(jobId, place);
      // The worker goes on to this one, so it has left the other.
      const next = await sonarly.ended(
        await sonarly.start({ source: 'url_upload', urls: [urlOf(PEOPLE - 1)] }, place),
        place,
      );
      assert.equal(next.status, 'completed');
      const now = await job(jobId, place);
      assert.deepEqual(now, then);
      const { imported } = now.counts;
      assert.ok(imported > 0 && imported < PEOPLE, `${imported} had been imported`);
      assert.deepEqual(
        [now.status, now.stages.import.status, now.stages.import.progress],
        ['cancelled', 'cancelled', imported / PEOPLE],
      );
      assert.equal((await everything('/v1/prospects', place)).length, imported + next.counts.imported);
      assert.equal(now.creditsUsed, imported);
      await worker.stop();
    });

    test('a job that has killed all its workers is failed as interrupted, and its audience is there', async () => {
      const place = await newGroup('interrupted', 10);
      const jobId = await sonarly.start({ source: 'url_upload', urls: [urlOf(0), urlOf(1)] }, place);
      await sonarly.sql(`update job set state = 'running', attempts = attempts_max where id = '${jobId}'`);
      const worker = await sonarly.worker();
      const done = await sonarly.ended(jobId, place);
      await worker.stop();
      assert.deepEqual([done.status, done.error.code, done.creditsUsed], ['failed', 'INTERRUPTED', 0]);
      assert.deepEqual([done.stages.import.status, done.stages.enrichment.status], ['failed', 'failed']);
      assert.equal((await sonarly.ask('GET', `/audiences/${done.audienceId}`, place)).status, 200);
      const again = await sonarly.ask('POST', '/prospecting', { ...place, body: { source: 'url_upload', urls } });
      assert.equal(again.json.error.details, `required=${PEOPLE} available=10`, 'what it held is free');
    });

    test('many queued jobs over several processes run once each', async () => {
      const place = await newGroup('many', JOBS * 3);
      const ids = await Promise.all(
        Array.from({ length: JOBS }, (_none, n) =>
          sonarly.start({ source: 'url_upload', urls: [urlOf(n % 50), urlOf((n * 7 + 1) % 50)] }, place),
        ),
      );
      const workers = await Promise.all(Array.from({ length: WORKERS }, () => sonarly.worker()));
      const jobs: { status: string; counts: Record<string, number> }[] = [];
      for (const id of ids) jobs.push(await sonarly.ended(id, place));
      await Promise.all(workers.map((worker) => worker.stop()));
      assert.deepEqual(new Set(jobs.map((one) => one.status)), new Set(['completed']));
      const sum = (name: string) => jobs.reduce((all, one) => all + one.counts[name]!, 0);
      assert.equal(sum('imported') + sum('duplicates'), JOBS * 2);
      const prospects = await everything('/v1/prospects', place);
      assert.equal(prospects.length, sum('imported'));
      assert.equal(new Set(prospects.map((one) => one.person_id)).size, prospects.length);
      assert.equal((await sonarly.lode('GET', '/v1/credits', undefined, place.key)).json.used, prospects.length);
      const { items } = (await sonarly.lode('GET', '/v1/jobs?limit=1000', undefined, place.key)).json;
      assert.deepEqual(new Set(items.map((one: { attempts: number }) => one.attempts)), new Set([1]));
    });
  });
}
