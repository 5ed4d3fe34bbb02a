/**
 * Match people: queries in, answers out, in order. All keys of a batch are looked up together, all people under them
 * read once; the rest is arithmetic. Keys that only propose (somebody of that name, whatever the firm) are looked up
 * for those queries alone that the others have not answered.
 *
 * Joint policy: everything sent is scored together against everybody found.
 *
 * Ladder policy (contracts, ruling 1): the rungs are walked in order. A rung's candidates are those who agree on what
 * the rung looks at, inside the company scope, and whose name does not flatly contradict the name sent (a recycled
 * address is no hit). None: the next rung. One: that is the answer. Several: all that was sent narrows them; still
 * tied means no answer, without trying lower rungs.
 */
import { compareNames } from '../../identity/compare/name-level.ts';
import type { EmployerForm, Features } from '../../identity/features.ts';
import { aloneScore, decide, rank, type Scored } from '../../identity/match/decide.ts';
import { type MatchKey, PROPOSING_KINDS } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { compare, totalBits } from '../../identity/match/score.ts';
import { isSufficient } from '../../identity/match/sufficient.ts';
import { unpackCompany } from '../../identity/pack.ts';
import { companyByNumber, personByNumber, type StoredEntity } from '../../store/graph.ts';
import { findId } from '../ids.ts';
import type { Parts } from '../parts.ts';
import type { Caller, LadderStep, MatchAnswer, MatchPolicy, PersonQuery } from '../types.ts';
import { type Candidate, CandidateIndex, currentlyAt } from './candidates.ts';
import { explain } from './explain.ts';
import { employersOf, queryFeatures, queryKeys, stepFeatures } from './query-features.ts';

export interface Asked {
  query: PersonQuery;
  features: Features;
  keys: MatchKey[];
  /** the company that confines the answer: its number, 0 when it does not exist; undefined without a scope */
  scope: number | undefined;
  scopeEmployers: EmployerForm[];
  steps: { step: LadderStep; features: Features; keys: MatchKey[] }[];
}

const NONE: MatchAnswer = { decision: 'none', id: null, number: null, score: 0, candidates: [] };
const CANDIDATES_SHOWN = 5;
/** A rung's identifier must agree in itself; looser levels only propose. */
const IDENTIFYING: ReadonlySet<string> = new Set(['exact', 'alias', 'own_mailbox', 'national']);

export async function matchPeople(
  { store }: Reading,
  model: Model,
  caller: Asking,
  queries: readonly PersonQuery[],
  policy: MatchPolicy,
): Promise<MatchAnswer[]> {
  const asked: (Asked | MatchAnswer)[] = [];
  for (const query of queries) asked.push(await ask(store.reads, caller, query, policy));
  const answers: (MatchAnswer | undefined)[] = asked.map((one) => ('features' in one ? undefined : one));
  const answerAll = async (open: readonly number[], narrow: boolean): Promise<void> => {
    const part = open.map((at) => (narrow ? withoutProposing(asked[at] as Asked) : (asked[at] as Asked)));
    const keySets = part.flatMap((one) => [one.keys, ...one.steps.map((step) => step.keys)]);
    const index = await CandidateIndex.load(store.reads, caller.graphId, keySets, model);
    for (const [position, one] of part.entries()) {
      answers[open[position]!] = await answer(store.reads, caller, model, index, one, policy);
    }
  };
  const open = [...answers.keys()].filter((at) => answers[at] === undefined);
  await answerAll(open, true);
  // Most are found under what they spelt; only for the rest is it worth looking at everybody of a like name.
  const missing = open.filter((at) => answers[at]!.decision === 'none' && proposes(asked[at] as Asked));
  if (missing.length > 0) await answerAll(missing, false);
  return answers as MatchAnswer[];
}

const proposing = (key: MatchKey): boolean => PROPOSING_KINDS.has(key.kind);

function proposes(asked: Asked): boolean {
  return asked.keys.some(proposing) || asked.steps.some((step) => step.keys.some(proposing));
}

function withoutProposing(asked: Asked): Asked {
  const firm = (keys: MatchKey[]) => keys.filter((key) => !proposing(key));
  return { ...asked, keys: firm(asked.keys), steps: asked.steps.map((step) => ({ ...step, keys: firm(step.keys) })) };
}

type Reads = Parts['store']['reads'];
/** Inside a transaction it reads what the transaction sees. */
type Reading = { store: Pick<Parts['store'], 'reads'> };
type Asking = Pick<Caller, 'graphId'>;

async function ask(
  reads: Reads,
  caller: Asking,
  query: PersonQuery,
  policy: MatchPolicy,
): Promise<Asked | MatchAnswer> {
  if (query.person_id !== undefined) return byId(reads, caller, query.person_id);
  const features = queryFeatures(query);
  let scope: number | undefined;
  let scopeEmployers: EmployerForm[] = [];
  if (query.company_id !== undefined) {
    const found = await findId(reads, caller.graphId, 'c', query.company_id);
    scope = found?.number ?? 0;
    if (found !== undefined) {
      const [row] = await reads.read<StoredEntity>(companyByNumber, [caller.graphId], [[found.number]]);
      scopeEmployers = row === undefined ? [] : employersOf(unpackCompany(row.features));
    }
  }
  if (policy.kind === 'joint') {
    const scoped =
      scopeEmployers.length > 0 && !features.employers?.length ? { ...features, employers: scopeEmployers } : features;
    return { query, features: scoped, keys: queryKeys(scoped), scope, scopeEmployers, steps: [] };
  }
  const steps = policy.steps.flatMap((step) => {
    const part = stepFeatures(features, step, scopeEmployers);
    return part === undefined ? [] : [{ step, features: part, keys: queryKeys(part) }];
  });
  return { query, features, keys: [], scope, scopeEmployers, steps };
}

async function byId(reads: Reads, caller: Asking, id: string): Promise<MatchAnswer> {
  const found = await findId(reads, caller.graphId, 'p', id);
  // The ID of somebody whose records have all gone waits for them to come back.
  const [present] = found === undefined ? [] : await reads.read(personByNumber, [caller.graphId], [[found.number]]);
  if (found === undefined || present === undefined) return NONE;
  return { decision: 'match', id: found.id, number: found.number, score: 1, candidates: [{ id: found.id, score: 1 }] };
}

async function answer(
  reads: Reads,
  caller: Asking,
  model: Model,
  index: CandidateIndex,
  asked: Asked,
  policy: MatchPolicy,
): Promise<MatchAnswer> {
  if (asked.scope === 0) return NONE;
  if (policy.kind === 'joint') {
    const found = await inScope(reads, caller, asked, index.candidates(asked.keys));
    const sufficient = isSufficient(asked.features);
    const scored = sufficient ? scoreAll(asked.features, found, model) : [];
    const { decision, ranked } = decide(scored, model, policy.threshold ?? model.matchThreshold, orderOf);
    const shown = ranked.filter((item) => item.score >= 0.001).slice(0, policy.candidatesMax ?? CANDIDATES_SHOWN);
    const best = decision === 'match' ? ranked[0] : undefined;
    return {
      decision,
      id: best?.candidate.id ?? null,
      number: best?.candidate.number ?? null,
      score: ranked[0]?.score ?? 0,
      candidates: shown.map(({ candidate, score }) => ({ id: candidate.id, score })),
      ...(policy.explain ? { explanation: explain({ asked, index, ranked, decision, model, sufficient }) } : {}),
    };
  }
  for (const { step, features, keys } of asked.steps) {
    const scored = scoreAll(features, index.candidates(keys), model);
    const agreeing = scored.filter((item) => agrees(step, item, asked, model));
    const inside = await inScope(
      reads,
      caller,
      asked,
      agreeing.map((item) => item.candidate),
    );
    if (inside.length === 0) continue;
    // Where the query holds nothing but this rung's values, they have been compared already.
    const known = coversAll(features, asked.features) ? agreeing : scoreAll(asked.features, inside, model);
    return settleStep(
      step,
      known.filter((item) => inside.includes(item.candidate)),
      model,
    );
  }
  return NONE;
}

const orderOf = (candidate: Candidate): number => candidate.number;

function scoreAll(features: Features, candidates: readonly Candidate[], model: Model): Scored<Candidate>[] {
  return candidates.map((candidate) => {
    const evidence = compare(features, candidate.features, model);
    return { candidate, bits: totalBits(evidence, model), evidence };
  });
}

async function inScope(reads: Reads, caller: Asking, asked: Asked, found: Candidate[]): Promise<Candidate[]> {
  if (asked.scope === undefined || found.length === 0) return found;
  const inside = await currentlyAt(
    reads,
    caller.graphId,
    found.map((one) => one.number),
    asked.scope,
  );
  return found.filter((one) => inside.has(one.number));
}

/** Whether a candidate, scored on what the rung looks at, is a hit of that rung. */
function agrees(step: LadderStep, scored: Scored<Candidate>, asked: Asked, model: Model): boolean {
  if (step === 'name_company' || step === 'name_company_id') return aloneScore(scored, model) >= model.matchThreshold;
  const identified = scored.evidence.some(({ field, level }) => field === step && IDENTIFYING.has(level));
  return identified && !contradicts(step, asked.features, scored.candidate.features);
}

function coversAll(part: Features, all: Features): boolean {
  return Object.entries(all).every(([list, values]) => list in part || (values as readonly unknown[]).length === 0);
}

/**
 * Whether the names flatly contradict each other. A household shares a phone and a number is passed on, so there
 * either half is enough; an address or a profile passes on only when nothing of the name fits.
 */
function contradicts(step: LadderStep, asked: Features, holder: Features): boolean {
  if (!asked.names?.length || !holder.names?.length) return false;
  const against = step === 'phone' ? ['different', 'related', 'renamed'] : ['different'];
  return asked.names.every((a) => holder.names!.every((b) => against.includes(compareNames(a, b))));
}

function settleStep(step: LadderStep, scored: readonly Scored<Candidate>[], model: Model): MatchAnswer {
  const ranked = rank(scored, model, orderOf);
  const [best, second] = ranked;
  const candidates = ranked.slice(0, CANDIDATES_SHOWN).map(({ candidate, score }) => ({ id: candidate.id, score }));
  const clear = second === undefined || best!.bits - second.bits >= CLEAR_BITS;
  if (!clear) return { decision: 'ambiguous', id: null, number: null, score: best!.score, candidates, step };
  return {
    decision: 'match',
    id: best!.candidate.id,
    number: best!.candidate.number,
    score: best!.score,
    candidates,
    step,
  };
}

/** The rest of the query must speak for one candidate ten times as loudly as for the next. */
const CLEAR_BITS = Math.log2(10);
