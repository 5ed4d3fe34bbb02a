/** The engine in this process on a data folder, with the caller that acts for the group `default`. */
import { type Core, createCore } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import type { Caller } from '../src/engine/types.ts';

export async function openCore(data: string): Promise<Core & { caller: Caller }> {
  const core = await createCore(loadConfig({ data }, {}));
  const group = await core.store.reads.db.selectFrom('account_group').select('id').executeTakeFirstOrThrow();
  return { ...core, caller: await core.operations.callerFor(group.id) };
}
