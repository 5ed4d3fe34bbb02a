/** Crustdata: enriching people by profile address and by business e-mail, against the statements of the vendor's page. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assertRefused, buyer, crustdata, seedWorld, spent, type World } from './crustdata-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const ENRICH = '/person/enrich';
const KATHERINE = 'https://www.linkedin.com/in/katherine-whitlock-example';
const KATHERINES = 'katherine.whitlock@brightwater.example';
const ANNAS = 'anna.carter@harbourfinch.example';
const GWENDOLYNS = 'gwendolyn.ashgrove@tidewheel.example';
const IRIS = 'iris.vale@tidewheel.example';

interface Match {
  confidence_score: number;
  // biome-ignore lint/suspicious/noExplicitAny: a foreign wire format; each assertion names what it expects
  person_data: any;
}

onEachDatabase('Crustdata person enrich', (client) => {
  let world: World;
  before(async () => {
    world = await seedWorld(client);
  });

  const urls = (list: string[], more: object = {}, key?: string): Promise<Answer> =>
    crustdata(client, ENRICH, { professional_network_profile_urls: list, ...more }, key === undefined ? {} : { key });
  const emails = (list: string[], more: object = {}, key?: string): Promise<Answer> =>
    crustdata(client, ENRICH, { business_emails: list, ...more }, key === undefined ? {} : { key });
  const matchesOf = (answer: Answer, at = 0): Match[] => {
    assert.equal(answer.status, 200, answer.text);
    return answer.json[at].matches;
  };
  const idOf = async (url: string) => (await urls([url])).json[0].matches[0].person_data.crustdata_person_id;

  test('S4.1 every call carries a bearer key and x-api-version 2025-11-01', async () => {
    const body = { business_emails: [KATHERINES] };
    const refusal = async (headers: Record<string, string>) => crustdata(client, ENRICH, body, { headers });
    assertRefused(await refusal({ 'x-api-version': '' }), 400, /x-api-version: 2025-11-01/);
    assertRefused(await refusal({ 'x-api-version': '2024-01-01' }), 400, /2024-01-01 is not served/);
    for (const authorization of ['', `Token ${client.rootKey}`, 'Bearer wrong', 'Bearer']) {
      const answer = await refusal({ authorization });
      assert.equal(answer.status, 401, authorization);
      assert.deepEqual(Object.keys(answer.json), ['message'], 'the flat shape');
    }
    assert.equal((await refusal({})).status, 200);
    assertRefused(await crustdata(client, '/account/credits', undefined, { headers: { 'x-api-version': '' } }), 400);
  });

  test('S4.2 S4.4 an e-mail resolves to people; a miss is an empty list that names its input', async () => {
    const answer = await emails([KATHERINES, 'nobody@nowhere.example']);
    assert.equal(answer.status, 200, answer.text);
    const [hit, miss] = answer.json;
    assert.deepEqual(Object.keys(hit), ['matched_on', 'match_type', 'matches']);
    assert.deepEqual([hit.matched_on, hit.match_type], [KATHERINES, 'business_email']);
    assert.equal(hit.matches[0].person_data.basic_profile.name, 'Katherine Whitlock');
    assert.ok(hit.matches[0].confidence_score > 0.9 && hit.matches[0].confidence_score <= 1);
    assert.deepEqual(miss, { matched_on: 'nobody@nowhere.example', match_type: 'business_email', matches: [] });
  });

  test('S4.2 an address that no record holds is attributed by how its domain spells', async () => {
    const [match] = matchesOf(await emails([GWENDOLYNS]));
    assert.equal(match!.person_data.basic_profile.name, 'Gwendolyn Ashgrove');
    assert.ok(match!.confidence_score >= 0.7 && match!.confidence_score < 1);
  });

  test('S4.3 min_similarity_score leaves out what is less sure; absent or null it leaves out nobody', async () => {
    const all = matchesOf(await emails([IRIS]));
    assert.equal(all.length, 2, 'two fit alike');
    const scores = all.map((one) => one.confidence_score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
      'by falling confidence',
    );
    assert.deepEqual(matchesOf(await emails([IRIS], { min_similarity_score: null })), all);
    assert.deepEqual(matchesOf(await emails([IRIS], { min_similarity_score: 0 })), all);
    assert.deepEqual(matchesOf(await emails([IRIS], { min_similarity_score: 0.9 })), []);
    const [sure] = matchesOf(await emails([KATHERINES]));
    const at = (least: number) => emails([KATHERINES], { min_similarity_score: least });
    assert.equal(matchesOf(await at(sure!.confidence_score)).length, 1);
    assert.equal(matchesOf(await at(1)).length, 0);
    for (const least of [-0.1, 1.1, 80, '0.8']) {
      assertRefused(await emails([KATHERINES], { min_similarity_score: least }), 400, /min_similarity_score/);
    }
  });

  test('S4.5 1 to 25 identifiers of one type, answered each at its position', async () => {
    const list = Array.from({ length: 25 }, (_none, at) => (at === 7 ? KATHERINES : `nobody${at}@nowhere.example`));
    const answer = await emails(list);
    assert.deepEqual(
      answer.json.map((one: { matched_on: string }) => one.matched_on),
      list,
    );
    assert.deepEqual(
      answer.json.flatMap((one: { matches: unknown[] }, at: number) => (one.matches.length > 0 ? [at] : [])),
      [7],
    );
    assertRefused(await emails([...list, ANNAS]), 400, /26 values; at most 25/);
    assertRefused(await urls(Array.from({ length: 26 }, () => KATHERINE)), 400, /26 values/);
    assertRefused(await emails([]), 400, /1 to 25 values/);
    const none = { professional_network_profile_urls: [], business_emails: [] };
    assertRefused(await crustdata(client, ENRICH, none), 400, /1 to 25 values/);
    assertRefused(await crustdata(client, ENRICH, {}), 400, /professional_network_profile_urls, business_emails/);
    const both = { professional_network_profile_urls: [KATHERINE], business_emails: [KATHERINES] };
    assertRefused(await crustdata(client, ENRICH, both), 400, /one identifier type per request/);
    assertRefused(await crustdata(client, ENRICH, { business_emails: [7] }), 400, /business_emails\.0/);
    assertRefused(await crustdata(client, ENRICH, { business_emails: KATHERINES }), 400);
  });

  test('S4.5 duplicates are answered at each position, and paid for once', async () => {
    const { key } = await buyer(client);
    const answer = await emails([KATHERINES, ANNAS, KATHERINES], {}, key);
    assert.deepEqual(answer.json[0], answer.json[2]);
    assert.equal(answer.json[2].matches.length, 1);
    assert.equal(spent(answer), '2');
  });

  test('S4.5 an address that is no profile is a miss at its position', async () => {
    const odd = [
      'not a url',
      '',
      KATHERINES,
      'https://github.com/kwhitlock-example',
      'https://www.linkedin.com/company/brightwater-analytics-example',
      `https://www.linkedin.com/in/${'x'.repeat(4000)}`,
      'https://www.linkedin.com/in/a\u0000b',
    ];
    const answer = await urls([...odd, KATHERINE]);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(
      answer.json.map((one: { matches: unknown[] }) => one.matches.length),
      [...odd.map(() => 0), 1],
    );
    assert.deepEqual(
      answer.json.slice(0, 7).map((one: { matched_on: string }) => one.matched_on),
      odd,
    );
  });

  test('S4.6 a profile address is exact, 1.0, in any spelling, echoed as it was sent', async () => {
    const spellings = [
      KATHERINE,
      'http://uk.linkedin.com/in/Katherine-Whitlock-Example/?trk=x',
      '  linkedin.com/in/katherine-whitlock-example/  ',
    ];
    const answer = await urls(spellings);
    for (const [at, sent] of spellings.entries()) {
      const entry = answer.json[at];
      assert.deepEqual([entry.matched_on, entry.match_type], [sent, 'professional_network_profile_url']);
      assert.deepEqual(
        entry.matches.map((one: Match) => one.confidence_score),
        [1],
        sent,
      );
    }
  });

  test('S4.7 both ways return the same person_data, and crustdata_person_id whatever was asked for', async () => {
    const fields = ['basic_profile', 'social_handles', 'experience'];
    const [byUrl] = matchesOf(await urls([KATHERINE], { fields }));
    const [byEmail] = matchesOf(await emails([KATHERINES], { fields }));
    assert.deepEqual(byUrl!.person_data, byEmail!.person_data);
    assert.deepEqual(Object.keys(byUrl!.person_data), ['crustdata_person_id', ...fields]);
    const [only] = matchesOf(await urls([KATHERINE], { fields: ['skills'] }));
    assert.deepEqual(only!.person_data, {
      crustdata_person_id: byUrl!.person_data.crustdata_person_id,
      skills: { professional_network_skills: ['Positioning', 'Research'] },
    });
  });

  test('the default fields are basic_profile and social_handles, also for an empty list', async () => {
    for (const more of [{}, { fields: null }, { fields: [] }]) {
      const [match] = matchesOf(await urls([KATHERINE], more));
      assert.deepEqual(Object.keys(match!.person_data), ['crustdata_person_id', 'basic_profile', 'social_handles']);
    }
  });

  test('fields is a whitelist of groups and dot paths; an unknown one is refused with what there is', async () => {
    const fields = ['basic_profile.summary', 'contact.business_emails', 'experience.employment_details.past.title'];
    const [match] = matchesOf(await urls([KATHERINE], { fields }));
    assert.deepEqual(match!.person_data, {
      crustdata_person_id: match!.person_data.crustdata_person_id,
      basic_profile: { summary: 'Leads positioning and research.' },
      experience: { employment_details: { past: [{ title: 'Sales Manager' }] } },
      contact: {
        business_emails: [
          {
            email: KATHERINES,
            status: 'verified',
            last_updated: null,
            crustdata_company_id: match!.person_data.contact.business_emails[0].crustdata_company_id,
          },
        ],
      },
    });
    for (const wrong of [
      'shoe_size',
      'basic_profile.shoe_size',
      'skills.professional_network_skills.0',
      'basic_profil',
    ]) {
      const refused = await urls([KATHERINE], { fields: [wrong] });
      assertRefused(refused, 400, new RegExp(`Unsupported field: '${wrong}'`));
      assert.ok(refused.json.error.metadata.available_fields.includes('basic_profile'));
    }
    assertRefused(await urls([KATHERINE], { fields: ['basic_profil'] }), 400, /Did you mean 'basic_profile'/);
  });

  test('every group of the older and the newer pages is taken, contact among them', async () => {
    const groups = [
      ...['basic_profile', 'professional_network', 'skills', 'contact', 'social_handles', 'experience', 'education'],
      ...['certifications', 'honors', 'dev_platform_profiles', 'assessment', 'social_posts'],
    ];
    const [match] = matchesOf(await urls([KATHERINE], { fields: groups }));
    assert.deepEqual(Object.keys(match!.person_data).toSorted(), ['crustdata_person_id', ...groups].toSorted());
  });

  test('the full person: every member there, null where unknown', async () => {
    const fields = ['basic_profile', 'social_handles', 'experience', 'education', 'contact', 'dev_platform_profiles'];
    const [match] = matchesOf(await urls([KATHERINE], { fields }));
    const { basic_profile: basic, social_handles, experience, education, contact } = match!.person_data;
    const { last_updated, ...rest } = basic;
    assert.match(last_updated, /^\d{4}-\d\d-\d\dT/);
    assert.deepEqual(rest, {
      name: 'Katherine Whitlock',
      first_name: 'Katherine',
      last_name: 'Whitlock',
      headline: 'Telling water to flow uphill',
      current_title: 'VP Marketing',
      summary: 'Leads positioning and research.',
      languages: [],
      profile_picture_permalink: null,
      professional_network_name: null,
      location: {
        city: 'Boston',
        state: 'Massachusetts',
        country: 'United States',
        continent: 'North America',
        raw: 'Boston, Massachusetts, United States',
        full_location: 'Boston, Massachusetts, United States',
      },
      normalized_title: {
        matched_title: null,
        department: 'Marketing',
        sub_department: null,
        similarity: null,
        confident: null,
      },
    });
    assert.deepEqual(social_handles, {
      professional_network_identifier: { profile_url: KATHERINE },
      dev_platform_identifier: { profile_url: 'https://github.com/kwhitlock-example' },
      twitter_identifier: { slug: 'kwhitlock_example' },
    });
    const [current] = experience.employment_details.current;
    assert.deepEqual(
      [current.name, current.title, current.start_date, current.end_date, current.is_default],
      ['Brightwater Analytics, Inc.', 'VP Marketing', '2021-03-01T00:00:00', null, true],
    );
    assert.deepEqual(
      [current.seniority_level, current.function_category, current.company_headcount_range, current.company_type],
      ['Vice President', 'Marketing', '201-500', 'Privately Held'],
    );
    assert.deepEqual(
      [current.company_website_domain, current.company_headquarters_country, current.business_email_verified],
      ['brightwater.example', 'United States', true],
    );
    assert.ok(Number.isInteger(current.crustdata_company_id) && Number.isInteger(current.position_id));
    const [past] = experience.employment_details.past;
    assert.deepEqual(
      [past.name, past.end_date, past.years_at_company],
      ['Harbour & Finch Ltd', '2021-02-01T00:00:00', '6 to 10 years'],
    );
    assert.deepEqual(Object.keys(past), Object.keys(current));
    assert.deepEqual(
      [education.schools[0].school, education.schools[0].start_year, education.schools[0].location.city],
      ['Northfell Polytechnic', 2004, null],
    );
    assert.deepEqual(
      contact.personal_emails.map((one: { email: string }) => one.email),
      ['kate.whitlock@inbox.example'],
    );
    assert.deepEqual(contact.phone_numbers, ['+447700900123']);
  });

  test('unknown text is null, never an empty string, and an unknown list is empty', async () => {
    const fields = ['basic_profile', 'experience', 'professional_network', 'skills', 'education'];
    const [match] = matchesOf(await emails([GWENDOLYNS], { fields }));
    assert.ok(!JSON.stringify(match!.person_data).includes('""'));
    const { basic_profile: basic, skills, education } = match!.person_data;
    assert.deepEqual([basic.headline, basic.summary, basic.languages], [null, null, []]);
    assert.deepEqual([skills.professional_network_skills, education.schools], [[], []]);
  });

  test('R10 S4.7 a person without a LinkedIn page has a resolvable address of Lode’s own', async () => {
    const [match] = matchesOf(await emails([GWENDOLYNS]));
    const { profile_url: own } = match!.person_data.social_handles.professional_network_identifier;
    assert.equal(own, `${client.url}/in/${world.people.noPage}`);
    const [again] = matchesOf(await urls([own]));
    assert.equal(again!.confidence_score, 1);
    assert.deepEqual(again!.person_data, match!.person_data);
    const foreign = `https://www.linkedin.com/in/${world.people.noPage}`;
    const answer = await urls([
      `${client.url}/in/${'0'.repeat(40)}`,
      foreign,
      `http://lode.example/in/${world.people.noPage}/`,
    ]);
    assert.deepEqual(
      answer.json.map((one: { matches: unknown[] }) => one.matches.length),
      [0, 0, 1],
    );
  });

  test('R2 a free-mail or government address is a miss at its position, also where a record holds it', async () => {
    const list = [
      'odo.tannenberg@gmail.com',
      'petra.quill@parks.gov.example',
      KATHERINES,
      'rafe.lindqvist@northfell.edu',
    ];
    const answer = await emails(list);
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(
      answer.json.map((one: { matches: unknown[] }) => one.matches.length),
      [0, 0, 1, 1],
    );
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    const strict = await emails(list, {}, key);
    assertRefused(
      strict,
      400,
      /^Invalid business emails: odo\.tannenberg@gmail\.com, petra\.quill@parks\.gov\.example$/,
    );
    const offices = ['clerk@gov.example', 'clerk@fleet.mil.example', 'clerk@ville.gouv.example'];
    const firms = ['clerk@govtech.example', 'clerk@bund.example', 'clerk@northfell.ac.example', 'clerk@admin.example'];
    const mixed = await emails([...offices, ...firms], {}, key);
    assertRefused(mixed, 400, new RegExp(`: ${offices.join(', ')}$`));
  });

  test('R2 text that is no e-mail is refused, by name', async () => {
    const answer = await emails([KATHERINES, 'not an e-mail', KATHERINE]);
    assertRefused(answer, 400, new RegExp(`^Invalid business emails: not an e-mail, ${KATHERINE}$`));
  });

  test('S4.8 live enrichment is there, and gated until an upstream is configured', async () => {
    for (const path of [
      '/person/professional_network/enrich/live',
      '/person/professional_network/search/live',
      '/web/search/live',
    ]) {
      const answer = await crustdata(client, path, { professional_network_profile_urls: [KATHERINE] });
      assertRefused(answer, 403, /plan/, 'permission_denied');
    }
  });

  test('a preview is the basic profile for nothing; a plan may lack it', async () => {
    const { key } = await buyer(client);
    const answer = await urls([KATHERINE], { preview: true, fields: ['basic_profile.name', 'experience'] }, key);
    assert.equal(spent(answer), '0');
    const [match] = matchesOf(answer);
    assert.deepEqual(match!.person_data, {
      crustdata_person_id: match!.person_data.crustdata_person_id,
      basic_profile: { name: 'Katherine Whitlock' },
    });
    assertRefused(await urls([KATHERINE], { preview: true, enrich_realtime: true }), 400, /enrich_realtime/);
    const gated = await buyer(client, undefined, { plan: 'vendor' });
    assertRefused(await urls([KATHERINE], { preview: true }, gated.key), 400, /preview is not enabled/);
    const open = await buyer(client, undefined, { plan: 'vendor', settings: { crustdata: { open: ['preview'] } } });
    assert.equal((await urls([KATHERINE], { preview: true }, open.key)).status, 200);
  });

  test('force_fetch and enrich_realtime are taken and change nothing', async () => {
    const plain = await urls([KATHERINE]);
    const flagged = await urls([KATHERINE], { force_fetch: true, enrich_realtime: true });
    assert.deepEqual(flagged.json, plain.json);
  });

  test('a field that the plan lacks is 403 for the whole call, naming it', async () => {
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    for (const field of ['certifications', 'honors', 'metadata.updated_at']) {
      assertRefused(await urls([KATHERINE], { fields: ['basic_profile', field] }, key), 403, new RegExp(field));
      assert.equal((await urls([KATHERINE], { fields: ['basic_profile', field] })).status, 200);
    }
  });

  test('prices: the profile 1, business e-mail 1, personal 2, phone 2, developer platform 1, seven at most', async () => {
    const parts: [fields: string[], credits: string][] = [
      [['basic_profile', 'experience', 'skills'], '1'],
      [['basic_profile', 'contact.business_emails'], '2'],
      [['contact.personal_emails'], '3'],
      [['contact.phone_numbers'], '3'],
      [['dev_platform_profiles'], '2'],
      [['basic_profile', 'contact', 'dev_platform_profiles'], '7'],
    ];
    for (const [fields, credits] of parts) {
      const { key } = await buyer(client);
      assert.equal(spent(await urls([KATHERINE], { fields }, key)), credits, fields.join());
    }
    const { key } = await buyer(client);
    assert.equal(spent(await emails(['nobody@nowhere.example'], {}, key)), '0', 'a miss costs nothing');
    const bare = await emails([GWENDOLYNS], { fields: ['contact', 'dev_platform_profiles'] }, key);
    assert.equal(spent(bare), '1', 'what is not there is not charged');
  });

  test('the same again costs nothing, more of it the difference, however it is found', async () => {
    const { key, group } = await buyer(client, 10);
    assert.equal(spent(await urls([KATHERINE], {}, key)), '1');
    assert.equal(spent(await emails([KATHERINES], {}, key)), '0');
    assert.equal(spent(await emails([KATHERINES], { fields: ['contact'] }, key)), '5');
    const credits = await client.lode('GET', `/v1/credits?account_group_id=${group}`);
    assert.equal(credits.json.balance, 4);
    assert.deepEqual((await crustdata(client, '/account/credits', undefined, { key })).json, {
      account: { credits: 4 },
    });
  });

  test('out of credits is 403, and nothing is charged', async () => {
    const { key } = await buyer(client, 2);
    const answer = await emails([KATHERINES, ANNAS, GWENDOLYNS], {}, key);
    assertRefused(answer, 403, /3 credits and 2 are left/, 'insufficient_credits');
    assert.equal(spent(await emails([KATHERINES, ANNAS], {}, key)), '2');
  });

  test('an Idempotency-Key gives the first answer again, for nothing', async () => {
    const { key } = await buyer(client, 5);
    const send = () =>
      crustdata(client, ENRICH, { business_emails: [KATHERINES] }, { key, headers: { 'idempotency-key': 'one' } });
    const [first, second] = [await send(), await send()];
    assert.equal(second.text, first.text);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    const other = await crustdata(
      client,
      ENRICH,
      { business_emails: [ANNAS] },
      { key, headers: { 'idempotency-key': 'one' } },
    );
    assertRefused(other, 400, /[Ii]dempotency/);
  });

  test('merged people answer under the number that survives, by either address', async () => {
    const [design, law] = [world.people.irisInDesign, world.people.irisInLaw].map((id) => `${client.url}/in/${id}`);
    const numbers = [await idOf(design!), await idOf(law!)];
    assert.notEqual(numbers[0], numbers[1]);
    const [a, b] = ['irisInDesign', 'irisInLaw'].map((key) => ({ source: 'crm', key }));
    const decide = (verdict: string) => client.lode('POST', '/v1/link-decisions', { a, b, verdict });
    assert.equal((await decide('must')).status, 200);
    const answer = await urls([design!, law!]);
    const after = answer.json.map((one: { matches: Match[] }) => one.matches[0]?.person_data.crustdata_person_id);
    assert.deepEqual(after, [Math.min(...numbers), Math.min(...numbers)]);
    assert.equal((await decide('none')).status, 200);
  });
});
