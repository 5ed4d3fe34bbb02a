/** From identifiers to companies: numbers and addresses exactly, domains and names by the engine's match. */
import type { Engine } from '../../../engine/engine.ts';
import { companyQueryFeatures } from '../../../engine/match/query-features.ts';
import type { Reference } from '../../../engine/references.ts';
import { inSlices } from '../../../engine/slices.ts';
import type { Caller, CompanyQuery, MatchAnswer } from '../../../engine/types.ts';
import { Refusal } from '../errors.ts';
import type { Asked, COMPANY_IDENTIFIERS } from '../identifiers.ts';
import { isStrict } from '../settings.ts';
import type { Company } from './company-data.ts';

export type CompanyAsked = Asked<keyof typeof COMPANY_IDENTIFIERS>;

export interface CompanyHit extends Reference {
  score: number;
}

/**
 * How much of an answer to take. `exact`: the company that it must be, or none. `fitting`: where several fit equally
 * well, each of these. `all`: whoever comes near, the nearest first.
 */
export type Reach = 'exact' | 'fitting' | 'all';

/** For each identifier its companies by falling score. */
export async function findCompanies(
  engine: Engine,
  caller: Caller,
  { member, values }: CompanyAsked,
  reach: Reach,
): Promise<CompanyHit[][]> {
  if (member === 'crustdata_company_ids') {
    const found = await engine.references(
      caller,
      'companies',
      values.map((value) => ({ number: Number(value) })),
    );
    return found.map((one) => (one === undefined ? [] : [{ ...one, score: 1 }]));
  }
  if (member === 'domains' && isStrict(caller)) checkDomains(values);
  const queries = values.map((value): CompanyQuery => {
    if (member === 'domains') return { domain: value };
    return member === 'names' ? { name: value } : { profile_url: value };
  });
  const answers = await engine.matchCompanies(caller, queries, {});
  // What a company calls its own is exact, as the vendor shows it; a name is as sure as the evidence.
  const exact = member !== 'names';
  const wanted = answers.map((answer) => taken(answer, reach, exact));
  const ids = [...new Set(wanted.flatMap((list) => list.map(({ id }) => id)))];
  const found = await engine.references(
    caller,
    'companies',
    ids.map((id) => ({ id })),
  );
  const byId = new Map(ids.map((id, at) => [id, found[at]]));
  return wanted.map((list) =>
    list.flatMap(({ id, score }) => {
      const reference = byId.get(id);
      return reference === undefined ? [] : [{ ...reference, score }];
    }),
  );
}

/** The vendor answers a malformed domain by a 404 for the whole call; under other plans it is a miss at its position. */
function checkDomains(values: readonly string[]): void {
  const malformed = values.filter((domain) => (companyQueryFeatures({ domain }).domains?.length ?? 0) === 0);
  if (malformed.length > 0) throw new Refusal('not_found', `Malformed domains: ${malformed.join(', ')}`);
}

function taken({ decision, id, candidates }: MatchAnswer, reach: Reach, exact: boolean): MatchAnswer['candidates'] {
  if (exact && decision === 'match') return candidates.flatMap((one) => (one.id === id ? [{ ...one, score: 1 }] : []));
  if (reach === 'all') return candidates;
  if (decision === 'match') return candidates.filter((one) => one.id === id);
  return decision === 'ambiguous' && reach === 'fitting' ? candidates : [];
}

/** number → company, without those that are gone. */
export async function readCompanies(
  engine: Engine,
  caller: Caller,
  wanted: readonly { id: string; number: number; updatedAt?: string }[],
): Promise<Map<number, Company>> {
  const times = new Map(wanted.map(({ number, updatedAt }) => [number, updatedAt ?? null]));
  const dossiers = await inSlices(wanted, (slice) => engine.companyDossiers(caller, slice));
  return new Map(
    dossiers.map((dossier) => [dossier.number, { dossier, updatedAt: times.get(dossier.number) ?? null }]),
  );
}
