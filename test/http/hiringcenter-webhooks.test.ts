/** HiringCenter's webhooks: subscribing, what is sent and signed, what is silenced; and resumes, whose effects come later. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Account, account, assertRefused } from './hiringcenter-client.ts';
import { onDatabase } from './suite.ts';
import { type Received, type Receiver, startReceiver } from './webhook-receiver.ts';

/** The parts of the vendor's header that a receiver with this secret accepts, written from its page. */
function accepted(secret: string, { headers, body }: Pick<Received, 'headers' | 'body'>): number {
  const [time = '', ...signatures] = String(headers['x-hiringcenter-signature']).split(',');
  const mac = createHmac('sha256', secret)
    .update(`${time.slice('t='.length)}.${body}`)
    .digest('hex');
  return signatures.filter((signature) => signature === `v1=${mac}`).length;
}

onDatabase(
  'sqlite',
  'HiringCenter webhooks',
  (client) => {
    let receiver: Receiver;
    before(async () => {
      receiver = await startReceiver();
    });
    after(async () => {
      await receiver.close();
    });

    /** An account whose events of a type come to a path of the receiver. */
    async function subscribed(eventType: string, path: string) {
      const own = await account(client);
      const hookUrl = `${receiver.url}/${path}`;
      const made = await own.send('POST', '/webhooks/subscribe', { hookUrl, eventType });
      assert.equal(made.status, 201, made.text);
      const received = () => receiver.received.filter((one) => one.path.endsWith(`/${path}`));
      return { ...own, hook: made.json as Record<string, string>, received };
    }

    /** Waits until the path has so many. */
    async function until(received: () => Received[], count: number): Promise<Received[]> {
      while (received().length < count) await receiver.until(receiver.received.length + 1);
      return received();
    }

    /** The types of the events that are or were on their way to a webhook: all are written with the change itself. */
    async function outgoing({ lode, hook }: Account & { hook: Record<string, string> }): Promise<string[]> {
      const { json } = await lode('GET', `/v1/webhooks/${hook['subscriptionId']}/deliveries?limit=100`);
      return json.items.map((one: { type: string }) => one.type);
    }

    test('the code that checks signatures here accepts the contract’s test vector', () => {
      const v1 = 'fe10c534897d4afe2a1e8e7540fed1109a097ef795fd85d5d23862c85c86fd0b';
      const headers = { 'x-hiringcenter-signature': `t=1790000000,v1=${v1}` };
      assert.equal(accepted('whsec_demo_7Jq2', { headers, body: '{"id":"evt_1"}' }), 1);
    });

    test('subscribing: 201 with the secret, 200 without when it is there; unsubscribed and brought back it keeps both', async () => {
      const { send } = await account(client);
      const hookUrl = `${receiver.url}/subscribing`;
      const made = await send('POST', '/webhooks/subscribe', { hookUrl });
      assert.equal(made.status, 201);
      const { endpointSecret, ...rest } = made.json;
      assert.match(endpointSecret, /^whsec_/);
      assert.deepEqual(Object.keys(rest).sort(), [
        ...['createdAt', 'eventType', 'hookId', 'hookUrl', 'subscribed', 'subscriptionId', 'updatedAt'],
      ]);
      assert.deepEqual([rest.eventType, rest.hookUrl, rest.subscribed], ['prospect.created', hookUrl, true]);
      assert.ok(Number.isInteger(rest.createdAt));
      const again = await send('POST', '/webhooks/subscribe', { hookUrl });
      assert.deepEqual([again.status, again.json], [200, rest]);
      const other = await send('POST', '/webhooks/subscribe', { hookUrl, eventType: 'prospect.updated' });
      assert.equal(other.status, 201);
      assert.notEqual(other.json.subscriptionId, rest.subscriptionId);
      const byId = await send('POST', '/webhooks/unsubscribe', { subscriptionId: rest.subscriptionId });
      assert.deepEqual([byId.status, byId.json], [200, { success: true }]);
      const back = await send('POST', '/webhooks/subscribe', { hookUrl });
      assert.equal(back.status, 200);
      assert.deepEqual([back.json.subscriptionId, back.json.subscribed], [rest.subscriptionId, true]);
      assert.equal('endpointSecret' in back.json, false);
      assert.equal((await send('POST', '/webhooks/unsubscribe', { hookUrl })).status, 200);
      assertRefused(await send('POST', '/webhooks/unsubscribe', { hookUrl: 'https://never.example' }), 404);
      assertRefused(await send('POST', '/webhooks/unsubscribe', {}), 400);
    });

    test('of several that subscribe an address at once one is told the secret, and nobody is refused', async () => {
      const { send } = await account(client);
      const body = { hookUrl: `${receiver.url}/at-once` };
      const answers = await Promise.all(Array.from({ length: 8 }, () => send('POST', '/webhooks/subscribe', body)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(7).fill(200), 201]);
      assert.equal(new Set(answers.map(({ json }) => json.subscriptionId)).size, 1);
    });

    test('subscribing again means what it says, whatever was changed on Lode’s own surface', async () => {
      const { send, lode } = await account(client);
      const body = { hookUrl: `${receiver.url}/changed`, eventType: 'note.created' };
      const { json: made } = await send('POST', '/webhooks/subscribe', body);
      const path = `/v1/webhooks/${made.subscriptionId}`;
      for (const change of [{ state: 'paused' }, { events: ['prospect.deleted'] }]) {
        assert.equal((await lode('PATCH', path, change)).status, 200);
        const { status, json } = await send('POST', '/webhooks/subscribe', body);
        assert.deepEqual([status, json.eventType, json.subscribed], [200, 'note.created', true]);
        assert.equal(json.subscriptionId, made.subscriptionId);
      }
    });

    test('automations that take a new address each time never run out of subscriptions', async () => {
      const { send } = await account(client);
      for (let round = 0; round <= 101; round++) {
        const made = await send('POST', '/webhooks/subscribe', { hookUrl: `${receiver.url}/round/${round}` });
        assert.equal(made.status, 201, `${round}: ${made.text}`);
        const { subscriptionId } = made.json;
        if (round > 0) await send('POST', '/webhooks/unsubscribe', { subscriptionId });
      }
      const first = await send('POST', '/webhooks/subscribe', { hookUrl: `${receiver.url}/round/0` });
      assert.equal(first.status, 200, 'the one that is alive is still there');
    });

    test('an address or type that cannot be served is refused, and so is another account', async () => {
      const { send, id } = await account(client);
      assertRefused(await send('POST', '/webhooks/subscribe', { hookUrl: 'no address' }), 400, 'hookUrl');
      assertRefused(await send('POST', '/webhooks/subscribe', {}), 400, 'hookUrl');
      const hookUrl = receiver.url;
      assertRefused(
        await send('POST', '/webhooks/subscribe', { hookUrl, eventType: 'person.role_changed' }),
        400,
        'eventType',
      );
      assertRefused(await send('POST', '/webhooks/subscribe', { hookUrl, accountId: 'invented' }), 403);
      assert.equal(
        (await send('POST', '/webhooks/subscribe', { hookUrl: `${hookUrl}/own`, accountId: id })).status,
        201,
      );
    });

    test('the secret of a new subscription is shown once, also to a repeat under an idempotency key', async () => {
      const { send } = await account(client);
      const sent = { headers: { 'x-idempotency-key': 'subscribe' } };
      const body = { hookUrl: `${receiver.url}/once` };
      assert.ok('endpointSecret' in (await send('POST', '/webhooks/subscribe', body, sent)).json);
      const again = await send('POST', '/webhooks/subscribe', body, sent);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.equal('endpointSecret' in again.json, false);
    });

    test('S3.12: a muted write is told to nobody, the same without it is delivered once and signed', async () => {
      const own = await subscribed('prospect.created', 'muted');
      await own.prospect({ muteWebhook: true, stageId: undefined, newSourceName: 'Fair' });
      const { json: made } = await own.prospect({ firstName: 'Bo', muteWebhook: false });
      const [first] = await until(own.received, 1);
      assert.deepEqual(await outgoing(own), ['prospect.created']);
      assert.equal(accepted(own.hook['endpointSecret']!, first!), 1);
      assert.equal(first!.headers['x-hiringcenter-pro-signature'], first!.headers['x-hiringcenter-signature']);
      const { id, createdAt, ...event } = first!.json;
      const { resumeUrl, ...prospect } = made;
      assert.equal(resumeUrl, null);
      assert.match(id, /^evt_/);
      assert.ok(Number.isInteger(createdAt));
      assert.deepEqual(event, { type: 'prospect.created', accountId: own.id, data: { prospect } });
    });

    test('prospect.updated comes only when a stored field really changed, and says which', async () => {
      const own = await subscribed('prospect.updated', 'updated');
      const { json: made } = await own.prospect({ email: 'a@harbour.example', title: 'Agent', labels: 'Warm' });
      const write = (body: object) => own.prospect({ email: 'a@harbour.example', update: true, ...body });
      await write({ firstName: made.firstName, lastName: made.lastName, title: 'Agent', labels: 'Warm' });
      await write({ firstName: made.firstName, lastName: made.lastName, title: 'Clerk', muteWebhook: true });
      const { lode } = own;
      const [, next] = (await own.send('GET', '/stages')).json.stages;
      const stage = next ?? (await lode('POST', `/v1/pipelines/${made.pipelineId}/stages`, { name: 'Next' })).json;
      const sent = { firstName: made.firstName, lastName: made.lastName, stageId: stage.id, jobId: null };
      await write({ ...sent, labels: 'Hot', city: 'Oakland' });
      const [event] = await until(own.received, 1);
      assert.deepEqual(event!.json.data.changedFields.sort(), ['city', 'currentStageId', 'labels']);
      assert.equal(event!.json.data.prospect.currentStageId, stage.id);
      assert.deepEqual(await outgoing(own), ['prospect.updated']);
    });

    test('a change of stage, a deletion, notes, tasks and meetings can be subscribed to', async () => {
      const types = ['prospect.stage_changed', 'prospect.deleted', 'note.created', 'task.created', 'task.completed'];
      const own = await subscribed('meeting.created', 'others');
      for (const eventType of types) {
        await own.send('POST', '/webhooks/subscribe', { hookUrl: `${receiver.url}/others`, eventType });
      }
      const user = (await own.lode('POST', '/v1/users', { first_name: 'Uma', last_name: 'Reyes' })).json.id;
      const { json: made } = await own.prospect();
      const prospectId = made.id;
      const stage = (await own.lode('POST', `/v1/pipelines/${made.pipelineId}/stages`, { name: 'Later' })).json;
      await own.send('PATCH', `/prospects/${prospectId}`, { stageId: stage.id });
      const note = (await own.send('POST', '/notes', { prospectId, note: 'x' })).json;
      const task = (await own.send('POST', '/tasks', { prospectId, task: 'x', assignTo: user })).json;
      const done = (await own.send('POST', `/tasks/${task.id}/complete`)).json;
      const meeting = {
        prospectId,
        meetingDate: 1_790_000_000_000,
        timeZone: 'UTC',
        meetingType: 'phone',
        ownerId: user,
      };
      const met = (await own.send('POST', '/meetings', meeting)).json;
      await own.send('DELETE', `/prospects/${prospectId}`);
      const events = (await until(own.received, 6)).map(({ json }) => json);
      const dataOf = (type: string) => events.find((event) => event.type === type).data;
      const bare = ({ success: _success, ...rest }: Record<string, unknown>) => rest;
      assert.equal(dataOf('prospect.stage_changed').prospect.currentStageId, stage.id);
      assert.equal(dataOf('prospect.stage_changed').fromStageId, made.currentStageId);
      assert.deepEqual(dataOf('note.created'), { note: bare(note) });
      assert.deepEqual(dataOf('task.created'), { task: bare(task) });
      assert.deepEqual(dataOf('task.completed'), { task: bare(done) });
      assert.deepEqual(dataOf('meeting.created'), { meeting: bare(met) });
      assert.equal(dataOf('prospect.deleted').prospect.id, prospectId);
    });

    test('while a secret is rotated there are two signatures, of the new and the former one', async () => {
      const own = await subscribed('prospect.created', 'rotated');
      const rotated = await own.lode('POST', `/v1/webhooks/${own.hook['subscriptionId']}/rotate`);
      assert.equal(rotated.status, 200, rotated.text);
      await own.prospect();
      const [event] = await until(own.received, 1);
      assert.equal(String(event!.headers['x-hiringcenter-signature']).split('v1=').length - 1, 2);
      assert.equal(accepted(own.hook['endpointSecret']!, event!), 1);
      assert.equal(accepted(rotated.json.secret, event!), 1);
    });

    const RESUME = ['Noor Takahashi', 'noor.takahashi@harbour.example', '+1 415 555 2671', 'Oakland, CA 94607'].join(
      '\n',
    );

    /** The prospect once its resume has been read. */
    async function parsed(own: Account, id: string): Promise<Record<string, unknown>> {
      for (;;) {
        const { json } = await own.lode('GET', `/v1/prospects/${id}/resume`);
        if (json.state !== 'queued') {
          assert.equal(json.state, 'parsed', json.message);
          return (await own.send('GET', `/prospects/${id}`)).json;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }

    test('S3.11: a resume is kept and read, and fills what is empty, never what was typed', async () => {
      const own = await subscribed('prospect.updated', 'resume');
      const content = Buffer.from(RESUME).toString('base64');
      const resume = { fileName: 'noor.txt', contentType: 'text/plain', content };
      const { status, json } = await own.prospect({ phone: '+442071838750', resume });
      assert.equal(status, 201);
      const after_ = await parsed(own, json.id);
      assert.equal(after_['email'], 'noor.takahashi@harbour.example');
      assert.equal(after_['phone'], '+442071838750', 'typed');
      assert.equal(after_['firstName'], json.firstName);
      const [event] = await until(own.received, 1);
      assert.ok(event!.json.data.changedFields.includes('email'));
      const path = `/v1/prospects/${json.id}/resume/file`;
      assert.deepEqual([json.resumeUrl, after_['resumeUrl']], [path, path]);
      const listed = await own.send('GET', '/prospects');
      assert.deepEqual([listed.json.prospects[0].resumeUrl, listed.json.prospects[0].message], [path, null]);
      assert.equal((await own.lode('GET', path)).text, RESUME);
      const without = await own.prospect();
      assert.equal(without.json.resumeUrl, null);
    });

    test('S3.11: a resume that cannot be read is kept, and later reads of the prospect say so', async () => {
      const own = await account(client);
      const content = Buffer.from('%PDF-1.4 nothing').toString('base64');
      const { status, json } = await own.prospect({ resume: { fileName: 'cv.pdf', content } });
      assert.deepEqual([status, json.message], [201, null]);
      let read = await own.send('GET', `/prospects/${json.id}`);
      while (read.json.message === null) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        read = await own.send('GET', `/prospects/${json.id}`);
      }
      assert.match(read.json.message, /resume/);
      assert.equal((await own.lode('GET', read.json.resumeUrl)).status, 200);
    });

    test('S3.12 R7: what a resume fills later is silenced with the write that brought it', async () => {
      const own = await subscribed('prospect.updated', 'muted-resume');
      const { json } = await own.prospect({ resume: { text: RESUME }, muteWebhook: true });
      const after_ = await parsed(own, json.id);
      assert.equal(after_['email'], 'noor.takahashi@harbour.example');
      assert.deepEqual(await outgoing(own), []);
    });

    test('a resume that cannot be taken refuses the write before anything is saved', async () => {
      const own = await account(client);
      const refused = async (resume: unknown, field: string) => {
        assertRefused(await own.prospect({ resume }), 400, field);
      };
      await refused({}, 'resume');
      await refused({ text: 'x', content: 'eA==' }, 'resume');
      await refused({ content: '§' }, 'resume.content');
      await refused(
        { content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0]).toString('base64') },
        'resume.content',
      );
      await refused({ url: 'https://files.harbour.example/cv.pdf' }, 'resume.url');
      assert.equal((await own.send('GET', '/prospects')).json.totalCount, 0);
      const { json: first } = await own.prospect({ email: 'a@harbour.example' });
      const { json: returned } = await own.prospect({ email: 'a@harbour.example', resume: { text: RESUME } });
      assert.match(returned.message, /resume was not kept/);
      assert.equal((await own.lode('GET', `/v1/prospects/${first.id}/resume`)).status, 404, 'returned as it was');
      const again = { email: 'a@harbour.example', firstName: first.firstName, lastName: first.lastName, update: true };
      assert.match((await own.prospect(again)).json.message, /nothing that was sent differs/);
      const taken = await own.prospect({ ...again, resume: { text: RESUME } });
      assert.match(taken.json.message, /the resume was taken, nothing else differs/);
    });
  },
  { LODE_WEBHOOK_ALLOW_PRIVATE: '1', LODE_SECRET_KEY: 'a secret of this test' },
);
