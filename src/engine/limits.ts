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
import type { Caller, LimitState, Plan, Tariff, TariffWindow } from './types.ts';

const SUB_WINDOWS = 60;
/** What headers say where nothing is refused. */
const UNLIMITED = 999_999_999;

interface Window {
  name: string;
  seconds: number;
  limit: number;
  /** what this window counts of the call, where its unit is another; negative where it is given back */
  cost?: number;
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
  const costOf = (use: Use): number => use.window.cost ?? cost;
  const refused = uses.find((use) => use.used + costOf(use) > use.window.limit);
  if (refused === undefined) {
    for (const use of uses) {
      if (costOf(use) > 0) await addUse(tx, keyId, surface, use.window, use.bucket, costOf(use));
    }
  }
  const taken = (use: Use): number => use.used + (refused === undefined ? costOf(use) : 0);
  const shown = refused ?? uses.reduce((a, b) => (left(b) < left(a) ? b : a));
  return {
    allowed: refused === undefined,
    limit: shown.window.limit,
    remaining: Math.max(0, shown.window.limit - taken(shown)),
    resetAt: shown.resetAt,
    ...(refused === undefined ? {} : { retryAfterSeconds: Math.max(1, shown.resetAt - Math.floor(now / 1000)) }),
    windows: uses.map((use) => ({
      name: use.window.name,
      limit: use.window.limit,
      remaining: Math.max(0, use.window.limit - taken(use)),
      resetSeconds: Math.max(1, use.resetAt - Math.floor(now / 1000)),
    })),
    takenAt: now,
  };
}

/** Command. Puts back what was taken at `now`; what has left its window meanwhile is gone anyhow. */
export async function returnToWindows(tx: Tx, { keyId, surface, windows, cost, now }: Take): Promise<void> {
  for (const window of windows) {
    const bucket = Math.floor(now / ((window.seconds * 1000) / SUB_WINDOWS));
    const back = window.cost ?? cost;
    await tx.db
      .updateTable('limit_window')
      .set((eb) => ({ used: eb('used', '-', back) }))
      .where('key_id', '=', keyId)
      .where('surface', '=', surface)
      .where('window', '=', window.name)
      .where('bucket', '=', bucket)
      .where('used', '>=', back)
      .execute();
  }
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

function windowsOf(plan: Plan, tariff: Tariff | undefined, bucket: string | undefined): TariffWindow[] {
  if (plan.name === 'unlimited') return [];
  if (plan.name === 'vendor') return (bucket === undefined ? tariff?.windows : tariff?.buckets?.[bucket]) ?? [];
  return CUSTOM_WINDOWS.flatMap(({ name, field, seconds }) => {
    const limit = plan[field];
    return limit === undefined ? [] : [{ name, seconds, limit }];
  });
}

export interface LimitCost {
  records: number;
  requests: number;
}

export function limitVerbs({ store, clock, tariffs }: Parts) {
  const bySurface = new Map(tariffs.map((tariff) => [tariff.surface, tariff]));

  function take(caller: Caller, surface: string, cost: LimitCost, bucket: string | undefined, now: number): Take {
    const tariff = bySurface.get(surface);
    const units = (unit: Tariff['unit'] | undefined) => (unit === 'record' ? cost.records : cost.requests);
    const windows = windowsOf(caller.plan, tariff, bucket).map((window): Window => {
      const other = tariff?.units?.[window.name];
      return other === undefined ? window : { ...window, cost: units(other) };
    });
    // Numbers of its own hold for the whole surface.
    const place = caller.plan.name === 'vendor' && bucket !== undefined ? `${surface} ${bucket}` : surface;
    return {
      keyId: caller.keyId,
      surface: place,
      windows,
      cost: units(tariff?.unitFor?.(caller) ?? tariff?.unit),
      now,
    };
  }

  async function takeLimit(caller: Caller, surface: string, cost: LimitCost, bucket?: string): Promise<LimitState> {
    const now = clock.now();
    const taking = take(caller, surface, cost, bucket, now);
    if (taking.windows.length === 0) {
      return { allowed: true, limit: UNLIMITED, remaining: UNLIMITED, resetAt: Math.floor(now / 1000) + 60 };
    }
    return store.write(takeFromWindows, taking);
  }

  return {
    takeLimit,
    /** @returns the numbers after it, for the headers */
    async returnLimit(
      caller: Caller,
      surface: string,
      cost: LimitCost,
      taken: LimitState,
      bucket?: string,
    ): Promise<LimitState> {
      if (taken.takenAt === undefined) return taken;
      await store.write(returnToWindows, take(caller, surface, cost, bucket, taken.takenAt));
      return takeLimit(caller, surface, { records: 0, requests: 0 }, bucket);
    },
  };
}
