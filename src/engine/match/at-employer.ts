/**
 * A second look for those who were not found and whose query names a company by what only one has, its domain or its
 * page: among that company's people, whatever their records call it. `Brightwater` by its domain finds the person whose
 * only record says `BWA Holdings`, once the company is known under both.
 */
import type { Model } from '../../identity/match/model.ts';
import type { Parts } from '../parts.ts';
import type { Caller, CompanyQuery, MatchAnswer, MatchPolicy, PersonQuery } from '../types.ts';
import { matchCompanies } from './match-companies.ts';
import { matchPeople } from './match-people.ts';

/** @returns the answers, those of `none` replaced where the second look has found more */
export async function lookAtEmployers(
  parts: Parts,
  model: Model,
  caller: Caller,
  queries: readonly PersonQuery[],
  answers: readonly MatchAnswer[],
  policy: MatchPolicy,
): Promise<MatchAnswer[]> {
  const missed = queries.flatMap((query, at) => {
    const company = answers[at]!.decision === 'none' ? companyOf(query) : undefined;
    return company === undefined ? [] : [{ query, at, company }];
  });
  if (missed.length === 0) return [...answers];
  const companies = await matchCompanies(
    parts,
    model,
    caller,
    missed.map(({ company }) => company),
    {},
  );
  const known = missed.flatMap(({ query, at }, index) => {
    const { id } = companies[index]!;
    return id === null ? [] : [{ at, query: within(query, id) }];
  });
  const again = await matchPeople(
    parts,
    model,
    caller,
    known.map(({ query }) => query),
    policy,
  );
  const found = [...answers];
  for (const [index, { at }] of known.entries()) {
    if (again[index]!.decision !== 'none') found[at] = again[index]!;
  }
  return found;
}

function companyOf({
  person_id,
  company_id,
  company_domain,
  company_profile_url,
}: PersonQuery): CompanyQuery | undefined {
  if (person_id !== undefined || company_id !== undefined) return undefined;
  if (company_domain === undefined && company_profile_url === undefined) return undefined;
  return {
    ...(company_domain === undefined ? {} : { domain: company_domain }),
    ...(company_profile_url === undefined ? {} : { profile_url: company_profile_url }),
  };
}

function within(query: PersonQuery, company_id: string): PersonQuery {
  const { company_name: _name, company_domain: _domain, company_profile_url: _page, ...rest } = query;
  return { ...rest, company_id };
}
