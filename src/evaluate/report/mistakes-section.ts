/** The worst mistakes, each to be opened for its evidence. */
import type { Evaluation } from '../evaluate.ts';
import type { Mistake, MixedPerson, Shown } from '../mistakes.ts';
import { count, escaped, share, table } from './html.ts';

export function mistakesSection({ mistakes }: Evaluation): string {
  return [
    list('Wrongly joined, the surest first', mistakes.falseMerges, 'No strangers were joined.'),
    list(
      'True pairs that were compared and fell below, the weakest first',
      mistakes.belowThreshold,
      'Every true pair that was compared was joined.',
    ),
    list(
      'True pairs that were never compared, one of each person',
      mistakes.neverCompared,
      'Every true pair shares a key.',
    ),
    mixed(mistakes.mixed),
  ].join('\n');
}

function list(title: string, mistakes: readonly Mistake[], none: string): string {
  const items = mistakes.map(mistake).join('\n');
  return `<h3>${escaped(title)}</h3>\n${items === '' ? `<p class="quiet">${escaped(none)}</p>` : items}`;
}

function mistake({ left, right, bits, probability, evidence }: Mistake): string {
  const said = probability === undefined ? '' : `, said ${share(probability, 3)}`;
  const rows = evidence.map((item) => [
    escaped(item.field),
    escaped(item.level),
    escaped(item.left),
    escaped(item.right),
    `<span class="${item.weight >= 0 ? 'for' : 'against'}">${signed(item.weight)}</span>`,
  ]);
  const title = `${shown(left)} ↔ ${shown(right)} <span class="bits">${signed(bits)} bits${said}</span>`;
  return `<details><summary>${title}</summary>${table(['field', 'level', 'left', 'right', 'bits'], rows, 4)}</details>`;
}

function mixed(people: readonly MixedPerson[]): string {
  const head = '<h3>Largest people that hold several true ones</h3>';
  if (people.length === 0) return `${head}<p class="quiet">None.</p>`;
  const items = people.map((person) => {
    const unknown = person.unknown === 0 ? '' : `, ${count(person.unknown)} unknown`;
    const rows = person.parts.map(({ records, some }) => [count(records), some.map(shown).join('<br>')]);
    return `<details><summary>${count(person.records)} records of ${count(person.truePeople)} true people${unknown}</summary>${table(['records', 'for example'], rows, 2)}</details>`;
  });
  return `${head}\n${items.join('\n')}`;
}

function shown({ address, name }: Shown): string {
  return `${escaped(name)} <code>${escaped(address)}</code>`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
}
