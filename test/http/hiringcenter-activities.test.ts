/** HiringCenter's notes, tasks and meetings, in the spelling of both editions. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Account, account, assertRefused } from './hiringcenter-client.ts';
import { onEachDatabase } from './suite.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-26T12:00:00Z');

onEachDatabase('HiringCenter activities', (client) => {
  let own: Account;
  let uma: string;
  before(async () => {
    own = await account(client);
    uma = (await own.lode('POST', '/v1/users', { first_name: 'Uma', last_name: 'Reyes' })).json.id;
  });
  const aboutSomebody = async () => (await own.prospect()).json.id as string;

  test('a note: edition B takes note, edition C body, and both give body back', async () => {
    const prospectId = await aboutSomebody();
    const b = await own.send('POST', '/notes', { prospectId, note: '<p>Called <b onclick="x()">twice</b></p>' });
    assert.equal(b.status, 201, b.text);
    const { success, id, createdAt, createdByApiKeyId, ...note } = b.json;
    assert.equal(success, true);
    assert.ok(Number.isInteger(createdAt));
    assert.match(createdByApiKeyId, /^[0-9a-f]+$/);
    assert.deepEqual(note, {
      body: '<p>Called <b>twice</b></p>',
      prospectId,
      userId: null,
      createdByApi: true,
      createdByApiKeyName: 'agency key',
      mentions: [],
      pin: false,
      fileUrl: null,
    });
    const sent = {
      ...{ prospectId, body: 'Met', userId: uma, date: '2026-11-26T12:00:00Z', pin: true },
      ...{ mentions: [{ userId: uma }], fileUrl: 'https://files.harbour.example/1.pdf' },
    };
    const c = await own.send('POST', '/notes', sent, { edition: 'c' });
    assert.equal(c.status, 201, c.text);
    assert.deepEqual(Object.keys(c.json), ['success', 'item']);
    const { id: second, ...item } = c.json.item;
    assert.deepEqual(item, {
      ...{ body: 'Met', createdAt: NOON, prospectId, userId: uma, mentions: [{ userId: uma }], pin: true },
      ...{ createdByApi: false, createdByApiKeyId: null, createdByApiKeyName: null, fileUrl: sent.fileUrl },
    });
    assert.equal((await own.send('POST', '/notes', { prospectId, body: 'either name' })).status, 201);
    assert.deepEqual((await own.send('GET', `/notes/${id}`)).json, b.json);
    assert.deepEqual((await own.send('GET', `/notes/${second}`, undefined, { edition: 'c' })).json, c.json);
    assert.deepEqual((await own.send('DELETE', `/notes/${id}`)).json, { success: true, id });
    assertRefused(await own.send('GET', `/notes/${id}`), 404);
    assertRefused(await own.send('DELETE', `/notes/${id}`), 404);
  });

  test('notes are listed newest first, by prospect or user; lastNote leads on, and none is lost in a millisecond', async () => {
    const prospectId = await aboutSomebody();
    const dates = [NOON, NOON, NOON, NOON - HOUR, NOON - HOUR, NOON - 2 * HOUR];
    for (const [n, date] of dates.entries()) await own.send('POST', '/notes', { prospectId, note: `n${n}`, date });
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < dates.length; pages += 1) {
      const { json } = await own.send('GET', `/notes?prospectId=${prospectId}&limit=2${after}`);
      assert.equal(json.success, true);
      seen.push(...json.notes.map((note: { body: string }) => note.body));
      if (json.lastNote === null) break;
      after = `&startAfter=${json.lastNote}`;
    }
    assert.equal(seen.length, dates.length, seen.join());
    assert.deepEqual(seen.slice(0, 3).sort(), ['n0', 'n1', 'n2']);
    assert.equal(seen.at(-1), 'n5');
    const byToken: string[] = [];
    let token = '';
    do {
      const path = `/notes?prospectId=${prospectId}&limit=2&pageToken=${encodeURIComponent(token)}`;
      const { json } = await own.send('GET', path, undefined, { edition: 'c' });
      byToken.push(...json.items.map((note: { body: string }) => note.body));
      token = json.pagination.nextPageToken;
    } while (token !== null);
    assert.deepEqual(byToken, seen);
    assert.deepEqual((await own.send('GET', `/notes?prospectId=${prospectId}&userId=${uma}`)).json, {
      success: true,
      notes: [],
      lastNote: null,
    });
    assert.ok((await own.send('GET', '/notes')).json.notes.length >= dates.length, 'of the whole account');
  });

  test('a note needs a prospect of the account, text, known users and an https file', async () => {
    const prospectId = await aboutSomebody();
    assertRefused(await own.send('POST', '/notes', { note: 'x' }), 400, 'prospectId');
    assertRefused(await own.send('POST', '/notes', { prospectId }), 400, 'note');
    assertRefused(await own.send('POST', '/notes', { prospectId }, { edition: 'c' }), 400, 'body');
    assertRefused(await own.send('POST', '/notes', { prospectId, note: '<script>x</script>' }), 400, 'body');
    assertRefused(await own.send('POST', '/notes', { prospectId, note: 'x', userId: 'invented' }), 400, 'userId');
    const mentions = [{ userId: uma }, { userId: 'invented' }];
    assertRefused(await own.send('POST', '/notes', { prospectId, note: 'x', mentions }), 400, 'mentions.1.userId');
    assertRefused(
      await own.send('POST', '/notes', { prospectId, note: 'x', fileUrl: 'http://a.example' }),
      400,
      'fileUrl',
    );
    for (const date of ['soon', '2026-02-30', '2026-02-30T10:00:00Z', '2026-13-01', -1]) {
      assertRefused(await own.send('POST', '/notes', { prospectId, note: 'x', date }), 400, 'date');
    }
    const twice = [{ userId: uma }, { userId: uma }];
    const mentioned = await own.send('POST', '/notes', { prospectId, note: 'x', mentions: twice });
    assert.deepEqual(mentioned.json.mentions, [{ userId: uma }]);
    assertRefused(await own.send('POST', '/notes', { prospectId: 'invented', note: 'x' }), 404);
    const { json: kept } = await own.send('POST', '/notes', { prospectId, note: 'x' });
    const stranger = await account(client);
    assertRefused(await stranger.send('GET', `/notes/${kept.id}`), 404);
    assertRefused(await stranger.send('DELETE', `/notes/${kept.id}`), 404);
    assertRefused(await stranger.send('POST', '/notes', { prospectId, note: 'x' }), 404);
    assert.deepEqual((await stranger.send('GET', '/notes')).json.notes, []);
  });

  test('a task: assignTo and due in B, assignedTo and dueAt in C, and it is completed once', async () => {
    const prospectId = await aboutSomebody();
    const b = await own.send('POST', '/tasks', { prospectId, task: 'Call', assignTo: uma, due: NOON, userId: uma });
    assert.equal(b.status, 201, b.text);
    const { id, createdAt, ...task } = b.json;
    assert.ok(Number.isInteger(createdAt));
    assert.deepEqual(task, {
      ...{ success: true, prospectId, task: 'Call', assignedTo: uma, assignedBy: uma, createdBy: uma, updatedAt: null },
      ...{ dueAt: NOON, completedAt: null, createdByApi: false, createdByApiKeyId: null, createdByApiKeyName: null },
    });
    const sent = { prospectId, task: 'Write', assignedTo: uma, dueAt: '2026-11-26' };
    const c = await own.send('POST', '/tasks', sent, { edition: 'c' });
    assert.equal(c.json.item.dueAt, Date.parse('2026-11-26'), c.text);
    assert.deepEqual([c.json.item.createdBy, c.json.item.createdByApi], [null, true]);
    const done = await own.send('POST', `/tasks/${id}/complete`);
    assert.equal(done.status, 200);
    assert.ok(Number.isInteger(done.json.completedAt));
    assert.deepEqual((await own.send('POST', `/tasks/${id}/complete`)).json, done.json);
    assertRefused(await own.send('POST', '/tasks/invented/complete'), 404);
    assertRefused(await own.send('POST', '/tasks', { prospectId, task: 'x' }), 400, 'assignTo');
    assertRefused(await own.send('POST', '/tasks', { prospectId, task: 'x' }, { edition: 'c' }), 400, 'assignedTo');
    assertRefused(await own.send('POST', '/tasks', { prospectId, task: 'x', assignTo: 'invented' }), 400, 'assignedTo');
    assertRefused(await own.send('POST', '/tasks', { prospectId, assignTo: uma }), 400, 'task');
    const now = await own.send('POST', '/tasks', { prospectId, task: 'x', assignTo: uma });
    assert.equal(now.json.dueAt, now.json.createdAt);
  });

  test('tasks are listed by due date, filtered and paged', async () => {
    const prospectId = await aboutSomebody();
    const ids: string[] = [];
    for (const hours of [3, 1, 2]) {
      const body = { prospectId, task: `in ${hours}`, assignTo: uma, due: NOON + hours * HOUR };
      ids.push((await own.send('POST', '/tasks', body)).json.id);
    }
    await own.send('POST', `/tasks/${ids[1]}/complete`);
    const list = async (query: string) => {
      const answer = await own.send('GET', `/tasks?prospectId=${prospectId}${query}`);
      assert.equal(answer.status, 200, answer.text);
      return answer.json.items.map((task: { task: string }) => task.task);
    };
    assert.deepEqual(await list(''), ['in 1', 'in 2', 'in 3']);
    assert.deepEqual(await list('&incompleteOnly=true'), ['in 2', 'in 3']);
    assert.deepEqual(await list('&incompleteOnly=false'), ['in 1', 'in 2', 'in 3']);
    assert.deepEqual(await list('&incompleteOnly=True'), ['in 2', 'in 3'], 'as Python spells it');
    assert.deepEqual(await list('&status=completed'), ['in 1']);
    assert.deepEqual(await list('&status=completed&incompleteOnly=true'), ['in 2', 'in 3']);
    assert.deepEqual(await list(`&dueAfter=${NOON + 2 * HOUR}`), ['in 2', 'in 3']);
    assert.deepEqual(await list('&dueBefore=2026-11-26T14:00:00Z'), ['in 1', 'in 2']);
    assert.deepEqual(await list(`&assignedTo=${uma}&limit=1`), ['in 1']);
    assert.deepEqual(await list('&assignTo=invented'), []);
    assert.deepEqual(await list(`&userId=${uma}`), [], 'written by the key');
    assertRefused(await own.send('GET', `/tasks?status=completed&dueAfter=${NOON}`), 400, 'dueAfter');
    const first = await own.send('GET', `/tasks?prospectId=${prospectId}&limit=2`);
    const token = encodeURIComponent(first.json.nextPageToken);
    assert.deepEqual(await list(`&limit=2&pageToken=${token}`), ['in 3']);
    const inC = await own.send('GET', `/tasks?prospectId=${prospectId}`, undefined, { edition: 'c' });
    assert.deepEqual(Object.keys(inC.json), ['success', 'items', 'pagination']);
    assert.deepEqual(inC.json.pagination, { nextPageToken: null });
  });

  test('a page token that was not given out is refused', async () => {
    const token = (...position: unknown[]) => Buffer.from(JSON.stringify([1, ...position])).toString('base64url');
    const tokens = {
      notes: ['x', token('notes', 'x'), token('notes', 1.5), token('tasks', 1, 'a')],
      tasks: [token('tasks', 'x', 'a'), token('tasks', 1, '\0'), token('tasks', 1, 1), token('notes', 1)],
      meetings: [token('meetings', 1e300, 'a'), token('meetings', 1)],
    };
    for (const [listing, wrong] of Object.entries(tokens)) {
      for (const one of wrong) assertRefused(await own.send('GET', `/${listing}?pageToken=${one}`), 400, 'pageToken');
    }
  });

  test('meetings are arranged, and listed furthest first', async () => {
    const prospectId = await aboutSomebody();
    const meeting = { prospectId, timeZone: 'America/Chicago', meetingType: 'phone', ownerId: uma };
    const made = await own.send('POST', '/meetings', { ...meeting, meetingDate: NOON, location: 'Room 4' });
    assert.equal(made.status, 201, made.text);
    const { id, createdAt, createdByApiKeyId, ...rest } = made.json;
    assert.ok(Number.isInteger(createdAt) && createdByApiKeyId.length > 0 && id.length > 0);
    assert.deepEqual(rest, {
      ...{ success: true, ...meeting, meetingDate: NOON, location: 'Room 4', notes: null, createdBy: null },
      ...{ createdByApi: true, createdByApiKeyName: 'agency key' },
    });
    const later = { ...meeting, meetingDate: '2026-11-26T15:00:00+01:00', meetingType: 'in-person', userId: uma };
    const second = await own.send('POST', '/meetings', later, { edition: 'c' });
    assert.equal(second.json.item.meetingDate, NOON + 2 * HOUR);
    const list = async (query: string) => {
      const { json } = await own.send('GET', `/meetings?prospectId=${prospectId}${query}`);
      return json.items.map((one: { meetingDate: number }) => (one.meetingDate - NOON) / HOUR);
    };
    assert.deepEqual(await list(''), [2, 0]);
    assert.deepEqual(await list('&meetingType=phone'), [0]);
    assert.deepEqual(await list(`&meetingDateAfter=${NOON + HOUR}`), [2]);
    assert.deepEqual(await list(`&meetingDateBefore=${NOON}`), [0]);
    assert.deepEqual(await list(`&ownerId=${uma}&limit=1`), [2]);
    const first = await own.send('GET', `/meetings?prospectId=${prospectId}&limit=1`);
    assert.deepEqual(await list(`&pageToken=${encodeURIComponent(first.json.nextPageToken)}`), [0]);
    for (const [field, value] of [
      ['timeZone', 'Mars/Olympus'],
      ['timeZone', '+02:00'],
      ['meetingDate', 'soon'],
      ['ownerId', 'invented'],
    ]) {
      assertRefused(
        await own.send('POST', '/meetings', { ...meeting, meetingDate: NOON, [field!]: value }),
        400,
        field,
      );
    }
    for (const field of Object.keys(meeting)) {
      assertRefused(
        await own.send('POST', '/meetings', { ...meeting, meetingDate: NOON, [field]: undefined }),
        400,
        field,
      );
    }
  });

  test('what is about a deleted prospect is out of sight', async () => {
    const prospectId = await aboutSomebody();
    const note = (await own.send('POST', '/notes', { prospectId, note: 'x' })).json.id;
    const task = (await own.send('POST', '/tasks', { prospectId, task: 'x', assignTo: uma })).json.id;
    await own.send('DELETE', `/prospects/${prospectId}`);
    assertRefused(await own.send('GET', `/notes/${note}`), 404);
    assertRefused(await own.send('POST', `/tasks/${task}/complete`), 404);
    assert.deepEqual((await own.send('GET', `/tasks?prospectId=${prospectId}`)).json.items, []);
    assertRefused(await own.send('POST', '/notes', { prospectId, note: 'x' }), 404);
  });

  test('with an erased person goes what was noted about them, and what names them elsewhere', async () => {
    const { send, lode, prospect } = await account(client);
    const record = { key: 'w', full_name: 'Wilhelmina Ketterling', emails: ['w.ketterling@harbour.example'] };
    const stored = await lode('POST', '/v1/records', { source: 'agency-crm', records: [record] });
    const prospectId = (await prospect({ email: 'w.ketterling@harbour.example' })).json.id;
    const other = (await prospect()).json.id;
    const owner = (await lode('POST', '/v1/users', { first_name: 'Uma', last_name: 'Reyes' })).json.id;
    await send('POST', '/notes', { prospectId, note: 'about her' });
    await send('POST', '/notes', { prospectId: other, note: 'see W.Ketterling@harbour.example' });
    await send('POST', '/notes', { prospectId: other, note: 'stays' });
    await send('POST', '/tasks', { prospectId: other, task: 'write w.ketterling@harbour.example', assignTo: owner });
    const meeting = { prospectId: other, meetingDate: NOON, timeZone: 'UTC', meetingType: 'phone', ownerId: owner };
    await send('POST', '/meetings', { ...meeting, notes: 'with Wilhelmina Ketterling', location: 'Room 4' });
    const erased = await lode('DELETE', `/v1/people/${stored.json.results[0].person_id}`);
    assert.ok(erased.status < 300, erased.text);
    assertRefused(await send('GET', `/prospects/${prospectId}`), 404);
    const notes = (await send('GET', '/notes')).json.notes;
    assert.deepEqual(
      notes.map((note: { body: string }) => note.body),
      ['stays'],
    );
    assert.deepEqual((await send('GET', '/tasks')).json.items, []);
    const [kept] = (await send('GET', '/meetings')).json.items;
    assert.deepEqual([kept.notes, kept.location], [null, 'Room 4']);
  });
});
