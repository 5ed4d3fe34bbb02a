/** `lode backup`: a consistent copy of the database while everything goes on. */
import { existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { LodeError } from '../errors.ts';
import { wantsJson } from './globals.ts';
import { printJson, printLines } from './output.ts';
import { withSession } from './session.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('copy the database into a new file while everything goes on (SQLite; on PostgreSQL use pg_dump)')
    .argument('<file>', 'file to write; it appears when it is complete')
    .addHelpText(
      'after',
      '\nTo go back to a backup: stop the server, put the file into the data folder as lode.db, start.',
    )
    .action(backup);
}

async function backup(file: string, _options: object, command: Command): Promise<void> {
  const path = resolve(file);
  if (existsSync(path)) throw new LodeError('conflict', `${path} exists already. Give the backup a new name.`);
  const partial = `${path}.partial`;
  try {
    await withSession(command, {}, ({ store }) => store.backup(partial));
    await chmod(partial, 0o600);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
  if (wantsJson(command)) printJson({ path });
  else printLines(`The backup is ${path}`);
}
