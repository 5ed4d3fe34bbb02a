/** Lode's own search over HTTP: the whole tree, sorts, pages, exclusions, explanations, and how mistakes are answered. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { COMPANIES, PEOPLE } from '../engine/search-world.ts';
import { onEachDatabase } from './suite.ts';

onEachDatabase('Lode search', (client) => {
  const names = new Map<string, string>();
  before(async () => {
    for (const [kind, world] of [
      ['companies', COMPANIES],
      ['people', PEOPLE],
    ] as const) {
      const records = Object.entries(world).map(([key, record]) => ({ key, ...record }));
      const { json, text } = await client.lode('POST', '/v1/records', { source: 'crm', kind, records });
      assert.ok(json.results, text);
      for (const one of json.results) names.set(one.person_id ?? one.company_id, one.key);
    }
  });
  const search = (body: unknown, about = 'people') => client.lode('POST', `/v1/${about}/search`, body);
  const namesOf = (items: { id: string }[]) => items.map(({ id }) => names.get(id)).join(' ');

  test('people by the whole tree, in an order, page by page', async () => {
    const filter = {
      and: [
        { field: 'country', op: 'in', value: ['Belgium', 'France'] },
        { not: { field: 'title', op: 'words', value: 'sales' } },
        { employer: { field: 'employee_count', op: 'gte', value: 50 } },
        { any: { of: 'positions', where: { field: 'level', op: 'is', value: 'director' } } },
      ],
    };
    const sort = [{ by: 'name', order: 'desc' }];
    const first = await search({ filter, sort, limit: 1 });
    assert.equal(first.status, 200, first.text);
    assert.deepEqual([first.json.total, first.json.total_is_exact, first.json.complete], [2, true, true]);
    const second = await search({ filter, sort, limit: 1, cursor: first.json.next_cursor });
    assert.equal(namesOf([...first.json.items, ...second.json.items]), 'ada bram');
    assert.equal(second.json.next_cursor, null);
    assert.equal(first.json.items[0].profile.full_name, 'Ada Vermeulen-Lind');
  });

  test('a cursor goes on where it stood though people come in between', async () => {
    const sort = [{ by: 'name', order: 'asc' }];
    const first = await search({ sort, limit: 2 });
    const added = await client.lode('POST', '/v1/records', {
      source: 'late',
      records: [{ key: 'zora', full_name: 'Aaron Aardal', emails: ['aaron@aardal.example'] }],
    });
    names.set(added.json.results[0].person_id, 'aaron');
    const second = await search({ sort, limit: 9, cursor: first.json.next_cursor });
    assert.equal(namesOf([...first.json.items, ...second.json.items]), 'ella dirk bram cora ada');
    await client.lode('DELETE', `/v1/people/${added.json.results[0].person_id}`);
  });

  test('exclusions, and an explanation of nothing', async () => {
    const exclude = { profile_urls: ['https://www.linkedin.com/in/ada-lind-example'], names: ['Dirk Lind'] };
    const filter = { field: 'company', op: 'is', value: 'Lensworks Brugge' };
    const none = await search({ filter, exclude, explain: true });
    assert.equal(none.json.total, 0);
    assert.deepEqual(none.json.explanation, [{ path: 'filter', count: 2, count_is_exact: true }]);
  });

  test('companies', async () => {
    const filter = {
      and: [{ field: 'founded', op: 'between', min: 1900 }, { not: { field: 'type', op: 'is', value: 'private' } }],
    };
    const found = await search({ filter, sort: [{ by: 'employee_count', order: 'desc' }] }, 'companies');
    assert.equal(found.status, 200, found.text);
    assert.equal(namesOf(found.json.items), 'relief');
    assert.equal((await search({ text: 'quillon' }, 'companies')).json.total, 1);
  });

  test('mistakes are 400 with their place', async () => {
    const deep = (levels: number) => {
      let tree: unknown = { field: 'name', op: 'is', value: 'x' };
      for (let level = 0; level < levels; level += 1) tree = { not: tree };
      return tree;
    };
    const bad: [body: unknown, path: string | undefined, about?: string][] = [
      [{ filter: { field: 'level', op: 'phrase', value: 'x' } }, 'filter.op'],
      [{ filter: { and: [{ employer: { field: 'skill', op: 'is', value: 'x' } }] } }, undefined],
      [{ filter: { field: 'role_start', op: 'gte', value: 'soon' } }, 'filter.value'],
      [{ filter: { field: 'experience_years', op: 'between' } }, 'filter.min'],
      [{ filter: deep(20) }, undefined],
      [{ filter: deep(500) }, undefined],
      [{ sort: [{ by: 'shoe', order: 'asc' }] }, 'sort.0.by'],
      [{ cursor: 'bm8' }, 'cursor'],
      [{ filter: { field: 'name', op: 'between' } }, 'filter.op', 'companies'],
    ];
    for (const [body, path, about] of bad) {
      const answer = await search(body, about);
      assert.equal(answer.status, 400, answer.text);
      assert.equal(answer.json.code, 'invalid_input');
      if (path !== undefined) assert.equal(answer.json.issues[0].path, path, answer.text);
    }
  });
});
