import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CAST } from '../../demo/cast.ts';
import { onEachDatabase, seedCompanies, seedPeople } from './suite.ts';

const NOTHING_SENT = {
  business_id: null,
  full_name: null,
  company_name: null,
  email: null,
  phone_number: null,
  linkedin: null,
};

onEachDatabase('Explorium match people', (client) => {
  let ids: Record<string, string>;
  let companies: Awaited<ReturnType<typeof seedCompanies>>;

  before(async () => {
    companies = await seedCompanies(client);
    ids = await seedPeople(client, 'crm', {
      katherine: CAST.katherine.facts,
      samuel: CAST.samuel.facts,
      juergen: CAST.juergen.facts,
      annaInSales: CAST.annaInSales.facts,
      annaInLaw: CAST.annaInLaw.facts,
      senior: CAST.robertSenior.facts,
      junior: CAST.robertJunior.facts,
    });
  });

  /** What both versions answer to the items, which is the same but for the name of the duration. */
  async function ask(items: unknown[]) {
    const body = { prospects_to_match: items };
    const [v1, v2] = [
      await client.explorium('/v1/prospects/match', body),
      await client.explorium('/v2/prospects/match', body),
    ];
    for (const { status, text } of [v1, v2]) assert.equal(status, 200, text);
    const bare = (json: object) => ({ ...json, response_context: undefined });
    assert.deepEqual(bare(v1.json), bare(v2.json));
    return v1.json;
  }

  /** The prospect IDs of a call, in order, in both versions. */
  async function match(items: unknown[]): Promise<(string | null)[]> {
    return (await ask(items)).matched_prospects.map((one: { prospect_id: string | null }) => one.prospect_id);
  }

  test('S0.1 e-mail, phone, LinkedIn, and name with company each find the person', async () => {
    const found = await match([
      { email: 'katherine.whitlock@brightwater.example' },
      { phone_number: '+16175550142' },
      { linkedin: 'https://www.linkedin.com/in/katherine-whitlock-example' },
      { full_name: 'Katherine Whitlock', company_name: 'Brightwater Analytics' },
    ]);
    assert.deepEqual(found, Array(4).fill(ids['katherine']));
  });

  test('S0.2 one entry per record, in order, each with all six members of its input echoed', async () => {
    const items = [
      { email: 'nobody@nowhere.example', unknown_member: 1 },
      { email: 'katherine.whitlock@brightwater.example', phone_number: null },
      { full_name: 'Samuel Okonjo', company_name: 'Brightwater' },
    ];
    const json = await ask(items);
    assert.deepEqual(
      json.matched_prospects.map((one: { input: unknown }) => one.input),
      [
        { ...NOTHING_SENT, email: 'nobody@nowhere.example' },
        { ...NOTHING_SENT, email: 'katherine.whitlock@brightwater.example' },
        { ...NOTHING_SENT, full_name: 'Samuel Okonjo', company_name: 'Brightwater' },
      ],
    );
    assert.deepEqual(
      json.matched_prospects.map((one: { prospect_id: string | null }) => one.prospect_id),
      [null, ids['katherine'], ids['samuel']],
    );
  });

  test('S0.2 a phone that came as a number is echoed as text', async () => {
    const json = await ask([{ phone_number: 16175550142 }]);
    assert.deepEqual(json.matched_prospects[0].input, { ...NOTHING_SENT, phone_number: '16175550142' });
    assert.equal(json.matched_prospects[0].error, undefined);
  });

  test('S0.2 a record sent twice is answered twice, and 50 are answered in their order', async () => {
    const items = Array.from({ length: 50 }, (_, at) =>
      at % 3 === 0 ? { email: CAST.samuel.facts.emails[0] } : { email: `nobody${at}@nowhere.example` },
    );
    const found = await match(items);
    assert.deepEqual(
      found,
      items.map((_, at) => (at % 3 === 0 ? ids['samuel'] : null)),
    );
  });

  test('S0.3 an unmatched record has an explicit null and no error', async () => {
    const json = await ask([{}, { email: 'x@y.example' }]);
    for (const one of json.matched_prospects) assert.deepEqual(Object.keys(one), ['input', 'prospect_id']);
    assert.deepEqual(
      json.matched_prospects.map((one: { prospect_id: null }) => one.prospect_id),
      [null, null],
    );
    assert.equal(json.response_context.request_status, 'success');
  });

  test('S0.4 a name counts only with a company or a business_id, a company only with a name', async () => {
    const found = await match([
      { full_name: 'Katherine Whitlock' },
      { company_name: 'Brightwater Analytics' },
      { business_id: companies.brightwater },
      { company_name: 'Brightwater Analytics', business_id: companies.brightwater },
      { full_name: 'Katherine Whitlock', company_name: '' },
      { full_name: 'Katherine Whitlock', business_id: companies.brightwater },
    ]);
    assert.deepEqual(found, [null, null, null, null, null, ids['katherine']]);
  });

  test('S0.4 a name with a business_id is enough on both versions', async () => {
    const item = { full_name: 'Samuel Okonjo', business_id: companies.brightwater };
    assert.deepEqual(await match([item]), [ids['samuel']]);
  });

  test('S0.5 business_id confines the match at every step', async () => {
    const ways = [
      { linkedin: 'linkedin.com/in/katherine-whitlock-example' },
      { email: 'katherine.whitlock@brightwater.example' },
      { phone_number: '+1 617 555 0142' },
      { full_name: 'Katherine Whitlock', company_name: 'Brightwater' },
      { full_name: 'Katherine Whitlock' },
    ];
    const here = await match(ways.map((way) => ({ ...way, business_id: companies.brightwater })));
    const elsewhere = await match(ways.map((way) => ({ ...way, business_id: companies.harbour })));
    assert.deepEqual(here, Array(5).fill(ids['katherine']));
    assert.deepEqual(elsewhere, Array(5).fill(null));
  });

  test('S0.5 an unknown, malformed or upper-case business_id confines the match to nobody', async () => {
    const email = 'katherine.whitlock@brightwater.example';
    const odd = ['0'.repeat(32), 'not an id', companies.brightwater.toUpperCase(), "'; drop table person; --"];
    assert.deepEqual(await match(odd.map((business_id) => ({ email, business_id }))), [null, null, null, null]);
    assert.deepEqual(await match([{ email, business_id: '' }]), [ids['katherine']]);
  });

  test('S0.5 a past employer does not satisfy business_id', async () => {
    const moved = await seedPeople(client, 'moves', {
      mover: {
        full_name: 'Ottoline Graves',
        emails: ['ottoline.graves@tidewheel.example'],
        positions: [
          {
            company_name: 'Tidewheel Energy LLC',
            company_domain: 'tidewheel.example',
            start: '2024-01',
            current: true,
          },
          {
            company_name: 'Brightwater Analytics',
            company_domain: 'brightwater.example',
            end: '2023-12',
            current: false,
          },
        ],
      },
    });
    const email = 'ottoline.graves@tidewheel.example';
    const found = await match([
      { email, business_id: companies.tidewheel },
      { email, business_id: companies.brightwater },
    ]);
    assert.deepEqual(found, [moved['mover'], null]);
  });

  test('S0.6 R1 several fetchers decide what one alone cannot: a landline shared by father and son', async () => {
    const phone_number = '+1 503 555 0117';
    const found = await match([
      { phone_number },
      { phone_number, full_name: 'Robert Ellery Jr.', company_name: 'Tidewheel Energy' },
      { phone_number, email: 'robert.ellery@inbox.example' },
    ]);
    assert.deepEqual(found, [null, ids['junior'], ids['senior']]);
  });

  test('R1 a higher step decides although a lower one names somebody else', async () => {
    const found = await match([
      { linkedin: 'linkedin.com/in/katherine-whitlock-example', email: 'samuel.okonjo@brightwater.example' },
      { email: 'samuel.okonjo@brightwater.example', phone_number: '+1 617 555 0142' },
    ]);
    assert.deepEqual(found, [ids['katherine'], ids['samuel']]);
  });

  test('R1 people who cannot be told apart are null, without falling through', async () => {
    assert.deepEqual(await match([{ full_name: 'Anna Carter', company_name: 'Harbour & Finch' }]), [null]);
  });

  test('R1 an identifier whose holder contradicts the name sent is no hit', async () => {
    const found = await match([
      {
        email: 'katherine.whitlock@brightwater.example',
        full_name: 'Samuel Okonjo',
        company_name: 'Brightwater Analytics',
      },
    ]);
    assert.deepEqual(found, [ids['samuel']]);
  });

  test('S0.7 totals count the input and the hits, and IDs are 40 hex that stay the same', async () => {
    const items = [{ email: 'katherine.whitlock@brightwater.example' }, { email: 'nobody@nowhere.example' }];
    const json = await ask(items);
    assert.equal(json.total_results, 2);
    assert.equal(json.total_matches, 1);
    assert.match(json.matched_prospects[0].prospect_id, /^[a-f0-9]{40}$/);
    assert.equal((await match(items))[0], json.matched_prospects[0].prospect_id);
  });

  test('S0.7 R11 a record that cannot be processed has the error form, and the others are answered', async () => {
    const items = [
      { email: 42 },
      { email: 'katherine.whitlock@brightwater.example' },
      null,
      { full_name: 'x\u0000y', company_name: 'Brightwater' },
      { linkedin: 'x'.repeat(5000) },
    ];
    const json = await ask(items);
    assert.deepEqual(json.matched_prospects[0], {
      input: { ...NOTHING_SENT, email: 42 },
      error: 'email: str type expected',
      error_type: 'type_error.str',
      prospect_id: null,
    });
    assert.equal(json.matched_prospects[1].prospect_id, ids['katherine']);
    assert.equal(json.matched_prospects[1].error, undefined);
    for (const at of [2, 3, 4]) {
      assert.equal(typeof json.matched_prospects[at].error, 'string');
      assert.equal(typeof json.matched_prospects[at].error_type, 'string');
      assert.equal(json.matched_prospects[at].prospect_id, null);
    }
    assert.equal(json.total_results, 5);
    assert.equal(json.total_matches, 1);
  });

  test('S0.8 the base response has the correlation ID, the status and each version’s duration', async () => {
    const body = { prospects_to_match: [{}], request_context: { seller: 'x' } };
    const [v1, v2] = await Promise.all(
      ['v1', 'v2'].map((version) => client.explorium(`/${version}/prospects/match`, body)),
    );
    for (const answer of [v1!, v2!]) {
      assert.match(answer.json.response_context.correlation_id, /^[a-f0-9]{32}$/);
      assert.equal(answer.json.response_context.request_status, 'success');
      assert.equal(answer.json.request_context, undefined);
    }
    assert.equal(typeof v1!.json.response_context.time_took_in_seconds, 'number');
    assert.equal(v1!.json.response_context.time_taken_in_seconds, undefined);
    assert.equal(typeof v2!.json.response_context.time_taken_in_seconds, 'number');
  });

  test('S0.9 one person in any spelling has one ID', async () => {
    const spellings = [
      { email: 'Katherine.Whitlock@BRIGHTWATER.example' },
      { email: ' katherine.whitlock+news@brightwater.example ' },
      { phone_number: '+1 (617) 555-0142' },
      { linkedin: 'HTTPS://de.linkedin.com/in/Katherine-Whitlock-Example/?trk=public' },
      { linkedin: 'linkedin.com/in/katherine-whitlock-example/' },
      { full_name: 'Kate Whitlock', company_name: 'Brightwater' },
      { full_name: 'WHITLOCK, Katherine', company_name: 'BRIGHTWATER ANALYTICS INC' },
    ];
    assert.deepEqual(
      await match(spellings),
      spellings.map(() => ids['katherine']),
    );
    const german = [
      { full_name: 'Juergen Mueller', company_name: 'Nordlicht Maschinenbau' },
      { full_name: 'Jürgen Müller', company_name: 'Nordlicht Maschinenbau GmbH' },
      { phone_number: '+49 (0)152 28817386' },
    ];
    assert.deepEqual(
      await match(german),
      german.map(() => ids['juergen']),
    );
  });
});

onEachDatabase('Explorium match companies', (client) => {
  let companies: Awaited<ReturnType<typeof seedCompanies>>;
  before(async () => {
    companies = await seedCompanies(client);
  });

  /** What both versions answer, which is the same. */
  async function match(items: unknown[]) {
    const body = { businesses_to_match: items };
    const [v1, v2] = [
      await client.explorium('/v1/businesses/match', body),
      await client.explorium('/v2/businesses/match', body),
    ];
    for (const { status, text } of [v1, v2]) assert.equal(status, 200, text);
    assert.deepEqual(v1.json.matched_businesses, v2.json.matched_businesses);
    return v1.json.matched_businesses;
  }
  const idsOf = async (items: unknown[]) => (await match(items)).map((one: { business_id: string }) => one.business_id);

  test('S0.5 a company is found by page, domain, url and name, on both versions', async () => {
    const found = await idsOf([
      { linkedin_url: 'linkedin.com/company/brightwater-analytics-example' },
      { domain: 'www.brightwater.example' },
      { url: 'https://brightwater.example/about' },
      { name: 'Brightwater Analytics' },
      { name: 'Brightwater Analytics Ltd.', domain: 'brightwater.example', url: null, linkedin_url: null },
    ]);
    assert.deepEqual(found, Array(5).fill(companies.brightwater));
    assert.match(companies.brightwater, /^[a-f0-9]{32}$/);
  });

  test('S0.3 a domain that leads nowhere is no match, however well known the name', async () => {
    assert.deepEqual(await idsOf([{ name: 'Brightwater Analytics', domain: 'nowhere.example' }, {}]), [null, null]);
  });

  test('S0.2 the four members of each input come back, nulls where nothing was sent', async () => {
    const [first, second] = await match([{ name: 'Solmar' }, { domain: 'tidewheel.example', more: true }]);
    assert.deepEqual(first.input, { name: 'Solmar', domain: null, url: null, linkedin_url: null });
    assert.deepEqual(second.input, { name: null, domain: 'tidewheel.example', url: null, linkedin_url: null });
  });

  test('S0.7 R11 a name over 256 characters fails alone', async () => {
    const [long, good] = await match([{ name: 'x'.repeat(257) }, { domain: 'tidewheel.example' }]);
    assert.equal(long.error_type, 'value_error.any_str.max_length');
    assert.equal(good.business_id, companies.tidewheel);
  });
});
