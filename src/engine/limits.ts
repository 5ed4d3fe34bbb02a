/**
 * Limits: sliding windows per key and surface.
 *
 * Unlimited keys are counted in memory only, for the headers. A finite window is kept in the database as sub-windows
 * (a sixtieth of it each), so that several processes share it and a day of half a million calls is sixty rows. A
 * request takes what it needs before it runs, in one command; what does not fit is refused whole and counts nothing,
 * so a limit is never passed.
 */
import type { Tx } from '../store/tx.ts';
import type { Parts } from './parts.ts';
import type { Caller, LimitState, Plan, Tariff } from './types.ts';

const SUB_WINDOWS = 60;
/** What headers say where nothing is refused. */
const UNLIMITED = 999_999_999;

interface Window {
  name: string;
  seconds: number;
  limit: number;
}

interface Take {
  keyId: string;
  surface: string;
  windows: Window[];
  cost: number;
  now: number;
}

/** Command. Takes `cost` from every window or from none. */
export async function takeFromWindows(tx: Tx, { keyId, surface, windows, cost, now }: Take): Promise<LimitState> {
  if (tx.engine === 'postgres') {
    // The key's row is the lock: two processes must not both see the last free place.
    await tx.db.selectFrom('api_key').select('id').where('id', '=', keyId).forUpdate().execute();
  }
  const uses = [];
  for (const window of windows) uses.push(await readUse(tx, keyId, surface, window, now));
  const refused = uses.find(({ used, window }) => used + cost > window.limit);
  if (refused === undefined && cost > 0) {
    for (const { window, bucket } of uses) await addUse(tx, keyId, surface, window, bucket, cost);
  }
  const shown = refused ?? uses.reduce((a, b) => (left(b) < left(a) ? b : a));
  const used = shown.used + (refused === undefined ? cost : 0);
  return {
    allowed: refused === undefined,
    limit: shown.window.limit,
    remaining: Math.max(0, shown.window.limit - used),
    resetAt: shown.resetAt,
    ...(refused === undefined ? {} : { retryAfterSeconds: Math.max(1, shown.resetAt - Math.floor(now / 1000)) }),
  };
}

interface Use {
  window: Window;
  bucket: number;
  used: number;
  /** unix seconds at which the oldest use leaves the window */
  resetAt: number;
}

const left = ({ window, used }: Use): number => window.limit - used;

async function readUse(tx: Tx, keyId: string, surface: string, window: Window, now: number): Promise<Use> {
  const subMs = (window.seconds * 1000) / SUB_WINDOWS;
  const bucket = Math.floor(now / subMs);
  const oldest = bucket - SUB_WINDOWS;
  await tx.db
    .deleteFrom('limit_window')
    .where('key_id', '=', keyId)
    .where('surface', '=', surface)
    .where('window', '=', window.name)
    .where('bucket', '<', oldest)
    .execute();
  const rows = await tx.db
    .selectFrom('limit_window')
    .select(['bucket', 'used'])
    .where('key_id', '=', keyId)
    .where('surface', '=', surface)
    .where('window', '=', window.name)
    .orderBy('bucket')
    .execute();
  const first = rows[0]?.bucket ?? bucket;
  const resetMs = (first + SUB_WINDOWS + 1) * subMs;
  return {
    window,
    bucket,
    used: rows.reduce((sum, row) => sum + row.used, 0),
    resetAt: Math.max(Math.ceil(resetMs / 1000), Math.floor(now / 1000) + 1),
  };
}

async function addUse(
  tx: Tx,
  keyId: string,
  surface: string,
  window: Window,
  bucket: number,
  cost: number,
): Promise<void> {
  await tx.db
    .insertInto('limit_window')
    .values({ key_id: keyId, surface, window: window.name, bucket, used: cost })
    .onConflict((conflict) =>
      conflict
        .columns(['key_id', 'surface', 'window', 'bucket'])
        .doUpdateSet((eb) => ({ used: eb('limit_window.used', '+', cost) })),
    )
    .execute();
}

const CUSTOM_WINDOWS = [
  { name: 'second', field: 'per_second', seconds: 1 },
  { name: 'minute', field: 'per_minute', seconds: 60 },
  { name: 'hour', field: 'per_hour', seconds: 3_600 },
  { name: 'day', field: 'per_day', seconds: 86_400 },
] as const;

function windowsOf(plan: Plan, tariff: Tariff | undefined): Window[] {
  if (plan.name === 'unlimited') return [];
  if (plan.name === 'vendor') return tariff?.windows ?? [];
  return CUSTOM_WINDOWS.flatMap(({ name, field, seconds }) => {
    const limit = plan[field];
    return limit === undefined ? [] : [{ name, seconds, limit }];
  });
}

export function limitVerbs({ store, clock, tariffs }: Parts) {
  const bySurface = new Map(tariffs.map((tariff) => [tariff.surface, tariff]));
  return {
    async takeLimit(caller: Caller, surface: string, cost: { records: number; requests: number }): Promise<LimitState> {
      const tariff = bySurface.get(surface);
      const windows = windowsOf(caller.plan, tariff);
      const now = clock.now();
      if (windows.length === 0) {
        return { allowed: true, limit: UNLIMITED, remaining: UNLIMITED, resetAt: Math.floor(now / 1000) + 60 };
      }
      const units = tariff?.unit === 'record' ? cost.records : cost.requests;
      return store.write(takeFromWindows, { keyId: caller.keyId, surface, windows, cost: units, now });
    },
  };
}
