import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Spelling } from '../match/email-keys.ts';
import { attribute, type DomainFacts, type Fitting, type Standing } from './attribute.ts';
import { readingsOf } from './readings.ts';
import { SPELLINGS, spellingShare } from './spellings.ts';
import { namesakesAmong } from './strangers.ts';

const shares = { given: { rare: 0, table: { john: 0.015 } }, family: { rare: 0, table: { smith: 0.008 } } };

function facts(people: number, counts: [Spelling, number][], employees?: number): DomainFacts {
  return { people, employees, spellings: new Map(counts), namesakes: namesakesAmong([]) };
}

function fitting(person: string, standing: Standing = 'open', exact = true): Fitting<string> {
  return { person, pattern: 'flast', exact, standing };
}

function scores(box: string, known: DomainFacts, people: Fitting<string>[], digits = ''): Record<string, number> {
  const { ranked } = attribute({ readings: readingsOf(box), digits }, known, people, new Map(), shares);
  return Object.fromEntries(ranked.map(({ person, score }) => [person, score]));
}

const firm = facts(40, [
  ['flast', 19],
  ['first.last', 1],
]);

test('somebody who fits the spelling of the firm is attributed; a second who does leaves each half', () => {
  const alone = scores('jsmith', firm, [fitting('john')])['john']!;
  const both = scores('jsmith', firm, [fitting('john'), fitting('jane')]);
  assert.ok(alone > 0.9, `${alone}`);
  assert.ok(both['john']! <= 0.5 && both['john']! > 0.4 && both['john'] === both['jane'], JSON.stringify(both));
});

test('what makes the address less likely theirs lowers the score', () => {
  const best = scores('jsmith', firm, [fitting('john')])['john']!;
  const lower: [string, number | undefined][] = [
    ['has left', scores('jsmith', firm, [fitting('john', 'left')])['john']],
    ['has another address', scores('jsmith', firm, [fitting('john', 'addressed')])['john']],
    ['a pet form', scores('jsmith', firm, [fitting('john', 'open', false)])['john']],
    ['digits', scores('jsmith', firm, [fitting('john')], '2')['john']],
    ['another spelling is usual', scores('jsmith', facts(40, [['first.last', 20]]), [fitting('john')])['john']],
    ['few of the firm are known', scores('jsmith', facts(40, [['flast', 20]], 20_000), [fitting('john')])['john']],
  ];
  for (const [what, score] of lower) assert.ok(score! < best, `${what}: ${score} against ${best}`);
});

test('a common family name makes an unknown namesake likelier than a rare one', () => {
  const large = facts(2_000, [['flast', 500]]);
  assert.ok(scores('jsmith', large, [fitting('a')])['a']! < scores('jquillfeather', large, [fitting('a')])['a']!);
});

test('people who were too many to look at count as rivals', () => {
  const hidden = new Map([['flast', 150] as const]);
  const { ranked } = attribute({ readings: readingsOf('jsmith'), digits: '' }, firm, [fitting('john')], hidden, shares);
  assert.ok(ranked[0]!.score < 0.2);
});

test('scores are probabilities of one owner, and one more who fits makes nobody likelier', () => {
  const standing = fc.constantFrom<Standing>('open', 'named', 'left', 'addressed');
  const count = fc.nat({ max: 500 });
  fc.assert(
    fc.property(fc.array(standing, { maxLength: 8 }), standing, count, count, (some, more, flast, other) => {
      const known = facts(flast + other + 5, [
        ['flast', flast],
        ['other', other],
      ]);
      const people = some.map((one, index) => fitting(`p${index}`, one));
      const asked = { readings: readingsOf('jsmith'), digits: '' };
      const ranked = (fits: Fitting<string>[]) => attribute(asked, known, fits, new Map(), shares).ranked;
      const after = ranked([...people, fitting('new', more)]);
      for (const one of ranked(people)) {
        const later = after.find(({ person }) => person === one.person)!;
        assert.ok(one.score >= 0 && one.score < 1 && one.score <= one.alone + 1e-9);
        assert.ok(later.posterior <= one.posterior + 1e-9, `${one.person}: ${one.posterior} became ${later.posterior}`);
      }
      assert.ok(after.reduce((sum, { score }) => sum + score, 0) <= 1 + 1e-9);
    }),
  );
});

test('the shares of all spellings add up to one, and one address more of a spelling raises its share', () => {
  const counts = fc.dictionary(fc.constantFrom(...SPELLINGS), fc.nat({ max: 200 }));
  fc.assert(
    fc.property(counts, fc.nat({ max: 3_000 }), fc.constantFrom(...SPELLINGS), (some, people, spelling) => {
      const known = new Map(Object.entries(some) as [Spelling, number][]);
      const sum = SPELLINGS.reduce((total, one) => total + spellingShare(one, known, people), 0);
      assert.ok(Math.abs(sum - 1) < 1e-6, `${sum}`);
      const before = spellingShare(spelling, known, people);
      known.set(spelling, (known.get(spelling) ?? 0) + 1);
      assert.ok(spellingShare(spelling, known, people) > before);
    }),
  );
});
