/**
 * `node bench/reverse-email/surface.ts [--firms N]`: how right the Crustdata surface's matches for business e-mails are
 * at each `min_similarity_score`, over HTTP, on generated worlds that nothing was fitted on. Half of the addresses asked
 * for are held by a record; the other half are held by none, and some belong to nobody.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnServer } from '../server.ts';
import { ROOT_KEY } from '../world-data.ts';
import { type FirmData, generateFirms } from './world.ts';
import { JUDGING } from './worlds.ts';

const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9];
const PER_CALL = 1_000;
const EMAILS_PER_CALL = 25;
const OWN_ID = /\/in\/([0-9a-f]{40})$/;

interface Question {
  email: string;
  held: boolean;
  /** key of the record of whoever is behind it; undefined where nobody known is */
  key: string | undefined;
}

interface Match {
  score: number;
  right: boolean;
}

interface Entry {
  matches: {
    confidence_score: number;
    person_data: { social_handles: { professional_network_identifier: { profile_url: string } } };
  }[];
}

const { values } = parseArgs({ options: { firms: { type: 'string', default: '12' } } });
const data = await mkdtemp(join(tmpdir(), 'lode-bench-'));
const { child, url } = await spawnServer(data);
try {
  const { questions, idOf } = await load();
  const answers = await ask(questions, idOf);
  for (const held of [false, true]) print(held, questions, answers);
} finally {
  child.kill('SIGTERM');
  await rm(data, { recursive: true, force: true });
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = {
    authorization: `Bearer ${ROOT_KEY}`,
    'x-api-version': '2025-11-01',
    'content-type': 'application/json',
  };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return (await response.json()) as T;
}

/** Stores the worlds. @returns what to ask, and the person ID of each record */
async function load(): Promise<{ questions: Question[]; idOf: Map<string, string> }> {
  const questions: Question[] = [];
  const people: unknown[] = [];
  const companies: unknown[] = [];
  for (const world of JUDGING) {
    for (const firm of generateFirms({ ...world, firms: Number(values.firms) })) {
      const keyOf = (person: number) => `${firm.domain} ${person}`;
      people.push(...firm.records.map(({ person, record }) => ({ ...record, key: keyOf(person) })));
      if (firm.employees !== undefined) {
        companies.push({ key: firm.domain, name: firm.domain, domain: firm.domain, employee_count: firm.employees });
      }
      const unheld = firm.questions.map(({ email, person }) => ({
        email,
        held: false,
        key: person === undefined ? undefined : keyOf(person),
      }));
      questions.push(...unheld, ...heldIn(firm, keyOf).slice(0, unheld.length));
    }
  }
  await store('companies', companies);
  return { questions, idOf: await store('people', people) };
}

function heldIn(firm: FirmData, keyOf: (person: number) => string): Question[] {
  return firm.records.flatMap(({ person, record }) =>
    (record.emails ?? []).map((email) => ({ email: String(email), held: true, key: keyOf(person) })),
  );
}

async function store(kind: 'people' | 'companies', records: unknown[]): Promise<Map<string, string>> {
  const idOf = new Map<string, string>();
  for (let start = 0; start < records.length; start += PER_CALL) {
    const part = records.slice(start, start + PER_CALL);
    const { results } = await post<{ results: { key: string; person_id: string }[] }>('/v1/records', {
      source: 'bench',
      kind,
      records: part,
    });
    for (const { key, person_id } of results) idOf.set(key, person_id);
  }
  process.stdout.write(`${records.length} ${kind}\n`);
  return idOf;
}

/** All matches, whatever their confidence: a threshold only leaves some out. */
async function ask(questions: readonly Question[], idOf: ReadonlyMap<string, string>): Promise<Match[][]> {
  const answers: Match[][] = [];
  for (let start = 0; start < questions.length; start += EMAILS_PER_CALL) {
    const part = questions.slice(start, start + EMAILS_PER_CALL);
    const entries = await post<Entry[]>('/crustdata/person/enrich', {
      business_emails: part.map(({ email }) => email),
      fields: ['social_handles'],
    });
    for (const [at, { matches }] of entries.entries()) {
      const { key } = part[at]!;
      const wanted = key === undefined ? undefined : idOf.get(key);
      answers.push(
        matches.map(({ confidence_score: score, person_data }) => {
          const address = person_data.social_handles.professional_network_identifier.profile_url;
          return { score, right: wanted !== undefined && OWN_ID.exec(address)?.[1] === wanted };
        }),
      );
    }
  }
  return answers;
}

function print(held: boolean, questions: readonly Question[], answers: readonly Match[][]): void {
  const asked = answers.filter((_matches, at) => questions[at]!.held === held);
  const known = questions.filter((one) => one.held === held && one.key !== undefined).length;
  const kind = held ? 'held by a record' : 'held by no record';
  process.stdout.write(`\n${asked.length} addresses ${kind}, of ${known} people known\n`);
  const percent = (part: number, of: number) => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`);
  const line = (cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(14))).join('')}\n`);
  line(['min_similarity_score', 'matches', 'right', 'of the known', 'from here on', 'right']);
  for (const [at, least] of THRESHOLDS.entries()) {
    const below = THRESHOLDS[at + 1] ?? Number.POSITIVE_INFINITY;
    const matches = asked.flat().filter(({ score }) => score >= least);
    const band = matches.filter(({ score }) => score < below);
    const [right, rightInBand] = [matches, band].map((list) => list.filter((one) => one.right).length);
    line([
      least === 0 ? 'not set' : least.toFixed(1),
      String(matches.length),
      percent(right!, matches.length),
      percent(right!, known),
      `${band.length} to ${Number.isFinite(below) ? below : 1}`,
      percent(rightInBand!, band.length),
    ]);
  }
}
