/** The commands to run next, and what to know before. */
import type { Kind } from '../import/map/recognise.ts';
import { isKeyed, type Rows } from './rows.ts';

export interface Named {
  path: string;
  name: string;
  mapPath?: string | undefined;
}

export function nextSteps<F>(
  { understood, counts }: Rows<F>,
  kind: Kind,
  { path, name, mapPath }: Named,
): { commands: string[]; notes: string[] } {
  const options = [
    `--source ${sourceOf(name)}`,
    ...(kind === 'companies' ? ['--kind companies'] : []),
    ...(mapPath === undefined ? [] : [`--map ${quoted(mapPath)}`]),
  ].join(' ');
  const command = `lode import ${quoted(path)} ${options}`;
  const notes: string[] = [];
  if (!isKeyed(understood)) {
    notes.push(
      'The file has no key column, so an import knows a row by what it says: an edited row becomes a second record. Name a column with --key, or import with --snapshot if the file is always the whole truth of its source.',
    );
  }
  if (counts.reused_keys > 0) {
    notes.push(
      `${counts.reused_keys === 1 ? '1 row bears' : `${counts.reused_keys} rows bear`} the key of an earlier row that says something else. An import keeps the last of them: name another column with --key.`,
    );
  }
  if (understood.columns.some(({ field, why }) => field === null && why.startsWith('not recognised'))) {
    notes.push('Columns that are not recognised are kept nowhere. Map those that matter with --map.');
  }
  return { commands: [`${command} --dry-run`, command], notes };
}

/** A name for the source from that of the file. */
function sourceOf(name: string): string {
  const slug = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return slug === '' ? 'my-file' : slug;
}

/** As a shell takes it whole. */
function quoted(text: string): string {
  const safe = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@%+=,-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
