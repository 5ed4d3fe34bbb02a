/** `lode accounts`: the account groups. */
import type { Command } from 'commander';
import { wantsJson } from './globals.ts';
import { printJson, printLines } from './output.ts';
import { withSession } from './session.ts';
import { tableLines } from './table.ts';

export function addAccounts(program: Command): void {
  const accounts = program
    .command('accounts')
    .description('account groups: tenants, each with its own keys and prospects');
  accounts
    .command('create')
    .description('make an account group and print its ID')
    .argument('<name>')
    .option('--graph <name>', 'people and companies of its own instead of the shared ones')
    .action(create);
  accounts.command('list').description('all account groups').action(list);
}

async function create(name: string, { graph }: { graph?: string }, command: Command): Promise<void> {
  const group = await withSession(command, { create: true }, ({ engine, caller }) =>
    engine.createGroup(caller, { name, ...(graph === undefined ? {} : { graph }) }),
  );
  if (wantsJson(command)) printJson(group);
  else printLines(group.id);
}

async function list(_options: object, command: Command): Promise<void> {
  const groups = await withSession(command, {}, ({ engine, caller }) => engine.groups(caller));
  if (wantsJson(command)) return printJson({ items: groups });
  const rows = groups.map(({ id, name, graph, created_at }) => [id, name, graph, created_at]);
  printLines(...tableLines([['ID', 'NAME', 'GRAPH', 'CREATED'], ...rows]));
}
