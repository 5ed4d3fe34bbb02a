import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CAST } from './cast.ts';
import { generateWorld, SOURCES, type WorldFiles, writeWorld } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'lode-world-'));
after(() => rmSync(folder, { recursive: true }));

const world = generateWorld({ seed: 1, people: 5000 });
const everybody = [...world.peopleInOrder()];
const records = SOURCES.flatMap((source) => [...world.records(source)]);

const paths = (files: WorldFiles) => [...Object.values(files.sources), files.companies, files.leads, files.truth];

function digestOf(seed: number, into: string): string {
  const hash = createHash('sha256');
  const files = writeWorld(generateWorld({ seed, people: 300 }), join(folder, into));
  for (const path of paths(files)) hash.update(readFileSync(path));
  return hash.digest('hex');
}

test('the same seed gives the same bytes, another seed other ones', () => {
  assert.equal(digestOf(7, 'a'), digestOf(7, 'b'));
  assert.notEqual(digestOf(7, 'c'), digestOf(8, 'd'));
});

test('5,000 people and about 400 companies, everybody in a source and most in several', () => {
  assert.equal(everybody.length, 5000);
  assert.deepEqual(
    everybody.map(({ number }) => number),
    [...everybody.keys()],
  );
  const companies = [...world.companies()];
  assert.ok(companies.length > 330 && companies.length < 520, `${companies.length} companies`);
  const seen = new Map<number, Set<string>>();
  for (const { person, source } of records) seen.set(person, (seen.get(person) ?? new Set()).add(source));
  assert.equal(seen.size, 5000);
  const several = [...seen.values()].filter((sources) => sources.size > 1).length;
  assert.ok(several > 2500, `${several} people in several sources`);
  for (const number of Object.keys(CAST).keys()) assert.equal(seen.get(number)?.size, SOURCES.length);
});

test('record addresses are unique', () => {
  assert.equal(new Set(records.map(({ source, record }) => `${source}/${record.key}`)).size, records.length);
});

test('nobody real: every e-mail address and web address is of a reserved domain', () => {
  const files = writeWorld(world, join(folder, 'full'));
  for (const path of paths(files)) {
    const text = readFileSync(path, 'utf8');
    const domains = [
      ...[...text.matchAll(/@([\w.-]+)/g)].map(([, domain = '']) => domain),
      ...[...text.matchAll(/\bwww\.([\w.-]+)/gi)].map(([, domain = '']) => domain),
    ].filter((domain) => domain.toLowerCase() !== 'linkedin.com');
    for (const domain of domains) assert.match(domain, /\.example$/i, path);
  }
});

test('an identifier of the facts belongs to one person, but for those that the cast shares on purpose', () => {
  const cast = Object.keys(CAST).length;
  const holder = new Map<string, number>();
  for (const { number, facts } of everybody) {
    const phones = (facts.phones ?? []).map((phone) => (typeof phone === 'string' ? phone : phone.number));
    for (const identifier of [...(facts.emails ?? []), ...phones, ...(facts.profile_urls ?? [])].map(String)) {
      const other = holder.get(identifier);
      assert.ok(other === undefined || (number < cast && other < cast), `${identifier} of ${other} and ${number}`);
      holder.set(identifier, number);
    }
  }
});

test('there are namesakes, and not absurdly many', () => {
  const counts = new Map<string, number>();
  for (const { facts } of everybody) {
    const name = facts.full_name ?? `${facts.given_name} ${facts.family_name}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const shared = [...counts.values()].filter((count) => count > 1);
  assert.ok(shared.length > 50, `${shared.length} shared names`);
  assert.ok(Math.max(...shared) < 15, `${Math.max(...shared)} people of one name`);
});

test('the lead list has matches, misses and an ambiguous one', () => {
  const leads = world.leads();
  assert.equal(leads.length, 40);
  assert.ok(leads.filter(({ expected }) => expected === 'none').length >= 5);
  assert.equal(leads.filter(({ expected }) => expected === 'ambiguous').length, 1);
  for (const { record } of leads) assert.ok(Object.keys(record).length > 0);
});
