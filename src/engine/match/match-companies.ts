/**
 * Match companies: LinkedIn page first, then the domain, then the name. A domain anchors: where it leads to nobody
 * the name is not tried, however famous (contracts/explorium.md 3.2).
 *
 * A name that two companies bear is ambiguous, and so is "Corvane" where only Corvane UK and Corvane France are known;
 * "Corvane Japan" is none of them.
 */
import { namesPlace } from '../../identity/compare/company-level-words.ts';
import type { CompanyFeatures } from '../../identity/features.ts';
import { COMPANY_PRIOR_BITS, compareCompanyFeatures } from '../../identity/match/company-score.ts';
import { decide, type Scored } from '../../identity/match/decide.ts';
import { companyKeys, type MatchKey } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { unpackCompany } from '../../identity/pack.ts';
import { companyByNumber, type StoredEntity } from '../../store/graph.ts';
import { findId } from '../ids.ts';
import type { Parts } from '../parts.ts';
import { readHolders, readOverrides } from '../resolve/holders.ts';
import type { Caller, CompanyQuery, MatchAnswer } from '../types.ts';
import { companyQueryFeatures } from './query-features.ts';

interface Found {
  number: number;
  id: string;
  features: CompanyFeatures;
}

const NONE: MatchAnswer = { decision: 'none', id: null, number: null, score: 0, candidates: [] };
const CANDIDATES_SHOWN = 5;

export async function matchCompanies(
  { store }: Parts,
  model: Model,
  caller: Caller,
  queries: readonly CompanyQuery[],
  policy: { threshold?: number; explain?: boolean },
): Promise<MatchAnswer[]> {
  const asked = queries.map((query) => {
    const features = companyQueryFeatures(query);
    return { query, features, rungs: rungsOf(features) };
  });
  const keys = [...new Set(asked.flatMap((one) => one.rungs.flatMap((rung) => rung.map((key) => key.number))))];
  const overrides = await readOverrides(store.reads, caller.graphId);
  const holders = new Map(
    (await readHolders(store.reads, caller.graphId, keys, model, overrides)).map((found) => [found.key, found.holders]),
  );
  const numbers = new Set([...holders.values()].flatMap((list) => list.map((holder) => holder.entity)));
  const rows = await store.reads.read<StoredEntity>(
    companyByNumber,
    [caller.graphId],
    [...numbers].map((number) => [number]),
  );
  const companies = new Map<number, Found>(
    rows.map((row) => [row.number, { number: row.number, id: row.id, features: unpackCompany(row.features) }]),
  );
  const answers: MatchAnswer[] = [];
  for (const { query, features, rungs } of asked) {
    if (query.company_id !== undefined) {
      const found = await findId(store.reads, caller.graphId, 'c', query.company_id);
      answers.push(found === undefined ? NONE : matched(found));
      continue;
    }
    const reached = rungs.map(
      (rung) => new Set(rung.flatMap((key) => (holders.get(key.number) ?? []).map((one) => one.entity))),
    );
    const people = reached.find((set) => set.size > 0) ?? new Set<number>();
    answers.push(
      settle(
        features,
        [...people].flatMap((number) => companies.get(number) ?? []),
        model,
        policy,
      ),
    );
  }
  return answers;
}

function matched({ id, number }: { id: string; number: number }): MatchAnswer {
  return { decision: 'match', id, number, score: 1, candidates: [{ id, score: 1 }] };
}

/** Keys in the order of trust. With a domain or a page, the name only helps to choose. */
function rungsOf(features: CompanyFeatures): MatchKey[][] {
  const keys = companyKeys(features);
  const of = (kind: MatchKey['kind']) => keys.filter((key) => key.kind === kind);
  const anchored = [of('company_profile'), of('company_domain')].filter((rung) => rung.length > 0);
  return anchored.length > 0 ? anchored : [[...of('company_name'), ...of('company_word')]];
}

function settle(
  features: CompanyFeatures,
  found: readonly Found[],
  model: Model,
  policy: { threshold?: number; explain?: boolean },
): MatchAnswer {
  const scored: Scored<Found>[] = found.map((candidate) => {
    const evidence = compareCompanyFeatures(features, candidate.features);
    const bits = evidence.reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS);
    return { candidate, bits, evidence };
  });
  const decided = decide(scored, model, policy.threshold ?? model.matchThreshold, (one) => one.number);
  const { ranked } = decided;
  const decision = decided.decision === 'none' && isAnyBranch(features, ranked) ? 'ambiguous' : decided.decision;
  const best = decision === 'match' ? ranked[0] : undefined;
  const evidence = ranked[0]?.evidence.map((item) => ({ field: item.field, level: item.level, weight: item.weight }));
  return {
    decision,
    id: best?.candidate.id ?? null,
    number: best?.candidate.number ?? null,
    score: ranked[0]?.score ?? 0,
    candidates: ranked.slice(0, CANDIDATES_SHOWN).map(({ candidate, score }) => ({ id: candidate.id, score })),
    ...(policy.explain
      ? {
          explanation: {
            reason: companyReason(decision, found.length),
            keys: [],
            evidence: evidence ?? [],
            total: ranked[0]?.bits ?? COMPANY_PRIOR_BITS,
            prior: COMPANY_PRIOR_BITS,
            would_decide: decision === 'match' ? [] : ['domain', 'profile_url'],
          },
        }
      : {}),
  };
}

/** Asked for a group of which only local companies are known: which of them is meant cannot be told. */
function isAnyBranch(features: CompanyFeatures, ranked: readonly Scored<Found>[]): boolean {
  if (features.names?.some(namesPlace) !== false) return false;
  const isBranch = ({ evidence }: Scored<Found>) =>
    evidence.length === 1 && evidence[0]!.field === 'name' && evidence[0]!.level === 'branch';
  return ranked.filter(isBranch).length > 1;
}

function companyReason(decision: MatchAnswer['decision'], found: number): string {
  if (decision === 'match') return 'One company agrees on what was sent.';
  if (decision === 'ambiguous') return `${found} companies fit equally well, so none is named.`;
  return found === 0
    ? 'No company was found under the values sent.'
    : 'The closest company does not agree well enough.';
}
