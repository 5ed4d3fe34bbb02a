/**
 * `node bench/report.ts`: writes the last results into docs/benchmarks.md, between its two marks. The text around them
 * is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Result, readResults } from './results.ts';

const PAGE = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
const BEGIN = '<!-- results: written by bench/report.ts -->';
const END = '<!-- end of results -->';

const page = readFileSync(PAGE, 'utf8');
const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
if (begin === -1 || end < begin) throw new Error(`${PAGE} must hold the lines "${BEGIN}" and "${END}", in this order`);
const results = readResults();
const text = [overview(results), ...results.map(details)].join('\n\n');
writeFileSync(PAGE, `${page.slice(0, begin)}${BEGIN}\n\n${text}\n\n${page.slice(end)}`);

/** A row a scenario: where it stands against its budget. */
function overview(all: Result[]): string {
  const rows = all.map(({ scenario, people, ratio, floor, budget, within }) => {
    const held = floor === null ? '' : `${ratio} (floor: ${floor.value} ${floor.what})`;
    return row([`[${scenario}](#${scenario})`, people.toLocaleString('en'), held, budget, within ? 'yes' : '**no**']);
  });
  return [
    row(['scenario', 'people', 'ratio', 'budget', 'within']),
    row(['---', '--:', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function details({ scenario, people, records, machine, node, commit, date, figures }: Result): string {
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.memory_gib} GiB; Node ${node}; commit ${commit}; ${date.slice(0, 10)}`;
  const rows = Object.entries(figures).map(([name, value]) => row([name, value.toLocaleString('en')]));
  return [
    `### ${scenario}`,
    '',
    `${people.toLocaleString('en')} people, ${records.toLocaleString('en')} records. ${where}.`,
    '',
    row(['figure', 'value']),
    row(['---', '--:']),
    ...rows,
  ].join('\n');
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
