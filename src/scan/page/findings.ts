/** The sections of what was found, each a list to be opened. */
import { count, escaped, table } from '../../evaluate/report/html.ts';
import type { ScanReport } from '../report.ts';
import { evidenceTable, listing, pairText, pill, quiet, rowsTable, signed } from './parts.ts';

export function duplicatesSection({ duplicates, file }: ScanReport): string {
  const none = `Nobody stands in several rows.`;
  return [
    quiet(
      `${count(duplicates.total)} ${file.kind} stand in several rows and would be put together, the largest first. What agrees with another row is marked. The number is the weight of the weakest link, in bits: +10 is odds of a thousand to one.`,
    ),
    listing(duplicates, none, (group) => ({
      title: `${named(group.label)}${pill(`${count(group.size)} rows`)}${pill(group.evidence)}<span class="bits">${group.weakest === null ? 'identical' : `${signed(group.weakest.bits)} bits`}</span>`,
      body: rowsTable(group),
    })),
  ].join('\n');
}

export function ambiguousSection({ ambiguous, file }: ScanReport): string {
  return [
    quiet(
      `${file.kind === 'people' ? 'People' : 'Companies'} who may be fewer: what is known is too much to call them strangers and too little to put them together. Lode keeps them apart and says so when it is asked about them.`,
    ),
    listing(ambiguous, 'None: everybody is clearly one or clearly several.', (group) => ({
      title: `${named(group.label)}${pill(`${count(group.entities)} ${file.kind}`)}<span class="bits">${signed(group.pair.bits)} bits, ${group.pair.probability.toFixed(2)}</span>`,
      body: [
        rowsTable(group),
        `<p>${escaped(`${group.reason}. ${decides(group.would_decide)}`.trim())}</p>`,
        quiet(pairText(group.pair)),
        evidenceTable(group.evidence),
      ].join(''),
    })),
  ].join('\n');
}

function decides(lacking: readonly string[]): string {
  return lacking.length === 0 ? '' : `It would help to know of both: ${lacking.join(', ')}.`;
}

export function risksSection({ risks }: ScanReport): string {
  return [
    quiet(
      'Groups that would be put together and rest on little, or hold something that contradicts itself, the weakest first. The evidence is that of the weakest link: without it the group would be two.',
    ),
    listing(risks, 'None: every group rests on strong evidence.', (group) => ({
      title: `${named(group.label)}${pill(`${count(group.size)} rows`)}${group.reasons.map(pill).join('')}<span class="bits">${signed(group.weakest.bits)} bits</span>`,
      body: `${rowsTable(group)}${quiet(pairText(group.weakest))}${evidenceTable(group.evidence)}`,
    })),
  ].join('\n');
}

export function conflictsSection({ conflicts, file }: ScanReport): string {
  const one = file.kind === 'people' ? 'person' : 'company';
  return [
    quiet(`What cannot all be true of one ${one}, in rows that would be put together or in one row.`),
    listing(conflicts, 'None.', (group) => ({
      title: `${named(group.label)}${pill(`${count(group.size)} rows`)}${group.conflicts.map(({ what }) => pill(what)).join('')}`,
      body: `${table(
        ['what', 'values'],
        group.conflicts.map(({ what, values }) => [escaped(what), values.map(escaped).join('<br>')]),
        2,
      )}${rowsTable(group)}`,
    })),
  ].join('\n');
}

export function sharedSection({ shared, file }: ScanReport): string {
  const rows = shared.listed.map(({ kind, value, entities, rows: having, names }) => [
    escaped(kind),
    `<code>${escaped(value)}</code>`,
    count(entities),
    count(having),
    escaped(names.join(', ')),
  ]);
  const more = shared.total - shared.listed.length;
  return [
    quiet(
      'Mailboxes, lines and pages that several hold: role mailboxes, switchboards, couples, and addresses that were filled in for want of a better one. They say where somebody is, not who.',
    ),
    shared.total === 0 ? quiet('None.') : table(['kind', 'value', file.kind, 'rows', 'names'], rows, 5),
    more > 0 ? quiet(`and ${count(more)} more, not listed: --top lists more.`) : '',
  ].join('\n');
}

function named(label: string): string {
  return label === '' ? '<span class="quiet">no name</span>' : escaped(label);
}
