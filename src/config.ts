/** The only reader of the environment. Flags of the command line are handed in and win. */
import { resolve } from 'node:path';
import { invalid } from './errors.ts';

export interface Config {
  /** the data folder, absolute */
  data: string;
  host: string;
  port: number;
  /** PostgreSQL; the data folder's SQLite file without it */
  databaseUrl: string | undefined;
  rootKey: string | undefined;
  secretKey: string | undefined;
  /** background worker threads of a server */
  workers: number;
  logLevel: string;
  /** whether mail exchangers may be looked up by DNS; nothing else is looked up outside */
  mxLookup: boolean;
  /** whether webhooks may go to loopback and private addresses, and over plain http */
  webhookAllowPrivate: boolean;
  /** hosts that resumes may be fetched from, as `example.com` */
  resumeHosts: string[];
  /** credits that an operator asks in place of a surface's own: surface → datapoint → credits */
  prices: Record<string, Record<string, number>>;
}

export interface Flags {
  data?: string;
  host?: string;
  port?: number;
  workers?: number;
}

const PORT_DEFAULT = 8080;
const WORKERS_DEFAULT = 1;
const WORKERS_MAX = 16;

export function loadConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Config {
  return {
    data: resolve(flags.data ?? env['LODE_DATA'] ?? './data'),
    host: flags.host ?? (env['HOST'] || '127.0.0.1'),
    port: whole('PORT', flags.port ?? env['PORT'], PORT_DEFAULT, 65_535),
    databaseUrl: env['DATABASE_URL'] || undefined,
    rootKey: env['LODE_ROOT_KEY'] || undefined,
    secretKey: env['LODE_SECRET_KEY'] || undefined,
    workers: whole('--workers', flags.workers, WORKERS_DEFAULT, WORKERS_MAX),
    logLevel: env['LOG_LEVEL'] || 'info',
    mxLookup: env['LODE_MX_LOOKUP'] === '1',
    webhookAllowPrivate: env['LODE_WEBHOOK_ALLOW_PRIVATE'] === '1',
    resumeHosts: hosts(env['LODE_RESUME_HOSTS']),
    prices: prices(env['LODE_PRICES']),
  };
}

function whole(name: string, given: number | string | undefined, fallback: number, max: number): number {
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw invalid([name], `must be a whole number from 0 to ${max}, not ${String(given)}`);
  }
  return value;
}

/** Names between commas or spaces, as a URL spells them. */
function hosts(text: string | undefined): string[] {
  const names = (text ?? '').toLowerCase().split(/[\s,]+/);
  return names.filter((name) => name !== '');
}

/** `{"prospeo": {"email": 2}}`; whether such prices exist is checked where the surfaces are known. */
function prices(text: string | undefined): Record<string, Record<string, number>> {
  if (text === undefined || text === '') return {};
  const wrong = invalid(
    ['LODE_PRICES'],
    'must be JSON such as {"prospeo": {"email": 2}}: credits by surface and datapoint',
  );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(parsed)) throw wrong;
  for (const list of Object.values(parsed as object)) {
    if (!isObject(list) || Object.values(list).some((price) => typeof price !== 'number')) throw wrong;
  }
  return parsed as Record<string, Record<string, number>>;
}
