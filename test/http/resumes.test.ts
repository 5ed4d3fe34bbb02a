/** Resumes over HTTP: taken in, read as a job, used where the prospect says nothing, given back, forgotten. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAST } from '../resume/resume-cast.ts';
import { docx, pdf, zip } from '../resume/resume-files.ts';
import { type Client, onEachDatabase } from './suite.ts';

const NOOR = CAST[0]!.typed;

async function newProspect(client: Client, fields: Record<string, unknown> = {}): Promise<string> {
  const body = { first_name: 'Noor', last_name: 'Takahashi', ...fields };
  const { status, json } = await client.lode('POST', '/v1/prospects', body);
  assert.ok(status === 201 || status === 200, JSON.stringify(json));
  return json.prospect?.id ?? json.id;
}

/** Sends a file or JSON and resolves with the resume once it has been read; the test's time limit ends a hang. */
async function give(client: Client, id: string, body: Uint8Array | object, query = '') {
  const type = body instanceof Uint8Array ? { 'content-type': 'application/octet-stream' } : undefined;
  const put = await client.lode('PUT', `/v1/prospects/${id}/resume${query}`, body, type);
  assert.ok(put.status === 202 || put.status === 200, put.text);
  for (;;) {
    const { status, json } = await client.lode('GET', `/v1/prospects/${id}/resume`);
    assert.equal(status, 200);
    if (json.id !== put.json.id || json.state !== 'queued') return { put: put.json, resume: json };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The job once it has ended. */
async function finished(client: Client, id: string) {
  for (;;) {
    const job = await client.lode('GET', `/v1/jobs/${id}`);
    if (!['queued', 'running'].includes(job.json.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const prospect = async (client: Client, id: string) => (await client.lode('GET', `/v1/prospects/${id}`)).json;

onEachDatabase('resumes', (client) => {
  test('a file is kept, read, and fills what is empty only', async () => {
    const id = await newProspect(client, { title: 'Typed title', city: 'Typed city' });
    const file = pdf(NOOR);
    const { put, resume } = await give(client, id, file, '?file_name=Noor%20T%C3%A4k.pdf');
    assert.deepEqual([put.state, put.format, put.size, put.current], ['queued', 'pdf', file.length, true]);
    assert.equal(resume.state, 'parsed', resume.message);
    assert.equal(resume.parsed.name.value.full, 'Noor Takahashi');
    const [span] = resume.parsed.name.spans;
    assert.equal(resume.text.slice(span.start, span.end), 'Noor Takahashi');

    const filled = await prospect(client, id);
    assert.deepEqual(
      [filled.title, filled.city, filled.company, filled.email, filled.phone, filled.state, filled.postal_code],
      ['Typed title', 'Typed city', 'Harbor & Finch LLC', 'noor@takahashi.example', '+12175550142', 'IL', '62701'],
    );
    assert.deepEqual([...resume.filled].sort(), ['company', 'email', 'phone', 'postal_code', 'profile_url', 'state']);

    const job = await finished(client, put.job_id);
    assert.deepEqual([job.json.state, job.json.result.state], ['succeeded', 'parsed']);
    assert.doesNotMatch(job.text, /noor|takahashi/i, 'a job is not about anybody');

    const download = await fetch(`${client.url}/v1/prospects/${id}/resume/file`, {
      headers: { authorization: `Bearer ${client.rootKey}` },
    });
    assert.deepEqual(Buffer.from(await download.arrayBuffer()), file);
    assert.equal(download.headers.get('content-type'), 'application/pdf');
    assert.match(download.headers.get('content-disposition') ?? '', /^attachment;.*UTF-8''Noor%20T%C3%A4k\.pdf/);
  });

  test('a second resume becomes the current one; the first is kept; the same again changes nothing', async () => {
    const id = await newProspect(client, { email: 'second@takahashi.example' });
    const first = await give(client, id, { text: 'Noor Takahashi\nHarbor Street' });
    const file = docx(NOOR);
    const second = await give(client, id, { content: file.toString('base64'), file_name: '../../cv.docx' });
    assert.equal(second.resume.file_name, 'cv.docx');
    assert.deepEqual(
      second.resume.earlier.map((one: { id: string }) => one.id),
      [first.resume.id],
    );
    const again = await client.lode('PUT', `/v1/prospects/${id}/resume`, file, { 'content-type': 'application/x' });
    assert.deepEqual([again.status, again.json.id], [200, second.resume.id]);
    const earlier = await client.lode('GET', `/v1/prospects/${id}/resume/file?resume_id=${first.resume.id}`);
    assert.equal(earlier.text, 'Noor Takahashi\nHarbor Street');
    const { email } = await prospect(client, id);
    assert.equal(email, 'second@takahashi.example', 'what was typed stays');
  });

  test('a file that cannot be read is kept, says so, and the server goes on', async () => {
    const id = await newProspect(client);
    const bomb = zip([{ name: 'word/document.xml', data: `<w:t>${'A'.repeat(64 * 1024 * 1024)}</w:t>` }]);
    const { resume } = await give(client, id, bomb);
    assert.deepEqual([resume.state, resume.parsed, resume.filled], ['failed', null, []]);
    assert.match(resume.message, /unpacks to more/);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const word = await give(client, id, old);
    assert.deepEqual([word.put.state, word.put.job_id], ['stored', null]);
    assert.match(word.put.message, /\.doc/);
    assert.equal((await client.send('GET', '/healthz')).status, 200);
  });

  test('what cannot be a resume is refused, naming what is wrong', async () => {
    const id = await newProspect(client);
    const put = (body: Uint8Array | object, headers = {}, to = id) =>
      client.lode('PUT', `/v1/prospects/${to}/resume`, body, headers);
    const raw = { 'content-type': 'application/octet-stream' };
    const cases: [status: number, code: string, answer: Awaited<ReturnType<typeof put>>][] = [
      [400, 'invalid_input', await put(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), raw)],
      [400, 'invalid_input', await put(Buffer.alloc(0), raw)],
      [413, 'too_large', await put(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), raw)],
      [413, 'too_large', await put({ text: 'a'.repeat(10 * 1024 * 1024 + 1) })],
      [400, 'invalid_input', await put({ content: '!!!' })],
      [400, 'invalid_input', await put({ text: 'a', url: 'https://files.example/a' })],
      [400, 'invalid_input', await put({})],
      [400, 'invalid_input', await put({ url: 'https://files.example/noor.pdf' })],
      [400, 'invalid_input', await put({ url: 'file:///etc/passwd' })],
      [
        415,
        'unsupported_media_type',
        await put(Buffer.from('--x'), { 'content-type': 'multipart/form-data; boundary=x' }),
      ],
      [404, 'not_found', await put({ text: 'Noor' }, {}, 'f'.repeat(32))],
    ];
    for (const [status, code, answer] of cases) {
      assert.deepEqual([answer.status, answer.json?.code], [status, code], answer.text);
    }
    assert.match(cases[7]![2].json.detail, /LODE_RESUME_HOSTS/);
    assert.equal((await client.lode('GET', `/v1/prospects/${id}/resume`)).status, 404);
  });

  test('another group has no part in it', async () => {
    const id = await newProspect(client);
    await give(client, id, { text: 'Noor Takahashi' });
    const group = await client.lode('POST', '/v1/account-groups', { name: 'stranger' });
    const key = await client.lode('POST', '/v1/keys', {
      name: 'stranger',
      account_group_ids: [group.json.id],
      scopes: ['prospects:read', 'prospects:write'],
    });
    const headers = { authorization: `Bearer ${key.json.key}` };
    for (const [method, path] of [
      ['GET', '/resume'],
      ['GET', '/resume/file'],
      ['PUT', '/resume'],
    ] as const) {
      const body = method === 'PUT' ? { body: { text: 'mine now' } } : {};
      const answer = await client.send(method, `/v1/prospects/${id}${path}`, { headers, ...body });
      assert.equal(answer.status, 404, path);
    }
    const reader = await client.key(['prospects:read']);
    const refused = await client.send('PUT', `/v1/prospects/${id}/resume`, {
      headers: { authorization: `Bearer ${reader.key}` },
      body: { text: 'Noor' },
    });
    assert.equal(refused.status, 403);
  });

  test('a prospect that is deleted, or a person that is erased, takes the resume along', async () => {
    const deleted = await newProspect(client);
    await give(client, deleted, { text: 'Noor Takahashi' });
    assert.equal((await client.lode('DELETE', `/v1/prospects/${deleted}`)).status, 204);
    assert.equal((await client.lode('GET', `/v1/prospects/${deleted}/resume`)).status, 404);

    const record = { key: 'w', full_name: 'Wilma Ketterling', emails: ['wilma@ketterling.example'] };
    const ingested = await client.lode('POST', '/v1/records', { source: 'crm', records: [record] });
    const named = await newProspect(client, { first_name: 'Bo', last_name: 'Tarn' });
    await give(client, named, { text: 'Bo Tarn\nReferences\nWilma Ketterling, Wilma@Ketterling.example' });
    const other = await newProspect(client, { first_name: 'Una', last_name: 'Dell' });
    await give(client, other, { text: 'Una Dell\nworked with Wilma Ketterling' });
    const erased = await client.lode('DELETE', `/v1/people/${ingested.json.results[0].person_id}`);
    assert.equal(erased.status, 204, erased.text);
    assert.equal((await client.lode('GET', `/v1/prospects/${named}/resume`)).status, 404, 'it says her address');
    assert.equal((await client.lode('GET', `/v1/prospects/${other}/resume`)).status, 200, 'a name may be anybody’s');

    const late = await newProspect(client, { first_name: 'W', last_name: 'K' });
    const put = await client.lode('PUT', `/v1/prospects/${late}/resume`, {
      text: 'Wilma Ketterling\nwilma@ketterling.example',
    });
    const job = await finished(client, put.json.job_id);
    assert.deepEqual([job.json.state, job.json.result.state], ['succeeded', 'removed']);
    assert.equal((await client.lode('GET', `/v1/prospects/${late}/resume`)).status, 404);
  });
});
