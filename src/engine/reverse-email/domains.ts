/** What is known of the domains of a batch of addresses: the firm, who works there, how addresses are spelt there. */

import { atDomainKey, type DomainKey, type Spelling, spellingKey } from '../../identity/match/email-keys.ts';
import { keyNumber } from '../../identity/match/hash.ts';
import { companyKeys, KEY_KINDS, type KeyKind } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { unpackCompany, unpackFeatures } from '../../identity/pack.ts';
import type { DomainFacts } from '../../identity/reverse/attribute.ts';
import type { Firm } from '../../identity/reverse/lookup.ts';
import { SPELLINGS } from '../../identity/reverse/spellings.ts';
import { namesakesAmong, SAMPLE_MAX } from '../../identity/reverse/strangers.ts';
import {
  companyFacts,
  type Holder,
  holdersOfKey,
  peopleOfKey,
  peopleOfLargeKey,
  personByNumber,
  type StoredEntity,
} from '../../store/graph.ts';
import type { Reads } from '../../store/tx.ts';
import type { Candidate } from '../match/candidates.ts';
import { readHolders, readOverrides } from '../resolve/holders.ts';

export interface KnownDomain {
  firm: Firm;
  facts: DomainFacts;
  /** everybody there, where they are few; otherwise nobody */
  everybody: Candidate[];
}

/** So many companies of one domain, and further domains and names of theirs, are looked at. */
const COMPANIES_MAX = 4;
const DOMAINS_MAX = 3;
const NAMES_MAX = 3;

export async function readDomains(
  reads: Reads,
  graphId: number,
  domains: readonly string[],
  model: Model,
): Promise<Map<string, KnownDomain>> {
  const firms = await readFirms(reads, graphId, domains, model);
  const spelt = domains.flatMap((domain) => SPELLINGS.map((spelling) => [numberOf(spellingKey(domain, spelling))]));
  const spellingCounts = await reads.count(peopleOfKey, [graphId], spelt);
  const there = domains.map((domain) => [numberOf(atDomainKey(domain))]);
  const people = await reads.count(peopleOfLargeKey, [graphId], there);
  const samples = await readSamples(
    reads,
    graphId,
    there.map(([key]) => key!),
  );
  return new Map(
    domains.map((domain, at): [string, KnownDomain] => {
      const { firm, employees } = firms[at]!;
      const sample = samples[at]!;
      const counts = spellingCounts.slice(at * SPELLINGS.length, (at + 1) * SPELLINGS.length);
      const facts: DomainFacts = {
        people: people[at]!,
        employees,
        spellings: new Map(SPELLINGS.map((spelling, index): [Spelling, number] => [spelling, counts[index]!])),
        namesakes: namesakesAmong(sample.flatMap(({ features }) => features.names?.slice(0, 1) ?? [])),
      };
      return [domain, { firm, facts, everybody: people[at]! <= SAMPLE_MAX ? sample : [] }];
    }),
  );
}

export function numberOf({ kind, value, near }: DomainKey): number {
  return keyNumber(KEY_KINDS[kind], value, near);
}

/** The first people at each key, by record. */
async function readSamples(reads: Reads, graphId: number, keys: readonly number[]): Promise<Candidate[][]> {
  const rows = await reads.read<Holder>(
    holdersOfKey,
    [graphId],
    keys.map((key) => [key]),
  );
  const chosen = new Map(keys.map((key) => [key, new Set<number>()]));
  for (const { key, entity } of rows) {
    const numbers = chosen.get(key)!;
    if (entity !== 0 && numbers.size < SAMPLE_MAX) numbers.add(entity);
  }
  const numbers = [...new Set([...chosen.values()].flatMap((some) => [...some]))];
  const stored = await reads.read<StoredEntity>(
    personByNumber,
    [graphId],
    numbers.map((number) => [number]),
  );
  const byNumber = new Map(
    stored.map(({ number, id, features }): [number, Candidate] => [
      number,
      { number, id, features: unpackFeatures(features) },
    ]),
  );
  return keys.map((key) => [...chosen.get(key)!].flatMap((number) => byNumber.get(number) ?? []));
}

/** The firm behind each domain: what the companies that have the domain are called, and how many they employ. */
async function readFirms(
  reads: Reads,
  graphId: number,
  domains: readonly string[],
  model: Model,
): Promise<{ firm: Firm; employees: number | undefined }[]> {
  const isDomain = ({ kind }: { kind: KeyKind }) => kind === 'company_domain';
  const keys = domains.map((domain) => companyKeys({ domains: [domain] }).find(isDomain)!.number);
  const overrides = await readOverrides(reads, graphId);
  const held = await readHolders(reads, graphId, keys, model, overrides);
  const companies = held.map(({ holders }) =>
    [...new Set(holders.map((holder) => holder.entity))].filter((number) => number !== 0).slice(0, COMPANIES_MAX),
  );
  const rows = await reads.read(
    companyFacts,
    [graphId],
    [...new Set(companies.flat())].map((number) => [number]),
  );
  const byNumber = new Map(rows.map((row) => [row.number, { ...row, features: unpackCompany(row.features) }]));
  return domains.map((domain, at) => {
    const known = companies[at]!.flatMap((number) => byNumber.get(number) ?? []);
    const more = known.flatMap(({ features }) => features.domains);
    const sizes = known.flatMap(({ employee_count: count }) => (count === null || count <= 0 ? [] : [count]));
    return {
      firm: {
        domains: [...new Set([domain, ...more])].slice(0, DOMAINS_MAX),
        names: [...new Set(known.flatMap(({ features }) => features.names))].slice(0, NAMES_MAX),
      },
      employees: sizes.length === 0 ? undefined : Math.max(...sizes),
    };
  });
}
