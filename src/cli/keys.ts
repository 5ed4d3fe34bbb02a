/** `lode keys`: the API keys. */
import { type Command, InvalidArgumentError } from 'commander';
import type { KeyView, Plan } from '../engine/types.ts';
import { wantsJson } from './globals.ts';
import { collect } from './options.ts';
import { note, printJson, printLines } from './output.ts';
import { type Session, withSession } from './session.ts';
import { tableLines } from './table.ts';

const PAGE = 200;

interface CreateOptions {
  account?: string[];
  name: string;
  scope: string[];
  plan?: Plan;
  expires?: string;
  edition?: string;
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('API keys: scoped, expiring, revocable, shown once');
  keys
    .command('create')
    .description('make a key and print it; it is not kept and cannot be shown again')
    .option(
      '--account <id>',
      'account group; repeat it for several, the first is the key’s own (default: default)',
      collect,
    )
    .requiredOption('--name <name>', 'what the key is for')
    .requiredOption('--scope <scopes>', 'what it may do, separated by commas or repeated; * is all', scopes)
    .option('--plan <plan>', 'unlimited, vendor, or numbers such as {"per_second":50,"per_day":10000}', planOf)
    .option('--expires <time>', 'when it ends, such as 2027-01-31T00:00:00Z')
    .option('--edition <letter>', 'edition of the HiringCenter surface that it sees: b (default) or c', editionOf)
    .action(create);
  keys.command('list').description('all keys, without their secrets').action(list);
  keys.command('revoke').description('end a key at once').argument('<id>').action(revoke);
}

/** The option may be repeated; all that is named holds. */
function scopes(text: string, before: string[] = []): string[] {
  const named = text
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
  return [...new Set([...before, ...named])];
}

const RATES = ['per_second', 'per_minute', 'per_hour', 'per_day'];

function planOf(text: string): Plan {
  if (text === 'unlimited' || text === 'vendor') return { name: text };
  const wrong = new InvalidArgumentError(
    `It must be unlimited, vendor, or a JSON object with whole numbers for ${RATES.join(', ')}.`,
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong;
  const { name, ...rates } = value as Record<string, unknown>;
  if (name === 'unlimited' || name === 'vendor') return { name };
  const good = Object.entries(rates).every(
    ([rate, limit]) => RATES.includes(rate) && Number.isInteger(limit) && (limit as number) >= 1,
  );
  if ((name !== undefined && name !== 'custom') || !good || Object.keys(rates).length === 0) throw wrong;
  return { name: 'custom', ...rates };
}

function editionOf(text: string): string {
  const edition = text.toLowerCase();
  if (edition === 'b' || edition === 'c') return edition;
  throw new InvalidArgumentError('It must be b or c.');
}

async function create(options: CreateOptions, command: Command): Promise<void> {
  const { account, name, plan, expires, edition } = options;
  const made = await withSession(
    command,
    { account: account?.[0], create: true },
    async ({ engine, caller, groupNamed }) => {
      const more = await Promise.all((account ?? []).slice(1).map(groupNamed));
      return engine.createKey(caller, {
        name,
        accountGroupIds: [caller.groupId, ...more],
        scopes: options.scope,
        ...(plan === undefined ? {} : { plan }),
        ...(expires === undefined ? {} : { expiresAt: expires }),
        ...(edition === undefined ? {} : { settings: { hiringcenter: { edition } } }),
      });
    },
  );
  if (wantsJson(command)) {
    const { id, key, ...rest } = made;
    return printJson({ id, key, ...rest });
  }
  printLines(made.key);
  note(`Key ${made.id}. Keep it now: only its hash is stored.`);
}

async function list(_options: object, command: Command): Promise<void> {
  const keys = await withSession(command, {}, allKeys);
  if (wantsJson(command)) return printJson({ items: keys });
  const rows = keys.map((key) => [
    key.id,
    `${key.prefix}…`,
    key.name,
    stateOf(key),
    key.plan.name,
    key.scopes.join(','),
  ]);
  printLines(...tableLines([['ID', 'KEY', 'NAME', 'STATE', 'PLAN', 'SCOPES'], ...rows]));
}

async function allKeys({ engine, caller }: Session): Promise<KeyView[]> {
  const keys: KeyView[] = [];
  let cursor: string | null = null;
  do {
    const page = await engine.keys(caller, { limit: PAGE, ...(cursor === null ? {} : { cursor }) });
    keys.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return keys;
}

function stateOf({ revoked_at, expires_at }: KeyView): string {
  if (revoked_at !== null) return `revoked ${revoked_at}`;
  return expires_at === null ? 'active' : `until ${expires_at}`;
}

async function revoke(id: string, _options: object, command: Command): Promise<void> {
  const key = await withSession(command, {}, ({ engine, caller }) => engine.revokeKey(caller, id));
  if (wantsJson(command)) printJson(key);
  else printLines(`Key ${key.id} (${key.name}) is revoked.`);
}
