/** `lode migrate`: brings the database to the schema of this version; `serve` does so too. */
import type { Command } from 'commander';
import { configOf, wantsJson } from './globals.ts';
import { printJson, printLines } from './output.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version (serve and the other commands do so too)')
    .action(migrate);
}

async function migrate(_options: object, command: Command): Promise<void> {
  const { migrateStore } = await import('../app.ts');
  const applied = await migrateStore(configOf(command));
  if (wantsJson(command)) printJson({ applied });
  else if (applied.length === 0) printLines('The schema is current.');
  else printLines(...applied.map((name) => `applied ${name}`));
}
