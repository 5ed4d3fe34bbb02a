/** Clustering: the answer depends on the set of records, links and decisions, and conflicts are never united. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Clusters, cluster, type Link, type Member } from '../../src/identity/resolve/cluster.ts';

interface Component {
  members: Member[];
  links: Link[];
  cannot: [number, number][];
}

const MOST = 12;

const component: fc.Arbitrary<Component> = fc.integer({ min: 1, max: MOST }).chain((size) => {
  const id = fc.integer({ min: 1, max: size });
  const pair = fc.tuple(id, id).filter(([a, b]) => a !== b);
  const exclusive = fc.dictionary(
    fc.constantFrom('linkedin', 'suffix'),
    fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 2 }),
    { maxKeys: 2 },
  );
  const weight = fc.oneof(
    fc.constantFrom(7, 12, 30),
    fc.double({ min: 7, max: 60, noNaN: true }),
    fc.constant(Number.POSITIVE_INFINITY),
  );
  const links = size === 1 ? fc.constant([]) : fc.array(fc.record({ pair, weight }), { maxLength: 24 });
  return fc.record({
    members: fc.array(exclusive, { minLength: size, maxLength: size }).map((list) =>
      list.map(
        (values, index): Member => ({
          id: index + 1,
          address: `source-${(index * 7) % 5}\u0000key-${index}`,
          exclusive: new Map(Object.entries(values).map(([kind, of]) => [kind, new Set(of)])),
        }),
      ),
    ),
    // One link a pair, as a component has them.
    links: links.map((list) => [
      ...new Map(
        list.map(({ pair: [a, b], weight }) => [`${Math.min(a, b)}-${Math.max(a, b)}`, { a, b, weight }]),
      ).values(),
    ]),
    cannot: size === 1 ? fc.constant([]) : fc.array(pair, { maxLength: 4 }),
  });
});

const run = ({ members, links, cannot }: Component): Clusters => cluster(members, links, cannot);

function shuffledWith<T>(list: readonly T[], order: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, at: order[index % order.length]! + index / 1000 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

test('the answer is the same in whatever order members, links and decisions come', () => {
  const orders = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(component, orders, fc.boolean(), (one, order, turned) => {
      const turn = (link: Link): Link => (turned ? { ...link, a: link.b, b: link.a } : link);
      const other = {
        members: shuffledWith(one.members, order),
        links: shuffledWith(one.links, order).map(turn),
        cannot: shuffledWith(one.cannot, order).map(([a, b]): [number, number] => (turned ? [b, a] : [a, b])),
      };
      assert.deepEqual(run(other), run(one));
    }),
  );
});

test('every member is in exactly one cluster, and clusters are sorted by address', () => {
  fc.assert(
    fc.property(component, (one) => {
      const { clusters } = run(one);
      assert.deepEqual(
        clusters.flat().sort((a, b) => a - b),
        one.members.map((member) => member.id),
      );
      const addressOf = (id: number) => one.members[id - 1]!.address;
      for (const list of [...clusters, clusters.map((members) => members[0]!)]) {
        const addresses = list.map(addressOf);
        assert.deepEqual(addresses, [...addresses].sort());
      }
    }),
  );
});

test('a pair that must not be one never is, however strongly it is linked', () => {
  fc.assert(
    fc.property(component, (one) => {
      const { clusters } = run(one);
      for (const [a, b] of one.cannot) assert.ok(!clusters.some((list) => list.includes(a) && list.includes(b)));
    }),
  );
});

test('no two records of a cluster that are linked by weight alone contradict each other outright', () => {
  fc.assert(
    fc.property(component, (one) => {
      const { clusters } = run({ ...one, links: one.links.filter((link) => Number.isFinite(link.weight)) });
      for (const list of clusters) {
        // Each stated one value at most: then the whole cluster has one at most.
        const single = list
          .map((id) => one.members[id - 1]!.exclusive)
          .filter((of) => [...of.values()].every((set) => set.size === 1));
        for (const kind of ['linkedin', 'suffix']) {
          if (single.length < list.length) continue;
          assert.ok(new Set(single.flatMap((of) => [...(of.get(kind) ?? [])])).size <= 1, kind);
        }
      }
    }),
  );
});

test('without conflicts the clusters are what hangs together, and nothing is contested', () => {
  fc.assert(
    fc.property(component, (one) => {
      const plain = { ...one, cannot: [], members: one.members.map((member) => ({ ...member, exclusive: new Map() })) };
      const { clusters, contested } = run(plain);
      assert.equal(contested, false);
      for (const { a, b } of one.links) assert.ok(clusters.some((list) => list.includes(a) && list.includes(b)));
      const merges = one.members.length - clusters.length;
      assert.ok(merges <= one.links.length);
    }),
  );
});

test('a link that is refused makes the component contested', () => {
  fc.assert(
    fc.property(component, (one) => {
      const { clusters, contested } = run(one);
      const torn = one.links.some(({ a, b }) => !clusters.some((list) => list.includes(a) && list.includes(b)));
      if (torn) assert.ok(contested);
    }),
  );
});

const member = (id: number, exclusive: Record<string, string[]> = {}): Member => ({
  id,
  address: `crm\u0000${id}`,
  exclusive: new Map(Object.entries(exclusive).map(([kind, values]) => [kind, new Set(values)])),
});

test('a component stays contested when those whose link was refused come together through a third', () => {
  const members = [member(1, { linkedin: ['a'] }), member(2, { linkedin: ['b'] }), member(3, { linkedin: ['a', 'b'] })];
  const links = [
    { a: 1, b: 2, weight: 30 },
    { a: 1, b: 3, weight: 7 },
    { a: 2, b: 3, weight: 7 },
  ];
  assert.deepEqual(cluster(members, links, []), { clusters: [[1, 2, 3]], contested: true });
});

test('the stronger link wins the record that two want', () => {
  const members = [member(1, { linkedin: ['a'] }), member(2, { linkedin: ['b'] }), member(3)];
  const links = [
    { a: 1, b: 3, weight: 12 },
    { a: 2, b: 3, weight: 30 },
  ];
  assert.deepEqual(cluster(members, links, []), { clusters: [[1], [2, 3]], contested: true });
});

test('a must-link outranks every weight, a cannot-link every must-link', () => {
  const members = [member(1, { linkedin: ['a'] }), member(2, { linkedin: ['b'] }), member(3)];
  const must = { a: 1, b: 3, weight: Number.POSITIVE_INFINITY };
  const strong = { a: 2, b: 3, weight: 59 };
  assert.deepEqual(cluster(members, [strong, must], []).clusters, [[1, 3], [2]]);
  assert.deepEqual(cluster(members, [strong, must], [[3, 1]]).clusters, [[1], [2, 3]]);
});

test('a person’s word unites what exclusive values would keep apart', () => {
  const members = [member(1, { linkedin: ['a'] }), member(2, { linkedin: ['b'] })];
  const must = { a: 1, b: 2, weight: Number.POSITIVE_INFINITY };
  assert.deepEqual(cluster(members, [must], []), { clusters: [[1, 2]], contested: false });
  assert.deepEqual(cluster(members, [must], [[1, 2]]).clusters, [[1], [2]]);
});
