/** A command's hold on the engine: opened on the configured database, acting for one account group, closed at its end. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Core } from '../app.ts';
import type { Config } from '../config.ts';
import type { Caller } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import { configOf } from './globals.ts';
import { note } from './output.ts';

export interface Session extends Core {
  /** acts for the account group with every scope: whoever may run the command owns the database anyway */
  caller: Caller;
  /** the ID of the account group of that ID or name */
  groupNamed(name: string): Promise<string>;
}

export interface SessionOptions {
  /** ID or name of an account group; the group `default` without it */
  account?: string | undefined;
  /** whether a database that is not there is made; a command that only reads would answer nonsense from a new one */
  create?: boolean;
  /** a throw-away database is nobody's to know of */
  unannounced?: boolean;
}

/** Runs `work` on the database that the command line names, and closes it whatever happens. */
export async function withSession<T>(
  command: Command,
  options: SessionOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(configOf(command), options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** @throws LodeError `not_found` for a database or an account group that is not there */
export async function openSession(config: Config, options: SessionOptions): Promise<Session> {
  const { account, create = false, unannounced = false } = options;
  if (!create) requireDatabase(config);
  const { createCore, migrateStore } = await import('../app.ts');
  // SQLite is brought to the current schema as it is opened.
  if (config.databaseUrl !== undefined) await migrateStore(config);
  const core = await createCore(config);
  try {
    const first = account === undefined || (create && account === 'default');
    const groupId = first ? await defaultGroup(core, unannounced) : await knownGroup(core, account);
    const caller = await core.operations.callerFor(groupId);
    return { ...core, caller, groupNamed: (name: string) => knownGroup(core, name) };
  } catch (error) {
    await core.close();
    throw error;
  }
}

function requireDatabase(config: Config): void {
  if (config.databaseUrl !== undefined || existsSync(join(config.data, 'lode.db'))) return;
  throw new LodeError(
    'not_found',
    `There is no database in ${config.data}. Name its folder with --data, or make one with 'lode serve' or 'lode import'.`,
  );
}

async function defaultGroup(core: Core, unannounced: boolean): Promise<string> {
  const { DEFAULT_GROUP, firstStart } = await import('../engine/accounts/first-start.ts');
  const find = () =>
    core.store.reads.db.selectFrom('account_group').select('id').where('name', '=', DEFAULT_GROUP).executeTakeFirst();
  const known = await find();
  if (known !== undefined) return known.id;
  mkdirSync(core.config.data, { recursive: true, mode: 0o700 });
  const root = await firstStart(core.parts, core.config.rootKey);
  if (root.path !== undefined && !unannounced) note(`A new database; its root key is in ${root.path}`);
  return (await find())!.id;
}

/** By its ID, or by its name where only one group has it. */
async function knownGroup(core: Core, id: string): Promise<string> {
  const groups = core.store.reads.db.selectFrom('account_group').select('id');
  const known = await groups.where('id', '=', id).executeTakeFirst();
  if (known !== undefined) return known.id;
  const [named, second] = await groups.where('name', '=', id).limit(2).execute();
  if (named !== undefined && second === undefined) return named.id;
  if (second !== undefined)
    throw new LodeError('invalid_input', `Several account groups are named ${id}; give the ID.`);
  throw new LodeError('not_found', `There is no account group ${id}. 'lode accounts list' shows those that there are.`);
}
