/**
 * The report as one HTML file that needs nothing else: no script, nothing from elsewhere, by its own policy. It holds
 * values of the file that was scanned; whoever has the one has the other.
 */
import { count, escaped, table } from '../../evaluate/report/html.ts';
import type { ScanReport } from '../report.ts';
import { ambiguousSection, conflictsSection, duplicatesSection, risksSection, sharedSection } from './findings.ts';
import { meter, percent, quiet, tile } from './parts.ts';
import { SCAN_STYLE } from './style.ts';

/** What tells a file as a report of this program's own, which a later run may replace. */
export const PAGE_MARK = '<meta name="generator" content="lode scan">';

export function htmlPage(report: ScanReport): string {
  const { file } = report;
  const sections: [id: string, title: string, body: string][] = [
    ['columns', 'What was understood', columnsSection(report)],
    ['entities', file.kind === 'people' ? 'Rows and people' : 'Rows and companies', entitiesSection(report)],
    ['quality', 'What the values are worth', qualitySection(report)],
    ['duplicates', 'Duplicates', duplicatesSection(report)],
    ['ambiguous', 'Ambiguous', ambiguousSection(report)],
    ['risks', 'The riskiest groups', risksSection(report)],
    ['conflicts', 'Contradictions', conflictsSection(report)],
    ['shared', 'Shared by several', sharedSection(report)],
    ['next', 'What to do next', nextSection(report)],
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${PAGE_MARK}<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(file.name)}: Lode scan</title>
<style>${SCAN_STYLE}</style></head><body>
<h1>${escaped(file.name)}</h1>
${quiet(`Scanned on this machine by Lode; nothing left it. This page holds values of the file. Model ${report.model}.`)}
<nav>${sections.map(([id, title]) => `<a href="#${id}">${escaped(title)}</a>`).join('')}</nav>
${tiles(report)}
${sections.map(([id, title, body]) => `<section><h2 id="${id}">${escaped(title)}</h2>\n${body}</section>`).join('\n')}
</body></html>
`;
}

function tiles({ file, rows, entities, ambiguous, shared, conflicts, risks }: ScanReport): string {
  const usable = rows.read - rows.rejected;
  return `<div class="tiles">${[
    tile(count(rows.read), `rows${rows.rejected > 0 ? `, ${count(rows.rejected)} of them unusable` : ''}`),
    tile(count(entities.count), `${file.kind} in ${count(usable)} usable rows`),
    tile(percent(entities.duplicate_share), `duplicates: ${count(entities.duplicate_rows)} rows`),
    tile(count(ambiguous.total), 'ambiguous groups'),
    tile(count(risks.total), 'groups worth a look'),
    tile(count(conflicts.total), 'contradictions'),
    tile(count(shared.total), 'shared identifiers'),
  ].join('')}</div>`;
}

function columnsSection({ file, columns, columns_rows: looked, rejects, rows }: ScanReport): string {
  const facts = [
    `${file.format.toUpperCase()}, ${file.encoding}`,
    ...(file.delimiter === null ? [] : [`separated by ${DELIMITERS[file.delimiter] ?? file.delimiter}`]),
    ...(file.header_line === null ? [] : [`header in line ${file.header_line}`]),
    `layout: ${file.layout}`,
    `${file.kind}${file.kind_from === 'columns' ? ', by its columns (--kind tells otherwise)' : ''}`,
  ];
  const body = columns.map(({ column, field, why, sample, filled, unreadable }) => [
    escaped(column),
    field === null ? '<span class="warn">ignored</span>' : `<code>${escaped(field)}</code>`,
    escaped(why),
    escaped(sample ?? ''),
    filled === null ? '' : meter(filled),
    unreadable === null || unreadable === 0 ? '' : `<span class="warn">${count(unreadable)}</span>`,
  ]);
  const note =
    looked > 0
      ? `Samples, shares and unreadable cells are of the first ${count(looked)} rows. Unreadable: no e-mail, or no phone, was found in the cell.`
      : '';
  return [
    quiet(`${facts.join('; ')}.`),
    table(['column', 'field', 'why', 'sample', 'filled', 'unreadable'], body, 6),
    note === '' ? '' : quiet(note),
    rows.rejected === 0 ? '' : rejectsPart({ rejects, rows }),
  ].join('\n');
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function rejectsPart({ rejects, rows }: Pick<ScanReport, 'rejects' | 'rows'>): string {
  const first = rejects.first.map(({ line, reason, row }) => [count(line), escaped(reason), escaped(row)]);
  return [
    '<h3>Rows that cannot be used</h3>',
    table(
      ['reason', 'rows'],
      rejects.reasons.map(({ reason, rows: found }) => [escaped(reason), count(found)]),
    ),
    `<details><summary>The first ${count(first.length)} of ${count(rows.rejected)}</summary>${table(['line', 'reason', 'row'], first, 3)}</details>`,
  ].join('\n');
}

function entitiesSection({ file, rows, entities, fields }: ScanReport): string {
  const counts: [string, number][] = [
    ['rows', rows.read],
    ['cannot be used', rows.rejected],
    ['identical to an earlier row', rows.identical],
    ['different rows', rows.different],
    [file.kind, entities.count],
  ];
  if (rows.reused_keys > 0) counts.push(['bear the key of an earlier, different row', rows.reused_keys]);
  const ties = entities.by_evidence.map(({ evidence, rows: tied }) => [
    escaped(evidence),
    count(tied),
    meter(tied / Math.max(1, entities.duplicate_rows)),
  ]);
  const sizes = entities.sizes.map(({ rows: size, entities: many }) => [count(size), count(many)]);
  return [
    table(
      ['', 'rows'],
      counts.map(([what, number]) => [escaped(what), count(number)]),
    ),
    '<h3>What ties the duplicates</h3>',
    entities.duplicate_rows === 0
      ? quiet('There are none.')
      : `${quiet('Each duplicate row counts once, under the strongest thing that ties it to the rest of its group.')}${table(['evidence', 'rows', 'of the duplicates'], ties)}`,
    `<h3>How many rows each has</h3>`,
    table(['rows', file.kind], sizes.slice(0, SIZES_SHOWN), 0),
    '<h3>Fields</h3>',
    quiet('Of the different rows.'),
    table(
      ['field', 'rows', 'share'],
      fields.map(({ field, rows: having, share }) => [`<code>${escaped(field)}</code>`, count(having), meter(share)]),
    ),
  ].join('\n');
}

const SIZES_SHOWN = 40;

function qualitySection({ quality, rows }: ScanReport): string {
  const { emails, phones, countries } = quality;
  const counted = (title: string, counts: Record<string, number>) => [
    `<h3>${title}</h3>`,
    table(
      ['kind', 'number'],
      Object.entries(counts).map(([kind, number]) => [escaped(kind.replaceAll('_', ' ')), count(number)]),
    ),
  ];
  return [
    table(
      ['', 'rows'],
      [
        ['a name and nothing to tell its bearers apart by', count(quality.name_only)],
        ['no usable name', count(quality.unnamed)],
      ],
    ),
    ...(emails === null ? [] : counted('E-mail addresses', emails)),
    ...(phones === null ? [] : counted('Phone numbers (mobile ones are among the others)', phones)),
    '<h3>Countries</h3>',
    table(
      ['country', 'rows', 'share'],
      countries.listed.map(({ country, rows: found }) => [
        escaped(country === '' ? 'not known' : country.toUpperCase()),
        count(found),
        meter(found / Math.max(1, rows.different)),
      ]),
    ),
    countries.total > countries.listed.length ? quiet(`and ${countries.total - countries.listed.length} more.`) : '',
  ].join('\n');
}

function nextSection({ next }: ScanReport): string {
  return [
    quiet('Look first, then import:'),
    `<pre>${next.commands.map(escaped).join('\n')}</pre>`,
    ...next.notes.map((note) => `<p>${escaped(note)}</p>`),
  ].join('\n');
}
