/** Resumes from an address: only from listed hosts, never from inside, nothing believed. And who is told what came of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { CAST } from '../resume/resume-cast.ts';
import { docx } from '../resume/resume-files.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Receiver, startReceiver } from './webhook-receiver.ts';

const FILE = docx(CAST[0]!.typed);

let files: Server;
let address: string;
before(async () => {
  files = createServer((request, response) => {
    switch (request.url) {
      case '/noor.docx':
        response.end(FILE);
        break;
      case '/moved':
        response.writeHead(302, { location: '/noor.docx' }).end();
        break;
      case '/picture':
        response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
        break;
      case '/endless': {
        const more = () => {
          while (response.write(Buffer.alloc(256 * 1024, 'a')));
        };
        response.on('drain', more);
        more();
        break;
      }
      default:
        response.writeHead(404).end('noor@takahashi.example');
    }
  });
  files.listen(0, '127.0.0.1');
  await once(files, 'listening');
  address = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
});
after(async () => {
  files.closeAllConnections();
  files.close();
  await once(files, 'close');
});

function clientOf(server: () => TestServer) {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(server().url + path, {
      method,
      headers: { authorization: `Bearer ${server().rootKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: a wire format; each assertion names what it expects
    return { status: response.status, json: (text === '' ? undefined : JSON.parse(text)) as any };
  };
  let serial = 0;
  return {
    call,
    async prospect(fields = {}): Promise<string> {
      serial += 1;
      const { json } = await call('POST', '/v1/prospects', { first_name: 'Noor', last_name: `T${serial}`, ...fields });
      return json.prospect?.id ?? json.id;
    },
    /** The resume once it is no longer waiting. */
    async give(id: string, input: object) {
      const { status, json } = await call('PUT', `/v1/prospects/${id}/resume`, input);
      assert.equal(status, 202, JSON.stringify(json));
      for (;;) {
        const { json } = await call('GET', `/v1/prospects/${id}/resume`);
        if (json.state !== 'queued') return json;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

describe('a host that is listed', () => {
  let server: TestServer;
  let receiver: Receiver;
  const client = clientOf(() => server);
  before(async () => {
    receiver = await startReceiver();
    server = await startServer({ env: { LODE_RESUME_HOSTS: '127.0.0.1', LODE_WEBHOOK_ALLOW_PRIVATE: '1' } });
  });
  after(async () => {
    await server.stop();
    await receiver.close();
  });

  test('its file is kept and read', async () => {
    const id = await client.prospect();
    const resume = await client.give(id, { url: `${address}/noor.docx`, file_name: 'noor.docx' });
    assert.deepEqual([resume.state, resume.format, resume.size], ['parsed', 'docx', FILE.length]);
    assert.equal(resume.parsed.name.value.full, 'Noor Takahashi');
    const file = await fetch(`${server.url}/v1/prospects/${id}/resume/file`, {
      headers: { authorization: `Bearer ${server.rootKey}` },
    });
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), FILE);
  });

  test('what is not there, is elsewhere, is no resume or too large becomes a message', async () => {
    const cases = {
      '/gone': /answered 404/,
      '/moved': /302.*not followed/,
      '/picture': /no PDF/,
      '/endless': /larger/,
    };
    for (const [path, message] of Object.entries(cases)) {
      const id = await client.prospect();
      const resume = await client.give(id, { url: address + path });
      assert.deepEqual([resume.state, resume.size], ['failed', 0]);
      assert.match(resume.message, message);
      assert.doesNotMatch(resume.message, /takahashi/);
      assert.equal((await client.call('GET', `/v1/prospects/${id}/resume/file`)).status, 404);
    }
  });

  test('webhooks hear of what was filled, unless the resume was muted', async () => {
    const hook = { url: receiver.url, events: ['prospect.updated'] };
    assert.equal((await client.call('POST', '/v1/webhooks', hook)).status, 201);
    const muted = await client.prospect();
    const quiet = await client.give(muted, { text: 'Noor T\nnoor.quiet@takahashi.example', mute_webhooks: true });
    assert.deepEqual(quiet.filled, ['email']);
    const heard = await client.prospect();
    await client.give(heard, { text: 'Noor T\nnoor.loud@takahashi.example' });
    await receiver.until(1);
    const [event] = receiver.received;
    assert.deepEqual(
      [event!.json.type, event!.json.subject, event!.json.data.changed_fields],
      ['prospect.updated', heard, ['email']],
    );
  });
});

describe('a host that is listed and lies inside', () => {
  let server: TestServer;
  const client = clientOf(() => server);
  before(async () => {
    server = await startServer({ env: { LODE_RESUME_HOSTS: '127.0.0.1 localhost' } });
  });
  after(() => server.stop());

  test('is not asked, by number or by name, nor without encryption', async () => {
    const cases = {
      [`${address.replace('http:', 'https:')}/noor.docx`]: /private or local/,
      'https://localhost:1/noor.docx': /private or local/,
      [`${address.replace('127.0.0.1', 'localhost')}/noor.docx`]: /https/,
    };
    for (const [url, message] of Object.entries(cases)) {
      const resume = await client.give(await client.prospect(), { url });
      assert.equal(resume.state, 'failed');
      assert.match(resume.message, message);
    }
  });
});
