/** Explain: what an attribution rests on, in words and in numbers. */
import type { EmailForm } from '../../identity/features.ts';
import type { Attributed, Attribution, Standing } from '../../identity/reverse/attribute.ts';
import { REVERSE_CALIBRATION } from '../../identity/reverse/calibration.ts';
import { spellingShare } from '../../identity/reverse/spellings.ts';
import type { Candidate } from '../match/candidates.ts';
import type { Decision, Explanation } from '../types.ts';
import type { Reason, Unheld } from './reverse-email.ts';
import type { ReverseExplanation } from './types.ts';

const FITTING_SHOWN = 10;

const REASONS: Readonly<Record<Reason, string>> = {
  role: 'The mailbox belongs to a function, not to a person.',
  free: 'Anybody can have an address at this domain, so its spelling says nothing.',
  disposable: 'The domain gives out throw-away addresses.',
  shared: 'Too many records share this address for it to be one person’s.',
  no_domain: 'The domain stands for no firm.',
};

export function explainNone(form: EmailForm, reason: Reason): ReverseExplanation {
  return { reason: REASONS[reason], domain: form.domain, fitting: [], would_decide: ['the name of the person'] };
}

export function explainExact({ reason, would_decide }: Explanation): ReverseExplanation {
  return { reason: `Held by a record: ${reason}`, fitting: [], would_decide };
}

export function explainPattern(
  { domain, known }: Unheld,
  { ranked, strangers, hidden }: Attribution<Candidate>,
  decision: Decision,
): ReverseExplanation {
  const { facts } = known;
  const [best] = ranked;
  const pattern = best?.pattern;
  const counted = pattern === undefined ? undefined : (facts.spellings.get(pattern) ?? 0);
  return {
    reason: reasonOf(domain, ranked, decision, facts.people, hidden),
    domain,
    people_known: facts.people,
    addresses_known: [...facts.spellings.values()].reduce((sum, count) => sum + count, 0),
    ...(pattern === undefined
      ? {}
      : {
          pattern,
          pattern_count: counted!,
          pattern_share: round(spellingShare(pattern, facts.spellings, facts.people)),
        }),
    strangers_expected: round(strangers),
    fitting: ranked.slice(0, FITTING_SHOWN).map((one) => ({
      person_id: one.person.id,
      score: one.score,
      pattern: one.pattern,
      exact: one.exact,
      standing: one.standing,
    })),
    calibrated_on: REVERSE_CALIBRATION.name,
    would_decide: wouldDecide(ranked, decision, facts.people),
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  open: 'works there and has no other known address there',
  named: 'works at a firm of that name',
  left: 'has left',
  addressed: 'has another address there',
};

function reasonOf(
  domain: string,
  ranked: readonly Attributed<Candidate>[],
  decision: Decision,
  people: number,
  hidden: number,
): string {
  const [best] = ranked;
  if (best === undefined) {
    if (hidden > 0) return `More people known at ${domain} may be spelt so than can be told apart.`;
    return people === 0
      ? `Nobody is known to work at ${domain}.`
      : `Of the ${people} people known at ${domain} nobody's name fits the address.`;
  }
  const percent = `${(best.score * 100).toFixed(1)} %`;
  const fits = `The address is spelt ${best.pattern} of a person who ${STANDING_WORDS[best.standing]}`;
  if (decision === 'match') return `${fits}: ${percent} sure.`;
  if (decision === 'ambiguous') return `${ranked.length} people known there fit equally well, so none is named.`;
  return `${fits}, but only ${percent} sure.`;
}

function wouldDecide(ranked: readonly Attributed<Candidate>[], decision: Decision, people: number): string[] {
  if (decision === 'match') return [];
  if (ranked.length === 0) return people === 0 ? ['records of people at the domain'] : ['the name of the person'];
  const more = ranked.length > 1 ? ['the address of one of those who fit'] : [];
  return ['the name of the person', ...more, 'more known addresses at the domain'];
}
