/** Files beside the database that may name an erased person: the rows that imports have rejected. */
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectsFolder } from './imports.ts';

/**
 * Removes every rejects file in which one of the words stands. The whole file: its rows are what nobody could read, so
 * nothing can tell which of them are the person's.
 */
export async function removeFilesThatName(dataFolder: string, words: readonly string[]): Promise<void> {
  const folder = rejectsFolder(dataFolder);
  if (words.length === 0 || !existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (await holdsAny(path, words)) await rm(path, { force: true });
  }
}

/** Whether a text file holds one of the words, in any case. Reads it in pieces that overlap by the longest word. */
async function holdsAny(path: string, words: readonly string[]): Promise<boolean> {
  const sought = words.map((word) => word.toLowerCase());
  const overlap = Math.max(...sought.map((word) => word.length));
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const text = rest + String(chunk).toLowerCase();
    if (sought.some((word) => text.includes(word))) return true;
    rest = text.slice(-overlap);
  }
  return false;
}
