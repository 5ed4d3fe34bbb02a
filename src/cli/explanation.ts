/** An explained answer as a person reads it. */
import type { EvidenceItem, MatchAnswer } from '../engine/types.ts';
import { cut, tableLines } from './table.ts';

const VALUE_MAX = 40;

export function answerLines(answer: MatchAnswer): string[] {
  const { decision, id, score, candidates, explanation, failure } = answer;
  const lines = [`${decision}${id === null ? '' : ` ${id}`}  score ${score.toFixed(4)}`];
  if (failure !== undefined) return [...lines, failure.message];
  if (explanation === undefined) return lines;
  lines.push(explanation.reason);
  if (decision !== 'match' && candidates.length > 0) {
    const rows = candidates.map((one) => [one.id, one.score.toFixed(4)]);
    lines.push('', 'Candidates:', ...tableLines(rows, '  '));
  }
  if (explanation.keys.length > 0) {
    const rows = explanation.keys.map((key) => [
      key.kind,
      cut(key.value, VALUE_MAX),
      `${key.people} people`,
      key.generic ? 'generic: finds nobody by itself' : '',
    ]);
    lines.push('', 'Looked up under:', ...tableLines(rows, '  '));
  }
  if (explanation.evidence.length > 0) {
    lines.push('', 'Evidence, in bits (each bit doubles the odds):', ...evidenceLines(explanation.evidence));
    const sum = [
      ['before any evidence', bits(explanation.prior)],
      ['together', bits(explanation.total)],
    ];
    lines.push(...tableLines(sum, '  '));
  }
  if (explanation.runner_up !== undefined) {
    const { person_id, score: second, evidence, why_lost } = explanation.runner_up;
    lines.push('', `Runner-up ${person_id}  score ${second.toFixed(4)}`, `  ${why_lost}`, ...evidenceLines(evidence));
  }
  if (explanation.would_decide.length > 0) lines.push('', `Would decide: ${explanation.would_decide.join(', ')}`);
  return lines;
}

function evidenceLines(evidence: readonly EvidenceItem[]): string[] {
  const rows = evidence.map((item) => [
    item.field,
    item.level.replaceAll('_', ' '),
    bits(item.weight),
    cut(item.query ?? '', VALUE_MAX),
    cut(item.person ?? '', VALUE_MAX),
  ]);
  return tableLines([['FIELD', 'LEVEL', 'BITS', 'SOUGHT', 'KNOWN'], ...rows], '  ');
}

function bits(weight: number): string {
  return `${weight > 0 ? '+' : ''}${weight.toFixed(1)}`;
}
