/** `lode people`: one person, and why somebody is or is not found. */
import type { Command } from 'commander';
import type { PersonQuery, PersonView } from '../engine/types.ts';
import { LodeError } from '../errors.ts';
import { answerLines } from './explanation.ts';
import { wantsJson } from './globals.ts';
import { collect } from './options.ts';
import { printJson, printLines } from './output.ts';
import { withSession } from './session.ts';
import { tableLines } from './table.ts';

interface Sought {
  email?: string[];
  phone?: string[];
  linkedin?: string[];
  name?: string;
  company?: string;
  companyDomain?: string;
  city?: string;
  account?: string;
}

export function addPeople(program: Command): void {
  const people = program.command('people').description('look at one person, or at why a match is what it is');
  people
    .command('show')
    .description('the golden profile of a person, where each value comes from, and the records behind it')
    .argument('<id>', '40 hex digits')
    .option('--account <id>', 'account group whose people are meant (default: default)')
    .action(show);
  people
    .command('explain')
    .description('match somebody and say why: the evidence, the runner-up, what would have decided')
    .option('--email <address>', 'repeat it for several', collect)
    .option('--phone <number>', 'repeat it for several', collect)
    .option('--linkedin <url>', 'profile URL', collect)
    .option('--name <name>', 'full name')
    .option('--company <name>')
    .option('--company-domain <domain>')
    .option('--city <city>')
    .option('--account <id>', 'account group whose people are meant (default: default)')
    .action(explain);
}

async function show(id: string, { account }: { account?: string }, command: Command): Promise<void> {
  const person = await withSession(command, { account }, ({ engine, caller }) => engine.person(caller, id));
  if (wantsJson(command)) printJson(person);
  else printLines(...personLines(person));
}

function personLines({ id, merged_from, profile, provenance, records }: PersonView): string[] {
  const rows: string[][] = [];
  for (const [field, value] of Object.entries(profile)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, one] of values.entries()) {
      const witnesses = (provenance[field]?.[index] ?? []).map(({ source, key }) => `${source}/${key}`);
      rows.push([index === 0 ? field : '', textOf(one), witnesses.join(', ')]);
    }
  }
  return [
    merged_from === undefined ? `Person ${id}` : `Person ${id} (${merged_from} was merged into it)`,
    '',
    ...tableLines(rows, '  '),
    '',
    'Records:',
    ...tableLines(
      records.map(({ source, key }) => [source, key]),
      '  ',
    ),
  ];
}

/** A value of a profile on one line: text as it is, an object by the members that it has. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, member], index) => (index === 0 ? String(member) : `${name}: ${String(member)}`))
    .join(', ');
}

async function explain(sought: Sought, command: Command): Promise<void> {
  const query = queryOf(sought);
  if (Object.keys(query).length === 0) {
    throw new LodeError(
      'invalid_input',
      'Say who is sought: an --email, a --phone, a --linkedin URL, or a --name with a --company.',
    );
  }
  const answer = await withSession(command, { account: sought.account }, async ({ engine, caller }) => {
    const [only] = await engine.matchPeople(caller, [query], { kind: 'joint', explain: true });
    return only!;
  });
  const { id, number: _number, ...rest } = answer;
  if (wantsJson(command)) printJson({ ...rest, person_id: id });
  else printLines(...answerLines(answer));
}

function queryOf({ email, phone, linkedin, name, company, companyDomain, city }: Sought): PersonQuery {
  return {
    ...(email === undefined ? {} : { emails: email }),
    ...(phone === undefined ? {} : { phones: phone }),
    ...(linkedin === undefined ? {} : { profile_urls: linkedin }),
    ...(name === undefined ? {} : { full_name: name }),
    ...(company === undefined ? {} : { company_name: company }),
    ...(companyDomain === undefined ? {} : { company_domain: companyDomain }),
    ...(city === undefined ? {} : { city }),
  };
}
