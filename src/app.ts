/** The composition root: makes each part once and ties them together. The only place that makes clocks and chance. */
import { randomBytes } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { firstStart } from './engine/accounts/first-start.ts';
import { commands } from './engine/commands.ts';
import { createEngine, createOperations, type Operations } from './engine/create.ts';
import { withPrices } from './engine/credits/prices.ts';
import type { Engine } from './engine/engine.ts';
import type { WebhookParts } from './engine/outbox/types.ts';
import type { Clock, Ids, Parts } from './engine/parts.ts';
import type { Surface } from './http/endpoint.ts';
import { createServer } from './http/server.ts';
import { validateRecord } from './import/map/validate.ts';
import { openPostgresStore, preparePostgres } from './store/postgres.ts';
import { prepareSqlite } from './store/prepare-sqlite.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/tx.ts';
import { crustdata } from './surfaces/crustdata/surface.ts';
import { explorium } from './surfaces/explorium/surface.ts';
import { hiringcenter } from './surfaces/hiringcenter/surface.ts';
import { lode } from './surfaces/lode/surface.ts';
import { prospeo } from './surfaces/prospeo/surface.ts';
import { sonarly } from './surfaces/sonarly/surface.ts';
import { version } from './version.ts';
import { webhookPoster } from './webhooks/post.ts';
import { secretBox } from './webhooks/secret-box.ts';

/** Every surface; adding one is a folder and a line here. */
const SURFACES: Surface[] = [lode, crustdata, explorium, hiringcenter, prospeo, sonarly];

const clock: Clock = { now: () => Date.now() };

const ids: Ids = {
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  secret: () => {
    const key = `lode_${randomBytes(32).toString('base64url')}`;
    return { key, prefix: key.slice(0, 10) };
  },
};

/** Milliseconds that only ever rise, for measuring. */
export function elapsed(): number {
  return performance.now();
}

/** An answer that waits for DNS waits no longer. */
const DNS_MS = 1_000;
const resolver = new Resolver({ timeout: DNS_MS, tries: 1 });

async function mailExchangers(domain: string): Promise<string[]> {
  const late = pause(DNS_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(`no DNS answer for MX`)));
  const records = await Promise.race([resolver.resolveMx(domain), late]);
  return records.sort((a, b) => a.priority - b.priority).map((record) => record.exchange);
}

function webhookParts(config: Config): WebhookParts {
  const wires = SURFACES.flatMap((surface) => surface.webhooks ?? []);
  const secrets = secretBox({
    given: config.secretKey,
    dataFolder: config.data,
    mayMakeFile: config.databaseUrl === undefined,
    random: randomBytes,
  });
  const sending = { allowPrivate: config.webhookAllowPrivate, userAgent: `Lode/${version}` };
  return { wires, secrets, ...webhookPoster({ wires, secrets, clock, ...sending }) };
}

export interface Core {
  config: Config;
  store: Store;
  engine: Engine;
  operations: Operations;
  parts: Parts;
  close(): Promise<void>;
}

/** What a worker thread of this process is handed to share its database threads. */
export type StorePorts = { writer: MessagePort; reader: MessagePort } | undefined;

/** Brings the database to the current schema. @returns the migrations applied now. */
export async function migrateStore(config: Config): Promise<string[]> {
  if (config.databaseUrl !== undefined) return preparePostgres(config.databaseUrl);
  return (await prepareSqlite(config.data)).applied;
}

async function openStore(config: Config, ports: StorePorts): Promise<{ store: Store; ports(): Promise<StorePorts> }> {
  if (config.databaseUrl !== undefined) {
    const store = await openPostgresStore({ url: config.databaseUrl });
    return { store, ports: async () => undefined };
  }
  const { path } = await prepareSqlite(config.data);
  const commandsUrl = new URL('./engine/commands.ts', import.meta.url).href;
  const store = await openSqliteStore({ path, commands, commandsUrl, ...(ports === undefined ? {} : { ports }) });
  return { store, ports: () => store.ports() };
}

/** The engine on its database, without a server: for the command line and for worker threads. */
export async function createCore(config: Config, ports?: StorePorts): Promise<Core & { ports(): Promise<StorePorts> }> {
  const opened = await openStore(config, ports);
  const parts: Parts = {
    store: opened.store,
    clock,
    ids,
    tariffs: withPrices(
      SURFACES.map((surface) => surface.tariff),
      config.prices,
    ),
    validateRecord,
    dataFolder: config.data,
    resumeHosts: config.resumeHosts,
    webhooks: webhookParts(config),
    ...(config.mxLookup ? { mailExchangers } : {}),
  };
  return {
    config,
    store: opened.store,
    parts,
    engine: createEngine(parts),
    operations: createOperations(parts),
    ports: opened.ports,
    close: () => opened.store.close(),
  };
}

export interface Server {
  /** where it listens */
  url: string;
  /** the file that holds the root key, unless the environment gave the key */
  rootKeyPath: string | undefined;
  close(): Promise<void>;
}

/** A server with its worker threads, listening when the promise resolves. */
export async function startServer(config: Config): Promise<Server> {
  // The redaction is a second wall: nothing is logged that would need it.
  const logger: Logger = pino({ level: config.logLevel, redact: ['headers', 'body', 'key'] });
  await migrateStore(config);
  const core = await createCore(config);
  const root = await firstStart(core.parts, config.rootKey);
  for (const graph of await core.operations.graphsWithOldKeys()) {
    logger.warn({ graph }, 'the keys of this graph are of another version: lode reresolve --yes rebuilds them');
  }
  const http = createServer({
    surfaces: SURFACES,
    engine: core.engine,
    clock,
    ids: () => ids.hex(16),
    logger,
    config: { version },
  });
  const workers: Worker[] = [];
  const close = async () => {
    await http.close();
    await Promise.all(workers.map(stopWorker));
    await core.close();
  };
  try {
    await http.listen({ host: config.host, port: config.port });
    // After it listens: a job can wait the half second that a thread takes to load, a client should not.
    for (let index = 0; index < config.workers; index += 1) workers.push(await startWorker(config, core, logger));
  } catch (error) {
    // Threads that were started would keep the process alive.
    await close();
    throw error;
  }
  const address = http.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${port}`,
    rootKeyPath: root.path,
    close,
  };
}

async function startWorker(config: Config, core: { ports(): Promise<StorePorts> }, logger: Logger): Promise<Worker> {
  const ports = await core.ports();
  const worker = new Worker(new URL('./worker-thread.ts', import.meta.url), {
    workerData: { config, ports },
    transferList: ports === undefined ? [] : [ports.writer, ports.reader],
  });
  worker.on('error', (error) => logger.error({ err: error }, 'a worker thread has stopped'));
  return worker;
}

/** Lets a worker put its job down before its thread ends. */
async function stopWorker(worker: Worker): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage('stop');
  await ended;
}
