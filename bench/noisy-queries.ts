/** Name and company as people misremember them: each query has one fault, and its truth is known. */
import { NICKNAMES } from '../demo/names.ts';
import { createRandom, type Random } from '../demo/random.ts';
import { SOURCES, type World } from '../demo/world.ts';
import type { PersonRecord } from '../src/identity/record.ts';

export const FAULTS = [
  'nickname',
  'typo in the given name',
  'typo in the family name',
  'typo in the company',
  'legal form',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface NoisyQuery {
  fault: Fault;
  full_name: string;
  company_name: string;
  /** number of the true person */
  person: number;
}

interface Named {
  given: string;
  family: string;
  company: string;
}

const LEGAL_FORM = /,? (Inc\.|LLC|Corp\.|Ltd|PLC|Limited|GmbH|AG|GmbH & Co\. KG|SAS|S\.A\.|SARL)$/;
const TYPO_MIN = 5;

/**
 * `count` queries from the world's records, so that the base holds what is asked for. Two people of one name at one
 * company cannot be told apart by anybody, so they are not asked for.
 */
export function noisyQueries(world: World, count: number): NoisyQuery[] {
  const random = createRandom(world.seed, 0x6e6f);
  const namesakes = countNames(world);
  const queries: NoisyQuery[] = [];
  const step = Math.max(1, Math.floor(world.people / count));
  for (const source of SOURCES) {
    let passed = 0;
    let rest = Math.ceil(count / SOURCES.length);
    for (const { record, person } of world.records(source)) {
      passed += 1;
      if (passed % step !== 0 || rest === 0) continue;
      const named = namedOf(record);
      if (named === undefined || (namesakes.get(nameKey(named))?.size ?? 0) > 1) continue;
      const fault = random.pick(FAULTS);
      const spoilt = spoil(named, fault, random);
      if (spoilt === undefined) continue;
      queries.push({ fault, full_name: `${spoilt.given} ${spoilt.family}`, company_name: spoilt.company, person });
      rest -= 1;
    }
  }
  return queries;
}

function namedOf({ given_name, family_name, company_name }: PersonRecord): Named | undefined {
  if (!given_name || !family_name || !company_name) return undefined;
  return { given: given_name.trim(), family: family_name.trim(), company: company_name.trim() };
}

/** Initial, family name and the company without its form: who has the same is a namesake after a nickname or a typo. */
function nameKey({ given, family, company }: Named): string {
  return `${given.charAt(0)} ${family} ${company.replace(LEGAL_FORM, '')}`.toLowerCase();
}

function countNames(world: World): Map<string, Set<number>> {
  const people = new Map<string, Set<number>>();
  for (const source of SOURCES) {
    for (const { record, person } of world.records(source)) {
      const named = namedOf(record);
      if (named === undefined) continue;
      const key = nameKey(named);
      people.set(key, (people.get(key) ?? new Set()).add(person));
    }
  }
  return people;
}

/** @returns undefined where the fault cannot be made: no nickname is known, the word is too short. */
function spoil(named: Named, fault: Fault, random: Random): Named | undefined {
  switch (fault) {
    case 'nickname': {
      const nicknames = NICKNAMES[named.given];
      return nicknames && { ...named, given: random.pick(nicknames) };
    }
    case 'typo in the given name':
      return withTypo(named, 'given', random);
    case 'typo in the family name':
      return withTypo(named, 'family', random);
    case 'typo in the company':
      return withTypo(named, 'company', random);
    case 'legal form': {
      const bare = named.company.replace(LEGAL_FORM, '');
      return { ...named, company: bare === named.company ? `${bare} Ltd` : bare };
    }
  }
}

/** One letter doubled, left out or swapped with the next; the first letter stays. */
function withTypo(named: Named, part: keyof Named, random: Random): Named | undefined {
  const text = named[part];
  if (text.length < TYPO_MIN) return undefined;
  const at = 1 + random.below(text.length - 2);
  const [before, letter, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  const spoilt = random.pick([letter + letter + next, next, next + letter]);
  const typed = before + spoilt + after;
  return typed === text ? undefined : { ...named, [part]: typed };
}
