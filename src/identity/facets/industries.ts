/** One name for an industry, whatever a file called it. */
import { fold } from '../normalise/fold.ts';
import { INDUSTRIES } from './industries-table.ts';

/** A longer text is a description, not the name of an industry. */
const MAX_LENGTH = 200;

const byFolded = new Map<string, string>();
const spellings = new Map<string, string[]>();
for (const [name, others] of INDUSTRIES) {
  const all = [fold(name), ...others.split('|').filter((other) => other !== '')];
  spellings.set(name, all);
  for (const spelling of all) if (!byFolded.has(spelling)) byFolded.set(spelling, name);
}

export const INDUSTRY_NAMES: readonly string[] = INDUSTRIES.map(([name]) => name);

/** The industry's own name; undefined when the table has none for the text. */
export function industryOf(text: string): string | undefined {
  return text.length > MAX_LENGTH ? undefined : byFolded.get(fold(text));
}

/** Every folded spelling of an industry that the table has; the folded text itself where it has none. */
export function industrySpellings(name: string): string[] {
  return spellings.get(name) ?? [fold(name)];
}
