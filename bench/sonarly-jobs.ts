/**
 * Prospecting jobs on the Sonarly surface.
 *
 * `sonarly-jobs`: a list of 1,000 profile URLs becomes prospects, with e-mails and credits, beside a plain match of the
 * same URLs. `sonarly-queue`: 10,000 jobs of one URL each over three processes; it also proves that each ran once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { SOURCES, type World } from '../demo/world.ts';
import { cpuMsOf, median, round, spread } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';
import { type BenchServer, sendAll, spawnServer, startServer } from './server.ts';

const URLS = 1_000;
const ROUNDS = 3;
const MATCH_SIZE = 50;
const JOBS = 10_000;
const PROCESSES = 3;
const CONNECTIONS = 8;
const POLL_MS = 100;

interface JobData {
  status: string;
  error: { message: string } | null;
  counts: { imported: number; duplicates: number; failed: number };
  creditsUsed: number;
}

interface Sent<Data> {
  data: Data;
}

/** LinkedIn addresses of different people, as the sources spell them. */
function profileUrls(world: World, count: number): string[] {
  const urls = new Set<string>();
  for (const source of SOURCES) {
    for (const { record } of world.records(source)) {
      const url = record.profile_urls?.find((one) => one.includes('linkedin.'));
      if (url !== undefined) urls.add(url.startsWith('http') ? url : `https://${url}`);
      if (urls.size === count) return [...urls];
    }
  }
  return [...urls];
}

async function accountOf(server: BenchServer): Promise<string> {
  const { data } = (await server.get('/sonarly/v1/accounts')) as Sent<{ items: { id: string }[] }>;
  return `/sonarly/v1/accounts/${data.items[0]!.id}/prospecting`;
}

export async function sonarlyJobs(bench: Bench): Promise<Outcome> {
  const server = await startServer(await bench.copyOfBase(), CONNECTIONS);
  const path = await accountOf(server);
  const all = profileUrls(bench.world, URLS * (ROUNDS + 1));
  const seconds: number[] = [];
  const cpu: number[] = [];
  const matchCpu: number[] = [];
  let last: JobData | undefined;
  for (let at = 0; at <= ROUNDS; at += 1) {
    const urls = all.slice(at * URLS, (at + 1) * URLS);
    const matchBefore = server.cpuMs();
    await sendAll(server, '/v1/people/match', matchBodies(urls), CONNECTIONS);
    const before = server.cpuMs();
    const start = performance.now();
    last = await runJob(server, path, urls);
    // The first round warms up.
    if (at === 0) continue;
    seconds.push((performance.now() - start) / 1000);
    cpu.push((server.cpuMs() - before) / urls.length);
    matchCpu.push((before - matchBefore) / urls.length);
  }
  await server.stop();
  const ratio = median(cpu) / median(matchCpu);
  return {
    figures: {
      ...spread(`seconds for a job of ${URLS} URLs, with e-mails and credits`, seconds),
      'ms CPU per prospect': round(median(cpu)),
      'imported in the last round': last!.counts.imported,
      'not known in the last round': last!.counts.failed,
    },
    floor: { what: 'ms CPU per URL of a plain match', value: round(median(matchCpu)) },
    ratio: round(ratio),
    budget: 'seconds for 1,000 URLs',
    within: median(seconds) < 60,
  };
}

function matchBodies(urls: readonly string[]): string[] {
  const bodies: string[] = [];
  for (let start = 0; start < urls.length; start += MATCH_SIZE) {
    const queries = urls.slice(start, start + MATCH_SIZE).map((url) => ({ profile_url: url }));
    bodies.push(JSON.stringify({ queries }));
  }
  return bodies;
}

async function runJob(server: BenchServer, path: string, urls: readonly string[]): Promise<JobData> {
  const body = JSON.stringify({ source: 'url_upload', urls, searchEmails: true });
  const { data } = (await server.post(path, body)) as Sent<{ jobId: string }>;
  for (;;) {
    const answer = (await server.get(`${path}/${data.jobId}`)) as Sent<JobData>;
    const { status, error } = answer.data;
    if (status === 'completed') return answer.data;
    if (status === 'failed') throw new Error(`the job failed: ${error?.message}`);
    await wait(POLL_MS);
  }
}

export async function sonarlyQueue(bench: Bench): Promise<Outcome> {
  const data = await bench.copyOfBase();
  const server = await startServer(data, CONNECTIONS);
  const path = await accountOf(server);
  const urls = profileUrls(bench.world, JOBS);
  const bodies = Array.from({ length: JOBS }, (_none, n) =>
    JSON.stringify({ source: 'url_upload', urls: [urls[n % urls.length]] }),
  );
  const start = performance.now();
  await sendAll(server, path, bodies, CONNECTIONS);
  const accepted = performance.now();
  const more = await Promise.all(Array.from({ length: PROCESSES - 1 }, () => spawnServer(data)));
  await untilEmpty(server, path);
  const ended = performance.now();
  const cpuMs = server.cpuMs() + more.reduce((sum, { child }) => sum + cpuMsOf(child.pid!), 0);
  const { jobs, twice } = await attempts(server);
  const { total } = (await server.get('/v1/prospects?limit=1')) as { total: number };
  for (const { child } of more) child.kill('SIGTERM');
  await server.stop();
  return {
    figures: {
      jobs,
      'jobs that were begun more than once': twice,
      'prospects made': total,
      'different people in the lists': new Set(bodies).size,
      'jobs accepted per second': round((JOBS / (accepted - start)) * 1000),
      'seconds until the queue was empty': round((ended - start) / 1000),
      'ms CPU per job, all processes': round(cpuMs / JOBS),
    },
    floor: null,
    ratio: null,
    budget: 'each job runs once',
    within: jobs === JOBS && twice === 0,
  };
}

async function untilEmpty(server: BenchServer, path: string): Promise<void> {
  for (const status of ['queued', 'running']) {
    for (;;) {
      const { data } = (await server.get(`${path}?status=${status}&limit=1`)) as Sent<{ items: unknown[] }>;
      if (data.items.length === 0) break;
      await wait(POLL_MS);
    }
  }
}

async function attempts(server: BenchServer): Promise<{ jobs: number; twice: number }> {
  let jobs = 0;
  let twice = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = (await server.get(`/v1/jobs?limit=1000${cursor}`)) as {
      items: { attempts: number; type: string }[];
      next_cursor: string | null;
    };
    const own = page.items.filter((one) => one.type === 'prospecting');
    jobs += own.length;
    twice += own.filter((one) => one.attempts !== 1).length;
    cursor = page.next_cursor === null ? null : `&cursor=${page.next_cursor}`;
  }
  return { jobs, twice };
}
