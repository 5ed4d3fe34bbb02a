/**
 * Reverse e-mail: who is behind an address. Whoever holds it by a record comes first, as a match gives them; only an
 * address that nobody holds is attributed by the spelling that its domain is known for (identity/reverse).
 *
 * A batch is few rounds of keyed reads: the exact holders, the domains, then the people under the keys that the
 * addresses lead to, each domain, key and person once.
 */
import { type Mailbox, readMailbox } from '../../identity/compare/email-pattern.ts';
import type { EmailForm } from '../../identity/features.ts';
import { businessDomain } from '../../identity/match/email-keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { type Attribution, attribute } from '../../identity/reverse/attribute.ts';
import { fittingOf } from '../../identity/reverse/fitting.ts';
import { type Lookup, lookupKeys } from '../../identity/reverse/lookup.ts';
import { type Reading, readingsOf } from '../../identity/reverse/readings.ts';
import { sharesOf } from '../../identity/reverse/strangers.ts';
import { type Candidate, CandidateIndex } from '../match/candidates.ts';
import { matchPeople } from '../match/match-people.ts';
import type { Parts } from '../parts.ts';
import type { Caller, MatchAnswer } from '../types.ts';
import { type KnownDomain, readDomains } from './domains.ts';
import { explainExact, explainNone, explainPattern } from './explain.ts';
import type { ReverseAnswer, ReversePolicy } from './types.ts';

/** Addresses are looked up so many at a time: each leads to about a hundred keys. */
export const REVERSE_SLICE = 10;
/** An answer names a person from this score on, unless the caller says otherwise. */
const THRESHOLD = 0.8;
const CANDIDATES_SHOWN = 5;
/** Less likely people are not listed, whatever the caller's least score. */
const SHOWN_LEAST = 0.01;

/** An address that nobody holds, taken apart. */
export interface Unheld {
  email: EmailForm;
  domain: string;
  mailbox: Mailbox;
  readings: Reading[];
  known: KnownDomain;
  lookups: Lookup[];
}

export type Reason = 'role' | 'free' | 'disposable' | 'shared' | 'no_domain';

/** One answer per address, in order. */
export async function reverseEmail(
  parts: Parts,
  model: Model,
  caller: Caller,
  emails: readonly string[],
  policy: ReversePolicy,
): Promise<ReverseAnswer[]> {
  const { reads } = parts.store;
  const threshold = policy.minScore ?? THRESHOLD;
  const held = await matchPeople(
    parts,
    model,
    caller,
    emails.map((email) => ({ emails: [email] })),
    { kind: 'joint', threshold, explain: true, candidatesMax: policy.candidatesMax ?? CANDIDATES_SHOWN },
  );
  const forms = emails.map(normaliseEmail);
  const domains = new Map<number, string>();
  const answers = emails.map((_email, at): ReverseAnswer | undefined => {
    const [form, match] = [forms[at], held[at]!];
    if (form === undefined) return UNUSABLE;
    if (match.candidates.length > 0) return exactAnswer(match, policy);
    const reason = unattributable(form, match);
    if (reason !== undefined) return none(policy, explainNone(form, reason));
    domains.set(at, businessDomain(form)!);
    return undefined;
  });
  if (domains.size === 0) return answers as ReverseAnswer[];
  const known = await readDomains(reads, caller.graphId, [...new Set(domains.values())], model);
  const open = [...domains].map(([at, domain]): [number, Unheld] => {
    const mailbox = readMailbox(forms[at]!.local);
    const readings = readingsOf(mailbox.box);
    const there = known.get(domain)!;
    return [
      at,
      { email: forms[at]!, domain, mailbox, readings, known: there, lookups: lookupKeys(readings, there.firm) },
    ];
  });
  const keySets = open.map(([, { lookups }]) => lookups.map(({ key }) => key));
  const index = await CandidateIndex.load(reads, caller.graphId, keySets, model);
  for (const [at, unheld] of open) {
    const attribution = attributed(unheld, index, model);
    answers[at] = patternAnswer(unheld, attribution, threshold, policy);
  }
  return answers as ReverseAnswer[];
}

const UNUSABLE: ReverseAnswer = {
  decision: 'none',
  kind: 'none',
  id: null,
  number: null,
  score: 0,
  candidates: [],
  failure: { code: 'invalid_input', message: 'email: is no e-mail address' },
};

function exactAnswer(match: MatchAnswer, policy: ReversePolicy): ReverseAnswer {
  const { explanation, candidates, ...rest } = match;
  const tied = match.decision === 'ambiguous';
  return {
    ...rest,
    kind: 'exact',
    candidates: candidates.filter(({ score }) => tied || score >= leastShown(policy)),
    ...(policy.explain ? { explanation: explainExact(explanation!) } : {}),
  };
}

const leastShown = ({ minScore }: ReversePolicy): number => Math.max(minScore ?? 0, SHOWN_LEAST);

/** Why an address is never attributed by its spelling; undefined where it may be. */
function unattributable(form: EmailForm, match: MatchAnswer): Reason | undefined {
  if (form.role) return 'role';
  if (form.free) return 'free';
  if (form.disposable) return 'disposable';
  if (match.explanation?.keys.some(({ generic }) => generic)) return 'shared';
  return businessDomain(form) === undefined ? 'no_domain' : undefined;
}

function none(policy: ReversePolicy, explanation: ReverseAnswer['explanation']): ReverseAnswer {
  return {
    decision: 'none',
    kind: 'none',
    id: null,
    number: null,
    score: 0,
    candidates: [],
    ...(policy.explain && explanation !== undefined ? { explanation } : {}),
  };
}

function attributed(unheld: Unheld, index: CandidateIndex, model: Model): Attribution<Candidate> {
  const { known, lookups, mailbox, readings } = unheld;
  const people = new Map(known.everybody.map((one) => [one.number, one]));
  for (const one of index.candidates(lookups.map(({ key }) => key))) people.set(one.number, one);
  const hidden = new Map<Reading['pattern'], number>();
  for (const { key, reading, fits } of lookups) {
    const holders = index.holdersOf(key);
    if (!holders?.generic || fits === 0) continue;
    const crowd = new Set(holders.all.map((holder) => holder.entity)).size;
    hidden.set(reading.pattern, (hidden.get(reading.pattern) ?? 0) + crowd * fits);
  }
  const fitting = [...people.values()]
    .sort((a, b) => a.number - b.number)
    .flatMap((one) => fittingOf(one, one.features, mailbox.box, known.firm) ?? []);
  return attribute({ readings, digits: mailbox.digits }, known.facts, fitting, hidden, sharesOf(model));
}

/**
 * `match`: the best reaches the threshold and nobody else comes near. `ambiguous`: several would have reached it if they
 * were alone, or several do reach a low one.
 */
function patternAnswer(
  unheld: Unheld,
  attribution: Attribution<Candidate>,
  threshold: number,
  policy: ReversePolicy,
): ReverseAnswer {
  const { ranked } = attribution;
  const [best, second] = ranked;
  const reaching = ranked.filter((one) => one.alone >= threshold);
  const clear = best !== undefined && best.score >= threshold && (best.score > 0.5 || (second?.score ?? 0) < threshold);
  const decision = clear ? 'match' : reaching.length > 1 ? 'ambiguous' : 'none';
  const least = leastShown(policy);
  // Those who cannot be told apart are listed, though sharing the probability leaves each below the least score.
  const shown = ranked.filter((one) => one.score >= least || (decision === 'ambiguous' && reaching.includes(one)));
  return {
    decision,
    kind: best === undefined || best.score < SHOWN_LEAST ? 'none' : 'pattern',
    id: decision === 'match' ? best!.person.id : null,
    number: decision === 'match' ? best!.person.number : null,
    score: best?.score ?? 0,
    candidates: shown
      .slice(0, policy.candidatesMax ?? CANDIDATES_SHOWN)
      .map(({ person, score }) => ({ id: person.id, score })),
    ...(policy.explain ? { explanation: explainPattern(unheld, attribution, decision) } : {}),
  };
}
