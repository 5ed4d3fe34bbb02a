/** Crustdata: contact enrichment, developer profiles, account, errors and limits. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assertRefused, buyer, crustdata, seedWorld, spent } from './crustdata-client.ts';
import { type Answer, onEachDatabase } from './suite.ts';

const CONTACT = '/person/contact/enrich';
const KATHERINE = 'https://www.linkedin.com/in/katherine-whitlock-example';
const ANNA = 'https://www.linkedin.com/in/anna-carter-sales-example';

onEachDatabase('Crustdata contacts, account and limits', (client) => {
  before(async () => {
    await seedWorld(client);
  });

  const contact = (more: object = {}, key?: string, url = KATHERINE): Promise<Answer> =>
    crustdata(client, CONTACT, { professional_network_profile_urls: [url], ...more }, key === undefined ? {} : { key });

  test('contact enrichment returns the three tiers, or those that are asked for', async () => {
    const answer = await contact();
    assert.equal(answer.status, 200, answer.text);
    const [{ matches }] = answer.json;
    assert.deepEqual(Object.keys(matches[0].person_data), ['crustdata_person_id', 'contact']);
    assert.deepEqual(Object.keys(matches[0].person_data.contact), [
      'business_emails',
      'personal_emails',
      'phone_numbers',
    ]);
    const one = await contact({ fields: ['contact.phone_numbers'] });
    assert.deepEqual(one.json[0].matches[0].person_data.contact, { phone_numbers: ['+447700900123'] });
    for (const wrong of ['contact', 'basic_profile', 'contact.faxes']) {
      assertRefused(await contact({ fields: [wrong] }), 400, /contact\.business_emails, contact\.personal_emails/);
    }
  });

  test('somebody without contact data is no match', async () => {
    const answer = await crustdata(client, CONTACT, { business_emails: ['gwendolyn.ashgrove@tidewheel.example'] });
    assert.deepEqual(answer.json[0].matches, []);
    assert.equal(spent(answer), '0');
  });

  test('prices: the tiers that are returned and no base, unless a setting adds one', async () => {
    const prices: [more: object, credits: string][] = [
      [{}, '5'],
      [{ fields: ['contact.business_emails'] }, '1'],
      [{ fields: ['contact.personal_emails'] }, '2'],
      [{ fields: ['contact.phone_numbers'] }, '2'],
      [{ fields: ['contact.business_emails'], verified: true }, '1.5'],
    ];
    for (const [more, credits] of prices) {
      const { key } = await buyer(client);
      assert.equal(spent(await contact(more, key)), credits, JSON.stringify(more));
    }
    const based = await buyer(client, undefined, { settings: { crustdata: { contact_base: true } } });
    assert.equal(spent(await contact({}, based.key)), '6');
  });

  test('verified keeps addresses that a source calls verified, and says when none is left', async () => {
    const { key } = await buyer(client);
    const kept = await contact({ verified: true, fields: ['contact.business_emails'] }, key);
    assert.equal(kept.json[0].matches[0].person_data.contact.business_emails[0].status, 'verified');
    const none = await contact({ verified: true, fields: ['contact.business_emails'] }, key, ANNA);
    const { contact: left } = none.json[0].matches[0].person_data;
    assert.deepEqual(left.business_emails, []);
    assert.match(left.business_emails_message, /verified/);
    assert.equal(spent(none), '0');
  });

  test('contact enrichment is gated for a self-serve key, and open where its settings say so', async () => {
    const closed = await buyer(client, undefined, { plan: 'vendor' });
    assertRefused(await contact({}, closed.key), 403, /not part of your plan/, 'permission_denied');
    const open = await buyer(client, undefined, { plan: 'vendor', settings: { crustdata: { open: ['contact'] } } });
    assert.equal((await contact({}, open.key)).status, 200);
  });

  test('developer profiles: by number or by GitHub address, exactly one of them', async () => {
    const enrich = (body: object) => crustdata(client, '/dev_platform/enrich', body);
    const url = 'https://github.com/kwhitlock-example';
    const byUrl = await enrich({ profile_url: url });
    assert.equal(byUrl.status, 200, byUrl.text);
    assert.deepEqual(
      byUrl.json.dev_platform_profiles.map((one: { profile_url: string }) => one.profile_url),
      [url],
    );
    const found = await crustdata(client, '/person/enrich', { professional_network_profile_urls: [KATHERINE] });
    const number = found.json[0].matches[0].person_data.crustdata_person_id;
    assert.deepEqual((await enrich({ crustdata_person_id: number })).json, byUrl.json);
    assert.deepEqual((await enrich({ crustdata_person_id: 999_999_999 })).json, { dev_platform_profiles: [] });
    assertRefused(await enrich({ profile_url: KATHERINE }), 400, /GitHub/);
    assertRefused(await enrich({}), 400, /exactly one/);
    assertRefused(await enrich({ profile_url: url, crustdata_person_id: number }), 400, /exactly one/);
  });

  test('the account: credits with their fractions, prices, and what was used', async () => {
    const get = (path: string, key: string) => crustdata(client, `/account${path}`, undefined, { key });
    const { key } = await buyer(client, 10.5);
    await contact({ fields: ['contact.business_emails'], verified: true }, key);
    assert.deepEqual((await get('/credits', key)).json, { account: { credits: 9 } });
    assert.deepEqual((await get('/credits', client.rootKey)).json, { account: { credits: 999_999_999 } });
    const { endpoints } = (await get('/endpoints', key)).json;
    const enrich = endpoints.find((one: { path: string }) => one.path === '/person/enrich');
    assert.equal(enrich.base_credits, 1);
    assert.deepEqual(enrich.premium_fields[1], { field: 'contact.personal_emails', credits: 2 });
    const live = endpoints.find((one: { path: string }) => one.path === '/person/professional_network/enrich/live');
    assert.deepEqual([live.base_credits, live.status], [7, 'restricted']);
    const { events } = (await get('/usage/events', key)).json;
    assert.deepEqual(events.map((one: { credits_used: number }) => one.credits_used).toSorted(), [0.5, 1]);
    const { usage } = (await get('/usage/summary', key)).json;
    assert.deepEqual([usage.length, usage[0].credits_used], [1, 1.5]);
    assertRefused(await get('/usage/errors', key), 501, /failed calls/);
  });

  test('15 calls a minute for each endpoint apart, told in headers; more is 429 with a time to wait', async () => {
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    const body = { professional_network_profile_urls: [KATHERINE], fields: ['skills'] };
    let last: Answer | undefined;
    for (let call = 1; call <= 15; call += 1) {
      last = await crustdata(client, '/person/enrich', body, { key });
      assert.equal(last.status, 200, last.text);
      assert.equal(last.headers.get('x-ratelimit-remaining'), String(15 - call));
    }
    assert.equal(last!.headers.get('x-ratelimit-limit'), '15');
    assert.match(last!.headers.get('x-ratelimit-reset') ?? '', /^[1-9]\d?$/);
    const over = await crustdata(client, '/person/enrich', body, { key });
    assertRefused(over, 429, /Rate limit/, 'rate_limit_exceeded');
    assert.match(over.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    assert.equal((await crustdata(client, '/company/identify', { names: ['Tidewheel'] }, { key })).status, 200);
    const free = await crustdata(client, '/person/enrich', body);
    assert.ok(Number(free.headers.get('x-ratelimit-remaining')) > 1_000_000);
  });

  test('searches pass 30 calls a minute, live endpoints 10', async () => {
    const { key } = await buyer(client, undefined, { plan: 'vendor' });
    const filters = { field: 'basic_profile.first_name', type: '=', value: 'Katherine' };
    const limitOf = async (path: string, body: object) =>
      (await crustdata(client, path, body, { key })).headers.get('x-ratelimit-limit');
    assert.equal(await limitOf('/person/search', { filters }), '30');
    assert.equal(await limitOf('/company/search', { filters: { ...filters, field: 'basic_info.name' } }), '30');
    assert.equal(await limitOf('/person/search/autocomplete', { field: 'basic_profile.name', query: '' }), '15');
    assert.equal(await limitOf('/person/professional_network/enrich/live', {}), '10');
  });

  test('every endpoint of the vendor’s is served, gated, or named as missing', async () => {
    const posts = [
      ...['/person/enrich', '/person/contact/enrich', '/person/search', '/person/search/autocomplete'],
      ...['/person/professional_network/enrich/live', '/person/professional_network/search/live'],
      ...['/company/enrich', '/company/identify', '/company/search', '/company/search/autocomplete'],
      ...['/company/professional_network/search/live', '/dev_platform/enrich', '/employee_review/enrich'],
      ...['/job/search', '/job/search/autocomplete', '/job/professional_network/search/live', '/social_post/search'],
      ...['/social_post/professional_network/search/live', '/social_post/professional_network/enrich/live'],
      ...['/web/search/live', '/web/enrich/live', '/batch/person/enrich', '/batch/person/identify'],
      ...['/batch/person/contact/enrich', '/batch/person/professional_network/enrich/live', '/batch/person/verify'],
      ...['/batch/person/search', '/batch/company/enrich', '/batch/company/search'],
    ];
    const gets = ['/credits', '/endpoints', '/usage/errors', '/usage/events', '/usage/summary'].map(
      (path) => `/account${path}`,
    );
    for (const path of [...posts, ...gets]) {
      const answer = await crustdata(client, path, gets.includes(path) ? undefined : {});
      assert.ok([200, 400, 403, 501].includes(answer.status), `${path} ${answer.status}`);
      if (path.endsWith('/live')) assertRefused(answer, 403);
      else assert.notEqual(answer.status, 403, path);
    }
  });

  test('errors have the vendor’s envelope: a wrong method, an unknown address, a body that is no JSON, what is missing', async () => {
    assertRefused(await crustdata(client, '/person/enrich', undefined, { method: 'GET' }), 405);
    assertRefused(await crustdata(client, '/person/live', {}), 404);
    assertRefused(
      await crustdata(client, '/person/enrich', '{', { headers: { 'content-type': 'application/json' } }),
      400,
    );
    assertRefused(await crustdata(client, '/person/enrich', 'a=b', { headers: { 'content-type': 'text/plain' } }), 400);
    assertRefused(await crustdata(client, '/job/search', {}), 501, /job postings/, 'not_served');
    assertRefused(await crustdata(client, '/batch/person/identify', {}), 501, /\/batch\/person\/enrich/);
    const { key } = await client.key(['prospects:read']);
    assertRefused(await crustdata(client, '/person/enrich', {}, { key }), 403, /people:read/, 'permission_denied');
  });
});
