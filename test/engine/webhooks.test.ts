/** The outbox: what is written with a change, who is first, what is tried again, and what goes with whom. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createEngine, createOperations, type Operations } from '../../src/engine/create.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { ATTEMPTS_MAX } from '../../src/engine/outbox/retry.ts';
import type { ClaimedDelivery, EventType, PersonChange, PostOutcome } from '../../src/engine/outbox/types.ts';
import type { Caller } from '../../src/engine/types.ts';
import { onEachEngine } from '../store/databases.ts';
import { fullScans, planOf, statementsOf } from '../store/statements.ts';
import { openGraph, type TestGraph } from './graphs.ts';

const PERSON_EVENTS: EventType[] = ['person.role_changed', 'person.company_changed'];
const OK: PostOutcome = { status: 204, error: null };
const BROKEN: PostOutcome = { status: 500, error: 'The receiver answered 500.' };
const GONE: PostOutcome = { status: 410, error: 'The receiver answered 410.' };
const ALL = { free: 16, underway: {} };

onEachEngine('webhooks', (database) => {
  let graph: TestGraph;
  let engine: Engine;
  let operations: Operations;
  let caller: Caller;
  let answer: PostOutcome = OK;
  let posted: ClaimedDelivery[] = [];
  let seen = 0;

  beforeEach(async () => {
    graph = await openGraph(database);
    ({ caller, operations } = graph);
    [answer, posted] = [OK, []];
    engine = createEngine({
      ...graph.parts,
      webhooks: {
        wires: [{ surface: 'lode', signature: 'standard', toWire: (event) => event }],
        secrets: { seal: (text) => `sealed ${text}`, open: (sealed) => sealed.slice(7) },
        refuseUrl: (url) => (url.startsWith('https://') ? undefined : 'must begin with https://'),
        async post(delivery) {
          posted.push(delivery);
          return answer;
        },
      },
    });
    // Others' deliveries on the same database are not looked at.
    await database.sql(`update webhook set state = 'paused'`);
  });

  const subscribe = async (events: EventType[] = PERSON_EVENTS) =>
    (await engine.createWebhook(caller, { surface: 'lode', url: 'https://hooks.example/in', events })).webhook;

  /** Each call is a change of role after the first. */
  const works = (key: string, title: string, company = 'Corvane Analytics') =>
    graph.people('crm', [
      {
        key,
        full_name: `Edda Farrow ${key}`,
        emails: [`edda.${key}@corvane.example`],
        company_name: company,
        company_domain: `${company.split(' ')[0]!.toLowerCase()}.example`,
        title,
        // Each is seen later than the one before.
        observed_at: new Date(Date.parse('2026-01-01T00:00:00Z') + ++seen * 60_000).toISOString(),
      },
    ]);
  const log = async (id: string) => (await engine.webhookDeliveries(caller, id, { limit: 100 })).items.reverse();
  const makeDue = () => database.sql(`update outbox set next_at = 0`);
  const titleIn = (claimed: ClaimedDelivery | undefined) => (claimed!.event.data as PersonChange).current.title;

  test('a changed title is an event with both jobs; learning one, and a repeat, is none', async () => {
    const { id } = await subscribe();
    await works('a', 'Analyst');
    await works('a', 'Analyst');
    assert.deepEqual(await log(id), []);
    const [outcome] = await works('a', 'Head of Research');
    const [claimed, ...more] = await operations.claimDeliveries(ALL);
    assert.deepEqual(more, []);
    const { event } = claimed!;
    const company = { company_name: 'Corvane Analytics', company_domain: 'corvane.example' };
    const data = event.data as PersonChange;
    assert.match(event.id, /^evt_[0-9a-f]{32}$/);
    assert.deepEqual([event.type, event.subject], ['person.role_changed', outcome!.id]);
    assert.deepEqual({ ...data.previous, company_id: null }, { title: 'Analyst', ...company, company_id: null });
    assert.deepEqual(
      { ...data.current, company_id: null },
      { title: 'Head of Research', ...company, company_id: null },
    );
    assert.equal(data.current.company_id, data.previous.company_id);
    assert.equal((await engine.company(caller, data.current.company_id!)).profile.name, 'Corvane Analytics');
  });

  test('a new employer is an event of its own, and what was told of can be read again later', async () => {
    await subscribe();
    const [outcome] = await works('a', 'Analyst');
    await works('a', 'Director');
    await works('a', 'Director', 'Quillon Works');
    const claimed = await operations.claimDeliveries(ALL);
    await operations.noteDelivery(claimed[0]!, OK);
    const [moved] = await operations.claimDeliveries(ALL);
    assert.equal(moved?.event.type, 'person.company_changed');
    const told = [claimed[0]!, moved!].map((one) => one.event.data as PersonChange);
    assert.deepEqual(
      told.map(({ previous, current }) => [previous.company_name, current.company_name]),
      [
        ['Corvane Analytics', 'Corvane Analytics'],
        ['Corvane Analytics', 'Quillon Works'],
      ],
    );
    const { personChanges } = engine;
    assert.deepEqual(await personChanges(caller, { personIds: [outcome!.id!, 'unknown'] }), told);
    assert.deepEqual(await personChanges(caller, { personIds: [outcome!.id!], to: '2020' }), []);
  });

  test('of those enrolled only is told, also after they have been merged into somebody', async () => {
    const { id } = await subscribe([]);
    const [, enrolled] = [await works('a', 'Analyst'), await works('b', 'Analyst')];
    const { id: enrolment_id } = await engine.enrol(caller, {
      surface: 'lode',
      key: 'watched',
      webhookId: id,
      types: ['person.role_changed'],
      personIds: [enrolled[0]!.id!],
    });
    await works('a', 'Director');
    assert.deepEqual(await log(id), []);
    // A record with the addresses of both: they are one, and the older keeps the ID.
    const tie = {
      key: 'tie',
      full_name: 'Edda Farrow a',
      emails: ['edda.a@corvane.example', 'edda.b@corvane.example'],
    };
    const [one] = await graph.people('list', [tie]);
    await works('b', 'Founder');
    const [claimed, ...more] = await operations.claimDeliveries(ALL);
    assert.deepEqual(more, []);
    const data = claimed!.event.data as PersonChange & { enrolment_id: string; enrolment_key: string };
    assert.deepEqual([data.person_id, data.enrolment_id, data.enrolment_key], [one!.id, enrolment_id, 'watched']);
    assert.equal(data.current.title, 'Founder');
    assert.notEqual(one!.id, enrolled[0]!.id);
  });

  test('nothing is written where nobody has subscribed, has paused, or wants other events', async () => {
    const { id } = await subscribe();
    await engine.updateWebhook(caller, id, { state: 'paused' });
    await works('a', 'Analyst');
    await works('a', 'Director');
    await engine.updateWebhook(caller, id, { state: 'active', events: ['prospect.created'] });
    await works('a', 'Founder');
    assert.deepEqual(await log(id), []);
    assert.deepEqual(await database.sql(`select seq from event where account_group_id = '${caller.groupId}'`), []);
  });

  test('the events of one person go one after the other, those of others beside them', async () => {
    const { id } = await subscribe();
    for (const key of ['a', 'b']) for (const title of ['Analyst', 'Director', 'Founder']) await works(key, title);
    const first = await operations.claimDeliveries(ALL);
    assert.deepEqual(first.map(titleIn), ['Director', 'Director']);
    assert.deepEqual(await operations.claimDeliveries(ALL), [], 'the rest waits');
    assert.equal(await operations.deliveriesDue(), false, 'and is not looked at again and again');
    await operations.noteDelivery(first[0]!, BROKEN);
    assert.deepEqual(await operations.claimDeliveries(ALL), [], 'an event that failed still holds up the next');
    await operations.noteDelivery(first[1]!, OK);
    const next = await operations.claimDeliveries(ALL);
    assert.deepEqual(next.map(titleIn), ['Founder']);
    assert.equal(next[0]!.event.subject, first[1]!.event.subject);
    await makeDue();
    const again = (await operations.claimDeliveries(ALL)).find((one) => one.event.id === first[0]!.event.id);
    assert.equal(again?.attempts, 2);
    assert.deepEqual((await log(id)).map((one) => one.state).sort(), ['delivered', 'pending', 'sending', 'sending']);
  });

  test('a failure is tried again until the day is over, and then the next is sent', async () => {
    const { id } = await subscribe();
    for (const title of ['Analyst', 'Director', 'Founder']) await works('a', title);
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const [claimed] = await operations.claimDeliveries(ALL);
      assert.deepEqual([titleIn(claimed), claimed!.attempts], ['Director', attempt]);
      await operations.noteDelivery(claimed!, BROKEN);
      const [state] = await log(id);
      assert.equal(state!.state, attempt < ATTEMPTS_MAX ? 'pending' : 'failed');
      assert.equal(state!.response_status, 500);
      await makeDue();
    }
    assert.equal(titleIn((await operations.claimDeliveries(ALL))[0]), 'Founder');
  });

  test('whoever comes back after their lease has no effect', async () => {
    const { id } = await subscribe();
    await works('a', 'Analyst');
    await works('a', 'Director');
    const [slow] = await operations.claimDeliveries(ALL);
    await makeDue();
    const [quick] = await operations.claimDeliveries(ALL);
    assert.equal(quick!.event.id, slow!.event.id, 'a repeat has the same ID');
    assert.equal(await operations.noteDelivery(slow!, BROKEN), false);
    assert.equal(await operations.noteDelivery(quick!, OK), true);
    assert.equal(await operations.noteDelivery(quick!, OK), false);
    await makeDue();
    assert.deepEqual(await operations.claimDeliveries(ALL), [], 'what was acknowledged is not sent again');
    assert.deepEqual(
      (await log(id)).map((one) => [one.state, one.attempts]),
      [['delivered', 2]],
    );
  });

  test('a delivery whose sender always dies is given up', async () => {
    const { id } = await subscribe();
    await works('a', 'Analyst');
    await works('a', 'Director');
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
      assert.equal((await operations.claimDeliveries(ALL)).length, 1);
      await makeDue();
    }
    assert.deepEqual(await operations.claimDeliveries(ALL), []);
    assert.match((await log(id))[0]!.error ?? '', /died/);
  });

  test('410 ends the webhook and gives up what was on its way; active brings it back', async () => {
    const { id } = await subscribe();
    for (const title of ['Analyst', 'Director', 'Founder']) await works('a', title);
    await operations.noteDelivery((await operations.claimDeliveries(ALL))[0]!, GONE);
    const ended = await engine.webhook(caller, id);
    assert.equal(ended.state, 'ended');
    assert.match(ended.ended_reason ?? '', /410/);
    assert.deepEqual(
      (await log(id)).map((one) => one.state),
      ['failed', 'failed'],
    );
    await works('a', 'Chair');
    await assert.rejects(engine.testWebhook(caller, id), { code: 'conflict' });
    assert.equal((await engine.updateWebhook(caller, id, { state: 'active' })).ended_reason, null);
    await works('a', 'Advisor');
    assert.deepEqual((await operations.claimDeliveries(ALL)).map(titleIn), ['Advisor']);
  });

  test('a busy webhook, and a full worker, claim no more than they can', async () => {
    const one = await subscribe();
    const two = await subscribe();
    for (let key = 0; key < 6; key += 1) for (const title of ['Analyst', 'Director']) await works(`p${key}`, title);
    const claimed = await operations.claimDeliveries({ free: 5, underway: {} });
    assert.equal(claimed.length, 5);
    for (const { id } of [one, two]) assert.ok(claimed.some((delivery) => delivery.webhookId === id));
    const [first] = await log(one.id);
    assert.ok(
      (await log(two.id)).some((other) => other.event_id === first!.event_id),
      'one event, whoever gets it',
    );
    const rest = await operations.claimDeliveries({ free: 16, underway: { [one.id]: 4, [two.id]: 1 } });
    assert.ok(rest.length > 0 && rest.length <= 3);
    assert.ok(rest.every((delivery) => delivery.webhookId === two.id));
  });

  test('two workers on the same database never take one delivery both', async () => {
    await subscribe();
    for (let key = 0; key < 8; key += 1) for (const title of ['Analyst', 'Director']) await works(`w${key}`, title);
    const store = await database.open();
    const elsewhere = createOperations({ ...graph.parts, store });
    const claimed: ClaimedDelivery[] = [];
    // Who comes while another looks finds less or nothing, and comes again.
    while (claimed.length < 8) {
      const workers = [operations, elsewhere, operations, elsewhere];
      claimed.push(...(await Promise.all(workers.map((worker) => worker.claimDeliveries(ALL)))).flat());
    }
    assert.equal(claimed.length, 8);
    assert.equal(new Set(claimed.map((one) => one.seq)).size, 8);
    await store.close();
  });

  test('a replay sends again what was delivered, beside the order, and what is being sent cannot be replayed', async () => {
    const { id } = await subscribe();
    for (const title of ['Analyst', 'Director', 'Founder']) await works('a', title);
    const [first] = await operations.claimDeliveries(ALL);
    const [sending] = await log(id);
    await assert.rejects(engine.replayDelivery(caller, sending!.id), { code: 'conflict' });
    await operations.noteDelivery(first!, OK);
    assert.equal((await engine.replayDelivery(caller, sending!.id)).state, 'pending');
    const claimed = await operations.claimDeliveries(ALL);
    assert.deepEqual(claimed.map(titleIn).sort(), ['Director', 'Founder'], 'nobody waits for a replay');
    assert.equal(claimed.find((one) => titleIn(one) === 'Director')!.event.id, first!.event.id);
    await assert.rejects(engine.replayDelivery(caller, `${id}-99999`), { code: 'not_found' });
    await assert.rejects(engine.replayDelivery(caller, 'nonsense'), { code: 'not_found' });
  });

  test('a test is sent once, at once, and its outcome is in the log', async () => {
    const { id } = await subscribe();
    assert.deepEqual(
      [(await engine.testWebhook(caller, id)).state, posted[0]?.event.type],
      ['delivered', 'webhook.test'],
    );
    answer = BROKEN;
    const failed = await engine.testWebhook(caller, id);
    assert.deepEqual([failed.state, failed.response_status, failed.next_attempt_at], ['failed', 500, null]);
    await makeDue();
    assert.deepEqual(await operations.claimDeliveries(ALL), []);
    assert.equal((await log(id)).length, 2);
  });

  test('while a secret is rotated both sign; at once, or after the overlap, only the new one', async () => {
    const made = await engine.createWebhook(caller, { surface: 'lode', url: 'https://hooks.example/', events: [] });
    const { id } = made.webhook;
    const rotated = await engine.rotateWebhookSecret(caller, id);
    assert.notEqual(rotated.secret, made.secret);
    assert.equal(await engine.webhookSecret(caller, id), rotated.secret);
    await engine.testWebhook(caller, id);
    assert.deepEqual(posted[0]!.secrets, [`sealed ${rotated.secret}`, `sealed ${made.secret}`]);
    await database.sql(`update webhook set previous_until = '2000-01-01T00:00:00.000Z' where id = '${id}'`);
    await engine.testWebhook(caller, id);
    assert.deepEqual(posted[1]!.secrets, [`sealed ${rotated.secret}`]);
    const last = await engine.rotateWebhookSecret(caller, id, 0);
    await engine.testWebhook(caller, id);
    assert.deepEqual(posted[2]!.secrets, [`sealed ${last.secret}`]);
    const [row] = await database.sql(`select secret, previous_secret from webhook where id = '${id}'`);
    assert.deepEqual({ ...row }, { secret: `sealed ${last.secret}`, previous_secret: null });
  });

  test('one key, one webhook: a second is refused, replaces it, or brings it back', async () => {
    const input = { surface: 'lode', url: 'https://hooks.example/1', events: [], key: 'partner:7' } as const;
    const first = await engine.createWebhook(caller, input);
    await assert.rejects(engine.createWebhook(caller, input), { code: 'conflict' });
    const second = await engine.createWebhook(caller, { ...input, url: 'https://hooks.example/2', replace: true });
    assert.deepEqual([second.outcome, second.webhook.id], ['replaced', first.webhook.id]);
    assert.equal(second.webhook.url, 'https://hooks.example/2');
    assert.notEqual(second.secret, first.secret);
    await engine.updateWebhook(caller, first.webhook.id, { state: 'ended' });
    const third = await engine.createWebhook(caller, input);
    assert.deepEqual([third.outcome, third.secret, third.webhook.state], ['revived', null, 'active']);
    assert.equal(await engine.webhookSecret(caller, first.webhook.id), second.secret);
    assert.equal((await engine.webhookByKey(caller, 'lode', 'partner:7'))?.id, first.webhook.id);
    assert.equal(await engine.webhookByKey(caller, 'lode', 'partner:8'), undefined);
  });

  test('there is a most, also for those who come at once', async () => {
    const make = () =>
      engine.createWebhook(caller, { surface: 'lode', url: 'https://hooks.example/', events: [], max: 3 });
    const made = await Promise.allSettled(Array.from({ length: 8 }, make));
    assert.equal(made.filter((one) => one.status === 'fulfilled').length, 3);
    assert.equal((await engine.webhooks(caller, { limit: 10 })).items.length, 3);
  });

  test('what cannot be delivered to is refused, and a listing goes on where it ended', async () => {
    const refused = { surface: 'lode', url: 'http://hooks.example/', events: [] };
    await assert.rejects(engine.createWebhook(caller, refused), { code: 'invalid_input', message: /url: must begin/ });
    for (let count = 0; count < 5; count += 1) await subscribe();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await engine.webhooks(caller, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.equal(new Set(seen).size, 5);
    await assert.rejects(engine.updateWebhook(caller, seen[0]!, { url: 'ftp://x' }), { code: 'invalid_input' });
  });

  test('another group can reach nothing of it, and a scope is needed', async () => {
    const { id } = await subscribe();
    const delivery = (await engine.testWebhook(caller, id)).id;
    const other = (await openGraph(database)).caller;
    for (const reach of [
      () => engine.webhook(other, id),
      () => engine.updateWebhook(other, id, { state: 'paused' }),
      () => engine.deleteWebhook(other, id),
      () => engine.rotateWebhookSecret(other, id),
      () => engine.webhookSecret(other, id),
      () => engine.testWebhook(other, id),
      () => engine.webhookDeliveries(other, id, { limit: 1 }),
      () => engine.replayDelivery(other, delivery),
    ]) {
      await assert.rejects(reach(), { code: 'not_found' });
    }
    assert.deepEqual((await engine.webhooks(other, { limit: 10 })).items, []);
    const writer = { ...caller, scopes: new Set(['webhooks:write', 'people:read']) };
    const hears = { surface: 'lode', url: 'https://hooks.example/', events: PERSON_EVENTS };
    await engine.createWebhook(writer, hears);
    await assert.rejects(engine.createWebhook(writer, { ...hears, events: ['note.created'] }), { code: 'forbidden' });
    await assert.rejects(engine.updateWebhook(writer, id, { events: ['prospect.updated'] }), { code: 'forbidden' });
    const reader = { ...caller, scopes: new Set(['webhooks:read']) };
    await assert.rejects(engine.testWebhook(reader, id), { code: 'forbidden' });
    await assert.rejects(engine.webhookSecret(reader, id), { code: 'forbidden' });
    await assert.rejects(engine.webhook({ ...caller, scopes: new Set() }, id), { code: 'forbidden' });
    assert.equal((await engine.webhook(reader, id)).id, id);
  });

  test('listings and the log stay on indexes', async () => {
    const { id } = await subscribe();
    for (const work of [
      () => engine.webhooks(caller, { limit: 5, state: 'active' }),
      () => engine.webhookDeliveries(caller, id, { limit: 5, state: 'pending' }),
      () => engine.webhookByKey(caller, 'lode', id),
    ]) {
      for (const statement of await statementsOf(database.engine, work)) {
        const plan = await planOf(database.engine, database.place, statement);
        assert.deepEqual(fullScans(plan), [], `${statement.text}\n${plan.join('\n')}`);
      }
    }
  });

  test('deleting a webhook takes what was on its way with it', async () => {
    const { id } = await subscribe();
    await works('a', 'Analyst');
    await works('a', 'Director');
    await engine.deleteWebhook(caller, id);
    assert.deepEqual(await operations.claimDeliveries(ALL), []);
    await assert.rejects(engine.webhook(caller, id), { code: 'not_found' });
    await works('a', 'Founder');
    assert.deepEqual(await database.sql(`select owner from person_watch where owner = '${id}'`), []);
  });

  test('old events go with their deliveries, young ones stay', async () => {
    const { id } = await subscribe();
    for (const title of ['Analyst', 'Director', 'Founder']) await works('a', title);
    const [old] = await log(id);
    const seq = Number(old!.id.split('-').at(-1));
    await database.sql(`update event set at = '2026-08-01T00:00:00.000Z' where seq = ${seq}`);
    assert.equal(await operations.sweepEvents(), false);
    assert.deepEqual(
      (await log(id)).map((one) => one.id === old!.id),
      [false],
    );
    assert.deepEqual(await database.sql(`select seq from delivery where seq = ${seq}`), []);
  });

  test('erasing a person takes the events that tell of them, and nobody else’s', async () => {
    const { id } = await subscribe();
    const [gone] = await works('a', 'Analyst');
    await works('a', 'Director');
    await works('b', 'Analyst');
    const [kept] = await works('b', 'Director');
    await engine.erasePerson(caller, gone!.id!);
    assert.deepEqual(
      (await log(id)).map((one) => one.subject),
      [kept!.id],
    );
  });

  test('with a person go the events about their prospects, also those that do not spell them out', async () => {
    const { id } = await subscribe(['prospect.created', 'prospect.updated']);
    const [gone] = await works('a', 'Analyst');
    const her = { first_name: 'Edda', last_name: 'Farrow', email: 'edda.a@corvane.example' };
    const { prospect } = await engine.upsertProspect(caller, her);
    await engine.updateProspect(caller, prospect.id, { title: 'Analyst' });
    const other = await engine.upsertProspect(caller, {
      first_name: 'Bo',
      last_name: 'Tarn',
      email: 'bo@corvane.example',
    });
    assert.equal((await log(id)).length, 3);
    await engine.erasePerson(caller, gone!.id!);
    assert.deepEqual(
      (await log(id)).map((one) => one.subject),
      [other.prospect.id],
    );
  });

  test('parallel changes of one prospect are told in the order in which they came about', async () => {
    const { id } = await subscribe(['prospect.created', 'prospect.updated']);
    const { prospect } = await engine.upsertProspect(caller, {
      first_name: 'Bo',
      last_name: 'Tarn',
      email: 'b@t.example',
    });
    const titles = Array.from({ length: 12 }, (_none, number) => `Title ${number}`);
    await Promise.all(titles.map((title) => engine.updateProspect(caller, prospect.id, { title })));
    const versions: number[] = [];
    for (const one of await log(id)) {
      const [claimed, ...more] = await operations.claimDeliveries(ALL);
      assert.deepEqual([more, claimed?.webhookId], [[], one.webhook_id]);
      versions.push((claimed!.event.data as { prospect: { version: number } }).prospect.version);
      await operations.noteDelivery(claimed!, OK);
    }
    assert.equal(versions.length, 13);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    assert.deepEqual(await operations.claimDeliveries(ALL), []);
  });

  test('a change that is taken back with its transaction leaves no event', async () => {
    await subscribe();
    await works('a', 'Analyst');
    // The source is another group's, which is only found out inside the transaction.
    const other = (await openGraph(database)).caller;
    const foreign = { ...other, graphId: caller.graphId };
    const record = { key: 'a', full_name: 'Edda Farrow a', emails: ['edda.a@corvane.example'], title: 'Thief' };
    await assert.rejects(engine.ingest(foreign, { source: 'crm', kind: 'people', records: [record] }));
    assert.deepEqual(await operations.claimDeliveries(ALL), []);
  });
});
