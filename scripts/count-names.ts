/**
 * Counts how common names are in the generated worlds: `node scripts/count-names.ts` writes
 * src/identity/match/name-frequencies-table.ts. A name borne by a smaller share than LEAST is rare and not listed.
 */
import { writeFileSync } from 'node:fs';
import { personFeatures } from '../src/identity/normalise/person.ts';
import { b2bWorld } from '../worlds/worlds.ts';

const SEEDS = [11, 12, 13, 14, 15, 16];
const PEOPLE = 20_000;
const LEAST = { given: 1 / 4_000, family: 1 / 8_000 };

const counts = { given: new Map<string, number>(), family: new Map<string, number>() };
let people = 0;
for (const seed of SEEDS) {
  const seen = new Set<string>();
  for (const { record, truth } of b2bWorld({ seed, people: PEOPLE }).records()) {
    const name = seen.has(truth) ? undefined : personFeatures(record).names?.[0];
    if (name === undefined || name.given.length < 2 || name.family.length < 2) continue;
    seen.add(truth);
    people += 1;
    for (const part of ['given', 'family'] as const)
      counts[part].set(name[part], (counts[part].get(name[part]) ?? 0) + 1);
  }
}

/** Listed names by falling share in a hundred thousand. */
function tableOf(part: 'given' | 'family'): string {
  const common = [...counts[part]]
    .filter(([, count]) => count / people >= LEAST[part])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lines = new Map<number, string[]>();
  for (const [name, count] of common) {
    const rounded = Math.round((count / people) * 100_000);
    lines.set(rounded, [...(lines.get(rounded) ?? []), name]);
  }
  return [...lines].map(([value, names]) => `${value} ${names.join(',')}`).join('\n');
}

writeFileSync(
  new URL('../src/identity/match/name-frequencies-table.ts', import.meta.url),
  `/**
 * Written by scripts/count-names.ts from generated worlds; not to be edited by hand. A line: people in a hundred thousand
 * who bear each of the names after it.
 */
export const GIVEN_SHARES = \`${tableOf('given')}\`;
export const FAMILY_SHARES = \`${tableOf('family')}\`;
`,
);
