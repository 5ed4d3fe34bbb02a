/** Mail providers: nothing is asked unless there is a resolver, and then not twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailExchangeVerbs } from '../../src/engine/mail-exchange.ts';
import { createDatabase } from '../store/databases.ts';
import { partsOn } from './parts.ts';

test('who handles a domain’s mail is asked once a day, and null where there is no answer', async () => {
  const database = await createDatabase('sqlite');
  try {
    const asked: string[] = [];
    let now = 0;
    const exchangers: Record<string, string[]> = {
      'a.example': ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'],
      'b.example': ['b-example.mail.protection.outlook.com'],
      'c.example': ['mx.c.example'],
    };
    const { mailProviders } = mailExchangeVerbs({
      ...partsOn(database.store, database.folder),
      clock: { now: () => now },
      mailExchangers: async (domain) => {
        asked.push(domain);
        const found = exchangers[domain];
        if (found === undefined) throw new Error('no answer');
        return found;
      },
    });
    const domains = ['a.example', 'b.example', 'c.example', 'gone.example', 'a.example', ''];
    const expected = [
      ['a.example', 'Google'],
      ['b.example', 'Microsoft'],
      ['c.example', null],
      ['gone.example', null],
    ];
    assert.deepEqual([...(await mailProviders(domains))], expected);
    assert.deepEqual([...(await mailProviders(domains))], expected);
    assert.deepEqual(asked, ['a.example', 'b.example', 'c.example', 'gone.example']);
    now += 3_600_000;
    await mailProviders(domains);
    assert.deepEqual(asked.slice(4), ['gone.example'], 'a failure is tried again sooner');
    now += 24 * 3_600_000;
    await mailProviders(['a.example']);
    assert.deepEqual(asked.slice(5), ['a.example']);
    const silent = mailExchangeVerbs(partsOn(database.store, database.folder));
    assert.equal((await silent.mailProviders(domains)).size, 0);
  } finally {
    await database.close();
  }
});
