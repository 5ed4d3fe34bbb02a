/** Explain: why an answer is what it is, in words and in numbers. */
import type { Features } from '../../identity/features.ts';
import type { Ranked } from '../../identity/match/decide.ts';
import type { Model } from '../../identity/match/model.ts';
import type { Evidence } from '../../identity/match/score.ts';
import type { Decision, EvidenceItem, Explanation } from '../types.ts';
import type { Candidate, CandidateIndex } from './candidates.ts';
import type { Asked } from './match-people.ts';

interface Facts {
  asked: Asked;
  index: CandidateIndex;
  ranked: readonly Ranked<Candidate>[];
  decision: Decision;
  model: Model;
  sufficient: boolean;
}

export function explain(facts: Facts): Explanation {
  const { asked, index, ranked, model } = facts;
  const [best, second] = ranked;
  return {
    reason: reasonOf(facts),
    keys: asked.keys.map((key) => {
      const found = index.holdersOf(key);
      const people = new Set(found?.holders.map((holder) => holder.entity)).size;
      return { kind: key.kind, value: key.value, people, generic: found?.generic ?? false };
    }),
    evidence: best?.evidence.map(toItem) ?? [],
    total: round(best?.bits ?? model.priorBits),
    prior: model.priorBits,
    ...(second === undefined || best === undefined
      ? {}
      : {
          runner_up: {
            person_id: second.candidate.id,
            score: second.score,
            evidence: second.evidence.map(toItem),
            why_lost: whyLost(best, second),
          },
        }),
    would_decide: wouldDecide(facts),
  };
}

const round = (bits: number): number => Math.round(bits * 100) / 100;

function toItem(item: Evidence): EvidenceItem {
  return { field: item.field, level: item.level, weight: round(item.weight), query: item.left, person: item.right };
}

const words = (text: string): string => text.replaceAll('_', ' ');

function reasonOf({ asked, index, ranked, decision, sufficient }: Facts): string {
  if (!sufficient) {
    return 'A name or a company alone never identifies anybody: send an identifier, or a name with a company, a place or a date of birth.';
  }
  const [best] = ranked;
  if (best === undefined) {
    const generic = asked.keys.filter((key) => index.holdersOf(key)?.generic);
    if (generic.length > 0) {
      return `What was sent is shared by too many people to identify one: ${generic.map((key) => words(key.kind)).join(', ')}.`;
    }
    return 'Nobody was found under any of the values sent.';
  }
  const agreed = best.evidence.filter((item) => item.weight > 0).map((item) => `${item.field} (${words(item.level)})`);
  const against = best.evidence.filter((item) => item.weight < 0).map((item) => `${item.field} (${words(item.level)})`);
  const percent = `${(best.score * 100).toFixed(1)} %`;
  const but = against.length > 0 ? `; against it speaks ${against.join(', ')}` : '';
  if (decision === 'match') return `${agreed.join(', ')} agree${but}: ${percent} sure.`;
  if (decision === 'ambiguous') {
    return `Several people fit equally well (${agreed.join(', ')} agree); the best is ${percent} sure, so none is named.`;
  }
  return `The closest person agrees on ${agreed.join(', ') || 'nothing'}${but}: only ${percent} sure.`;
}

function whyLost(best: Ranked<Candidate>, second: Ranked<Candidate>): string {
  const of = (ranked: Ranked<Candidate>) => new Map(ranked.evidence.map((item) => [item.field, item]));
  const [mine, theirs] = [of(best), of(second)];
  const gaps = [...mine]
    .map(([field, item]) => ({ field, item, gap: item.weight - (theirs.get(field)?.weight ?? 0) }))
    .sort((a, b) => b.gap - a.gap);
  const [widest] = gaps;
  if (widest === undefined || widest.gap < 0.5) return 'It did not lose: what was sent fits both alike.';
  const other = theirs.get(widest.field);
  return `${widest.field}: ${words(widest.item.level)} against ${other === undefined ? 'not known' : words(other.level)}.`;
}

const DECIDING: readonly [keyof Features, string][] = [
  ['profiles', 'profile_url'],
  ['emails', 'email'],
  ['phones', 'phone'],
  ['births', 'birth_date'],
  ['employers', 'company_name or company_domain'],
  ['places', 'city or postal_code'],
];

/** Fields that were not sent and that would tell the people in question apart. */
function wouldDecide({ asked, ranked, decision, sufficient }: Facts): string[] {
  if (decision === 'match') return [];
  const rivals = ranked.slice(0, 3).map((item) => item.candidate.features);
  return DECIDING.filter(([field]) => {
    if ((asked.features[field]?.length ?? 0) > 0) return false;
    if (!sufficient || rivals.length === 0) return true;
    const values = rivals.map((one) => JSON.stringify(one[field] ?? []));
    return values.some((value) => value !== '[]') && (rivals.length === 1 || new Set(values).size > 1);
  }).map(([, name]) => name);
}
