/** Companies in small worlds, through the engine: which records are one company, and which company a query means. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { CompanyQuery } from '../../src/engine/types.ts';
import type { CompanyRecord } from '../../src/identity/record.ts';
import { createDatabase, type TestDatabase } from '../store/databases.ts';
import { openGraph, type TestGraph } from './graphs.ts';

let database: TestDatabase;
before(async () => {
  database = await createDatabase('sqlite');
});
after(() => database.close());

type World = Record<string, CompanyRecord>;

/** A graph with the world's records, in the order of `keys`, so many at once. */
async function graphOf(world: World, keys = Object.keys(world), batch = keys.length): Promise<TestGraph> {
  const graph = await openGraph(database);
  for (let start = 0; start < keys.length; start += batch) {
    await graph.companies(
      'crm',
      keys.slice(start, start + batch).map((key) => ({ key, ...world[key] })),
    );
  }
  return graph;
}

/** Which keys are one company, as 'a b | c'. */
async function groups(graph: TestGraph): Promise<string> {
  const partition = await graph.partition('c');
  return partition.map((list) => list.map((address) => address.slice(address.indexOf('/') + 1)).join(' ')).join(' | ');
}

/** The decision, and the key of a record of the company that was found. */
async function ask(graph: TestGraph, world: World, query: CompanyQuery): Promise<string> {
  const [answer] = await graph.engine.matchCompanies(graph.caller, [query], {});
  const { decision, id } = answer!;
  if (id === null) return decision;
  for (const key of Object.keys(world)) {
    if ((await graph.engine.companyByRecord(graph.caller, 'crm', key)).id === id) return key;
  }
  return 'unknown';
}

async function assertAnswers(world: World, cases: [CompanyQuery, string][]): Promise<void> {
  const graph = await graphOf(world);
  for (const [query, expected] of cases) assert.equal(await ask(graph, world, query), expected, JSON.stringify(query));
}

/** The same companies whatever the order, one by one, in pairs, or all at once. */
async function assertGroups(world: World, expected: string): Promise<void> {
  const keys = Object.keys(world);
  assert.equal(await groups(await graphOf(world)), expected, 'all at once');
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(keys, { minLength: keys.length }),
      fc.integer({ min: 1, max: 3 }),
      async (order, batch) => {
        assert.equal(
          await groups(await graphOf(world, order, batch)),
          expected,
          `${order.join(' ')}, ${batch} at once`,
        );
      },
    ),
    { numRuns: 15 },
  );
}

const PAGE = 'https://www.linkedin.com/company/';

test('spellings of one name are one company', async () => {
  await assertGroups(
    {
      a: { name: 'Nordlicht Maschinenbau GmbH & Co. KG' },
      b: { name: 'Nordlicht Maschinenbau' },
      c: { name: 'NORDLICHT MASCHINENBAU GMBH' },
      d: { name: 'Solmar S.p.A.' },
      e: { name: 'Solmar' },
    },
    'a b c | d e',
  );
});

test('local companies of a group are companies of their own, unless they share the domain', async () => {
  await assertGroups(
    {
      a: { name: 'Acorn Mill Inc', domain: 'acornmill.example' },
      b: { name: 'Acorn Mill UK Ltd', domain: 'acornmill-uk.example' },
      c: { name: 'Acorn Mill Deutschland GmbH' },
      d: { name: 'Acorn Mill France', domain: 'acornmill.example' },
    },
    'a d | b | c',
  );
});

test('one name in two countries is two companies, and a record without a country joins neither', async () => {
  await assertGroups(
    {
      a: { name: 'Larkspur Ltd', country: 'GB' },
      b: { name: 'Larkspur Inc', country: 'US' },
      c: { name: 'Larkspur' },
      d: { name: 'Larkspur Limited', country: 'United Kingdom' },
    },
    'a d | b | c',
  );
});

test('one name in two cities of a country is two companies; a typo in one city is one', async () => {
  await assertGroups(
    {
      a: { name: 'Larkspur Metals Inc', city: 'Tampa', country: 'US', domain: 'larkspur-metals.example' },
      b: { name: 'Larkspur Metals', city: 'St. Louis', country: 'US' },
      c: { name: 'Larkspur Metals, Inc.', city: 'Tampa', country: 'US' },
      d: { name: 'Larkspur Metals' },
      e: { name: 'Larkspr Metals Inc', city: 'Saint Louis', country: 'US' },
      f: { name: 'LarkspurMetals', domain: 'larkspur-metals.example' },
    },
    'a c f | b e | d',
  );
});

test('cities in two languages under one postal code are one place', async () => {
  await assertGroups(
    {
      a: { name: 'Corvane Oy', city: 'Helsinki', postal_code: '00183', country: 'FI' },
      b: { name: 'Corvane', city: 'Helsingfors', postal_code: '00183', country: 'Finland' },
      c: { name: 'Solmar', city: 'München', country: 'DE' },
      d: { name: 'Solmar GmbH', city: 'Munich', country: 'Germany' },
    },
    'a b | c d',
  );
});

test('an outlet at its brand’s domain is a company of its own where its place says so', async () => {
  const world: World = {
    a: { name: 'Homehaven Inc', domain: 'homehaven.example', city: 'Boston', country: 'US' },
    b: { name: 'Homehaven', domain: 'homehaven.example' },
    c: { name: 'Homehaven Denver LLC', domain: 'homehaven.example', city: 'Aurora', country: 'US' },
    d: { name: 'Homehaven Denver', domain: 'homehaven.example' },
    e: { name: 'Homehaven Denver' },
    f: { name: 'Homehaven Europe', domain: 'homehaven.example' },
    g: { name: 'Larkspur', domain: 'homehaven.example' },
  };
  await assertGroups(world, 'a b f g | c d e');
  await assertAnswers(world, [
    [{ domain: 'homehaven.example' }, 'a'],
    [{ name: 'Homehaven' }, 'a'],
    [{ name: 'Homehaven Denver' }, 'c'],
    [{ name: 'Homehaven Denver', domain: 'homehaven.example' }, 'c'],
  ]);
});

test('a name that many institutions bear joins only within one city', async () => {
  await assertGroups(
    {
      a: { name: 'First National Bank', city: 'Austin', country: 'US' },
      b: { name: '1st National Bank Inc', city: 'Austin', country: 'US' },
      c: { name: 'First National Bank', city: 'Denver', country: 'US' },
      d: { name: 'First National Bank' },
      e: { name: 'First National Bank' },
    },
    'a b | c | d | e',
  );
});

test('a group, and a company named after its founder’s trade, are not the company itself', async () => {
  await assertGroups(
    { a: { name: 'Tidewheel' }, b: { name: 'Tidewheel Bank' }, c: { name: 'Tidewheel Harbour AG' } },
    'a | b | c',
  );
});

test('brands on one domain are one company, found under each name', async () => {
  const world: World = {
    a: { name: 'Corvane Ltd', domain: 'corvane.example' },
    b: { name: 'Larkspur Optics', domain: 'corvane.example' },
    c: { name: 'Tidewheel', domain: 'corvane.example', aliases: ['Tide & Wheel'] },
  };
  await assertGroups(world, 'a b c');
  await assertAnswers(world, [
    [{ name: 'Larkspur Optics GmbH' }, 'a'],
    [{ name: 'Tide and Wheel' }, 'a'],
    [{ name: 'Tidewhel' }, 'a'],
  ]);
});

const CAMPUS: World = {
  a: { name: 'Oakline University', domain: 'oakline.edu' },
  b: { name: 'University of Oakline', domain: 'oakline.edu' },
  c: { name: 'Harbour Press', domain: 'oakline.edu' },
  d: { name: 'Tidewheel Labs', domain: 'oakline.edu' },
  e: { name: 'Solmar Genetics', domain: 'oakline.edu' },
  f: { domain: 'oakline.edu' },
};

test('strangers on a university’s domain are companies of their own', async () => {
  await assertGroups(CAMPUS, 'a b f | c | d | e');
  await assertAnswers(CAMPUS, [
    [{ domain: 'oakline.edu' }, 'a'],
    [{ domain: 'oakline.edu', name: 'Harbour Press' }, 'c'],
    [{ name: 'Tidewheel Labs' }, 'd'],
  ]);
});

test('franchises that share their brand’s domain are companies of their own', async () => {
  const owners = ['Whitlock', 'Ellery', 'Quillfeather', 'Ashdown', 'Sokolova', 'Winbourne'];
  await assertGroups(
    {
      a: { name: 'Homehaven', domain: 'homehaven.example' },
      ...Object.fromEntries(
        owners.map((owner) => [owner.toLowerCase(), { name: `Homehaven ${owner}`, domain: 'homehaven.example' }]),
      ),
    },
    'a | ashdown | ellery | quillfeather | sokolova | whitlock | winbourne',
  );
});

test('pages, shops and mailboxes at a provider do not join those who use it', async () => {
  await assertGroups(
    {
      a: { name: 'Corvane', website: 'https://corvane.myshopify.com' },
      b: { name: 'Larkspur', website: 'https://larkspur.myshopify.com' },
      c: { name: 'Tidewheel', website: 'https://facebook.com/tidewheel' },
      d: { name: 'Solmar', website: 'facebook.com/solmar' },
      e: { name: 'Quill', domain: 'gmail.com' },
      f: { name: 'Winbourne', domain: 'gmail.com' },
      g: { name: 'Ashdown', domain: 'ashdown.uk.com' },
      h: { name: 'Ellery', domain: 'ellery.uk.com' },
    },
    'a | b | c | d | e | f | g | h',
  );
});

const MARKET: World = {
  brightwater: {
    name: 'Brightwater Analytics, Inc.',
    domain: 'brightwater.example',
    profile_url: `${PAGE}brightwater-example`,
  },
  nordlicht: { name: 'Nordlicht Maschinenbau GmbH & Co. KG', domain: 'nordlicht.example' },
  nbe: { name: 'Northern Bright Energy', domain: 'nbe.example' },
  acorn: { name: 'Acorn Mill Inc', domain: 'acornmill.example' },
  acornuk: { name: 'Acorn Mill UK Ltd', domain: 'acornmill-uk.example' },
  larkspur: { name: 'Larkspur Ltd', domain: 'larkspur.example' },
  larkspur2: { name: 'Larkspur GmbH', domain: 'larkspur-optik.example' },
  harbour: { name: 'Harbour & Finch LLP', domain: 'harbourfinch.example' },
  kestrel: { name: 'Kestrel Foods' },
  kestrelink: { name: 'Kestrel Ink' },
  omaha: { name: 'First National Bank of Omaha', domain: 'fnbo.example' },
  alaska: { name: 'First National Bank of Alaska', domain: 'fnba.example' },
  seven: { name: '7-Eleven, Inc.', domain: 'seven.example' },
  solmar: { domain: 'solmar.example' },
  bosch: { name: 'Tidewheel Harbour AG', domain: 'tidewheel-harbour.example' },
};

test('a company by its name, misspelt or short of something', async () => {
  await assertAnswers(MARKET, [
    [{ name: 'Brightwater Analytics' }, 'brightwater'],
    [{ name: 'Brightwatr Analytics' }, 'brightwater'],
    [{ name: 'Brihgtwater Analytics Inc' }, 'brightwater'],
    [{ name: 'Bright Water Analytics' }, 'brightwater'],
    [{ name: 'Brightwater Anlytics' }, 'brightwater'],
    [{ name: 'Nordlicht Maschinenbau' }, 'nordlicht'],
    [{ name: 'Nordlicht Maschinenbau AG' }, 'nordlicht'],
    [{ name: 'Nordlicht Machinenbau' }, 'nordlicht'],
    [{ name: 'Finch & Harbour' }, 'harbour'],
    [{ name: 'Harbor and Finch' }, 'harbour'],
    [{ name: 'Seven Eleven' }, 'seven'],
    [{ name: 'First Natl Bank of Alaska' }, 'alaska'],
    [{ name: 'Solmar Group' }, 'solmar'],
    [{ name: 'Northern Bright Energy (NBE) Ltd' }, 'nbe'],
    [{ name: 'Kestrel Foods Ltd' }, 'kestrel'],
  ]);
});

test('two companies of a name are ambiguous; relatives and strangers are none', async () => {
  await assertAnswers(MARKET, [
    [{ name: 'Larkspur' }, 'ambiguous'],
    [{ name: 'Acorn Mill' }, 'acorn'],
    [{ name: 'Acorn Mill UK' }, 'acornuk'],
    [{ name: 'Acorn Mill France' }, 'none'],
    [{ name: 'Tidewheel' }, 'none'],
    [{ name: 'NBE' }, 'none'],
    [{ name: 'Kestrel' }, 'none'],
    [{ name: 'First National Bank' }, 'ambiguous'],
    [{ name: 'First National Bank of Ohio' }, 'none'],
    [{ name: 'Clearwater Analytics' }, 'none'],
    [{ name: 'Analytics' }, 'none'],
  ]);
});

test('a group of which only local companies are known is ambiguous; another country’s is none', async () => {
  const world: World = {
    uk: { name: 'Corvane UK Ltd', domain: 'corvane-uk.example' },
    france: { name: 'Corvane France SAS', domain: 'corvane-fr.example' },
    japan: { name: 'Larkspur Japan' },
  };
  await assertAnswers(world, [
    [{ name: 'Corvane' }, 'ambiguous'],
    [{ name: 'Corvane Japan' }, 'none'],
    [{ name: 'Corvane UK' }, 'uk'],
    [{ name: 'Larkspur' }, 'none'],
  ]);
});

test('initials that are an alias find the company but join nobody', async () => {
  const world: World = {
    a: { name: 'Northern Bright Energy', aliases: ['NBE'] },
    b: { name: 'National Bearing Exchange', aliases: ['NBE'] },
    c: { name: 'Larkspur Optik Fabrik (LOF)' },
  };
  await assertGroups(world, 'a | b | c');
  await assertAnswers(world, [
    [{ name: 'NBE' }, 'ambiguous'],
    [{ name: 'LOF Ltd' }, 'c'],
  ]);
});

test('a page or a domain anchors, whatever the name', async () => {
  await assertAnswers(MARKET, [
    [{ name: 'Brightwater Analytics', domain: 'unknown.example' }, 'none'],
    [{ name: 'NBE', domain: 'nbe.example' }, 'nbe'],
    [{ name: 'Something else', domain: 'www.larkspur-optik.example' }, 'larkspur2'],
    [{ name: 'Larkspur', domain: 'larkspur.example' }, 'larkspur'],
    [{ profile_url: `${PAGE}brightwater-example`, name: 'Larkspur' }, 'brightwater'],
  ]);
});

test('an employer that people name is found as a company under all its names', async () => {
  const graph = await openGraph(database);
  await graph.people('crm', [
    {
      key: '1',
      full_name: 'Ines Quill',
      company_name: 'Oakline Holdings LLC d/b/a Brightwater',
      company_domain: 'oakline.example',
    },
    {
      key: '2',
      full_name: 'Oliver Winbourne',
      company_name: 'Brightwater Group (formerly Corvane)',
      company_domain: 'oakline.example',
    },
    { key: '3', full_name: 'Priya Ellery', company_name: 'Oakline UK Ltd' },
  ]);
  const ids = new Set<string | null>();
  for (const query of [{ name: 'Brightwater' }, { domain: 'oakline.example' }, { name: 'Corvane Ltd' }]) {
    const [answer] = await graph.engine.matchCompanies(graph.caller, [query], {});
    assert.equal(answer!.decision, 'match', JSON.stringify(query));
    ids.add(answer!.id);
  }
  assert.equal(ids.size, 1);
});
