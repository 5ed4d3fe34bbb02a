/**
 * `npm run demo`: a server on a throw-away data folder with the synthetic world in it, one `curl` per surface that
 * works as printed, and the answers to a sample lead list. Everything goes through the command, as a user would do
 * it. Runs until Ctrl-C and removes the folder; with `--once` it ends after printing.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { curlsOf } from './curls.ts';
import { generateWorld, SOURCES, writeWorld } from './world.ts';

const LODE = fileURLToPath(new URL('../bin/lode', import.meta.url));
const USUAL_PORT = 8080;
const READY_MS = 30_000;
const POLL_MS = 100;

const folder = mkdtempSync(join(tmpdir(), 'lode-demo-'));
const data = join(folder, 'data');
let server: ChildProcess | undefined;
process.once('exit', () => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
// Ctrl-C reaches the server too, as a process of the same terminal; it is waited for in `end`.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(0));

await main(process.argv.includes('--once')).catch(async (error: Error) => {
  process.stderr.write(`The demo failed: ${error.message}\n`);
  await end(1);
});

async function main(once: boolean): Promise<void> {
  print('Writing the synthetic world: 5,000 people in three sources');
  const files = writeWorld(generateWorld({ seed: 1, people: 5000 }), join(folder, 'files'));

  const port = await usablePort();
  server = spawn(LODE, ['serve', '--data', data, '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(server, base);

  await lode('import', files.companies, '--source', 'companies', '--kind', 'companies');
  for (const source of SOURCES) await lode('import', files.sources[source], '--source', source);

  const answers = join(folder, 'answers.csv');
  await lode('match', files.leads, '--out', answers);
  printAnswers(answers);

  print('\nOne call per surface, to copy:\n');
  const key = readFileSync(join(data, 'root-key'), 'utf8').trim();
  for (const { surface, command } of curlsOf(base, key)) print(`# ${surface}\n${command}\n`);

  if (once) return end(0);
  print(`Lode listens at ${base} (API: ${base}/docs). Ctrl-C stops it and removes everything.`);
  const code = await new Promise<number | null>((resolve) => server?.once('exit', resolve));
  if (code !== 0) throw new Error(`the server ended with exit code ${code}`);
}

/** Stops the server, lets it finish, and exits; the exit handler removes the folder. */
async function end(code: number): Promise<never> {
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  }
  process.exit(code);
}

/** 8080 as documented, or any free port where something else listens there. */
async function usablePort(): Promise<number> {
  return (await tryPort(USUAL_PORT)) ?? (await tryPort(0)) ?? USUAL_PORT;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

async function untilReady(child: ChildProcess, base: string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with exit code ${child.exitCode}`);
    const ready = await fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await delay(POLL_MS);
  }
  throw new Error(`the server was not ready within ${READY_MS / 1000} s`);
}

/** Runs the command on the demo's data; its progress goes to the terminal. */
function lode(...args: string[]): Promise<void> {
  const run = spawn(LODE, [...args, '--data', data], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    run.once('error', reject);
    run.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`lode ${args[0]} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** A short table: who was asked for, and what the answer is. */
function printAnswers(file: string): void {
  const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
  const asked = (row: Record<string, string>) =>
    ['full_name', 'company_name', 'email', 'phone', 'profile_url']
      .map((column) => row[column])
      .filter(Boolean)
      .join(', ');
  print('\nThe sample lead list:\n');
  print(`${'asked for'.padEnd(64)} ${'decision'.padEnd(10)} ${'score'.padEnd(6)} person`);
  for (const row of rows) {
    const { decision = '', score = '' } = row;
    const id = row['person_id'] ?? row['id'] ?? '';
    print(`${cut(asked(row), 64).padEnd(64)} ${decision.padEnd(10)} ${cut(score, 6).padEnd(6)} ${id}`);
  }
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
