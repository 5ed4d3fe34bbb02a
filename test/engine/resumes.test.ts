/** Resumes under the rules of jobs, and what of them can go wrong between two workers. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { RESUME_JOB } from '../../src/engine/resumes/attach.ts';
import type { ParsedResume } from '../../src/engine/resumes/types.ts';
import { onEachEngine } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

const PARSED: ParsedResume = {
  emails: [{ value: 'noor@takahashi.example', spans: [] }],
  phones: [],
  links: [],
  positions: [],
  education: [],
  skills: [],
};
const OUTCOME = { state: 'parsed' as const, text: 'noor@takahashi.example', parsed: PARSED, message: null };

onEachEngine('resumes', (database) => {
  let graph: TestGraph;
  before(async () => {
    graph = await openGraph(database);
  });

  async function newProspect(lastName: string): Promise<string> {
    const { engine, caller } = graph;
    return (await engine.upsertProspect(caller, { first_name: 'Noor', last_name: lastName })).prospect.id;
  }

  const emailOf = async (id: string) => (await graph.engine.prospect(graph.caller, id)).email;

  test('a worker whose job another has taken changes nothing', async () => {
    const { engine, operations, caller } = graph;
    const id = await newProspect('Fenced');
    const { id: resumeId } = await engine.attachResume(caller, id, { text: 'noor@takahashi.example' });
    const first = (await operations.claimJob([RESUME_JOB]))!;
    await database.sql(`update job set lease_until = 0 where id = '${first.id}'`);
    const second = (await operations.claimJob([RESUME_JOB]))!;
    assert.deepEqual([second.id, second.epoch], [first.id, first.epoch + 1]);
    assert.deepEqual(await operations.settleResume(first, resumeId, OUTCOME), { state: 'lost' });
    assert.deepEqual([await emailOf(id), (await engine.resume(caller, id)).state], [null, 'queued']);
    const settled = await operations.settleResume(second, resumeId, OUTCOME);
    assert.deepEqual(settled, { state: 'parsed', filled: ['email'] });
    assert.equal(await emailOf(id), 'noor@takahashi.example');
    await operations.endJob(second, { state: 'succeeded', result: null });
  });

  test('a resume that has been replaced is read and fills nothing', async () => {
    const { engine, operations, caller } = graph;
    const id = await newProspect('Replaced');
    const old = await engine.attachResume(caller, id, { text: 'old' });
    const job = (await operations.claimJob([RESUME_JOB]))!;
    const fresh = await engine.attachResume(caller, id, { text: 'new' });
    assert.deepEqual(await operations.settleResume(job, old.id, OUTCOME), { state: 'parsed', filled: [] });
    assert.equal(await emailOf(id), null);
    const view = await engine.resume(caller, id);
    assert.deepEqual([view.id, view.earlier[0]?.id, view.earlier[0]?.state], [fresh.id, old.id, 'parsed']);
    await operations.endJob(job, { state: 'succeeded', result: null });
  });

  test('a resume of somebody else is kept and fills nothing', async () => {
    const { engine, operations, caller } = graph;
    const id = await newProspect('Takahashi-Reyes');
    const { id: resumeId } = await engine.attachResume(caller, id, { text: 'x' });
    const job = (await operations.claimJob([RESUME_JOB]))!;
    const parsed = { ...PARSED, name: { value: { full: 'Tobias Ellwanger' }, spans: [] } };
    const settled = await operations.settleResume(job, resumeId, { ...OUTCOME, parsed });
    assert.deepEqual(settled, { state: 'parsed', filled: [] });
    const { message, state } = await engine.resume(caller, id);
    assert.equal(state, 'parsed');
    assert.match(message ?? '', /somebody else/);
    assert.equal(await emailOf(id), null);
    await operations.endJob(job, { state: 'succeeded', result: null });
  });

  test('a resume whose job was cancelled says so, and may be sent again', async () => {
    const { engine, operations, caller } = graph;
    const id = await newProspect('Impatient');
    const { job_id: jobId, id: first } = await engine.attachResume(caller, id, { text: 'same' });
    assert.equal((await engine.attachResume(caller, id, { text: 'same' })).id, first);
    await engine.cancelJob(caller, jobId!);
    const view = await engine.resume(caller, id);
    assert.equal(view.state, 'failed');
    assert.match(view.message ?? '', /again/);
    const second = await engine.attachResume(caller, id, { text: 'same' });
    assert.notEqual(second.id, first);
    const job = (await operations.claimJob([RESUME_JOB]))!;
    await operations.endJob(job, { state: 'succeeded', result: null });
  });

  test('only the last twenty are kept, each file with its row', async () => {
    const { engine, caller } = graph;
    const id = await newProspect('Diligent');
    for (let number = 1; number <= 22; number += 1) await engine.attachResume(caller, id, { text: `${number}` });
    const { earlier } = await engine.resume(caller, id);
    assert.equal(earlier.length, 19);
    const [orphans] = await database.sql(
      'select count(*) as count from resume_chunk where resume_id not in (select id from resume)',
    );
    assert.equal(Number(orphans!['count']), 0);
  });

  test('ten megabytes come back as they went', async () => {
    const { engine, caller } = graph;
    const id = await newProspect('Large');
    const content = Buffer.alloc(10 * 1024 * 1024);
    for (let at = 0; at < content.length; at += 1) content[at] = 97 + ((at * 7) % 23);
    await engine.attachResume(caller, id, { content, fileName: 'large.txt' });
    const { stream, size, fileName } = await engine.resumeFile(caller, id);
    assert.deepEqual([size, fileName], [content.length, 'large.txt']);
    assert.ok(content.equals(Buffer.concat(await stream.toArray())));
  });
});
