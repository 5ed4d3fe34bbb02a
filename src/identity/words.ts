/** The words under which a person is found by full-text search: folded, so that both engines agree on them. */
import type { Features } from './features.ts';
import { foldWords } from './normalise/fold.ts';
import type { PersonRecord } from './record.ts';

/** So many words a record at most; a long summary adds little to finding somebody. */
const WORDS_MAX = 120;

export function recordWords(features: Features, record: PersonRecord): Set<string> {
  const words = new Set<string>();
  const add = (text: string | undefined) => {
    if (text === undefined || words.size >= WORDS_MAX) return;
    for (const word of foldWords(text)) words.add(word);
  };
  for (const name of features.names ?? []) add(name.full);
  add(record.full_name);
  for (const job of features.employers ?? []) {
    add(job.name);
    add(job.domain);
    add(job.title);
  }
  for (const place of features.places ?? []) add(place.city);
  add(record.headline);
  for (const skill of record.skills ?? []) add(skill);
  for (const school of record.education ?? []) add(school.school);
  return words;
}
