/**
 * The words under which a person or a company is found by full-text search: folded, so that both engines agree on them.
 * Beside plain words there are terms (`terms.ts`): whole values, for filters.
 */
import type { Features } from './features.ts';
import { foldWords } from './normalise/fold.ts';
import type { PersonRecord } from './record.ts';
import { termOf } from './terms.ts';

/** So many words a record at most; a long summary adds little to finding somebody. */
const WORDS_MAX = 120;
/** So many skills, and so many schools, are terms. */
const SKILLS_MAX = 60;
const SCHOOLS_MAX = 12;

export function recordWords(features: Features, record: PersonRecord): Set<string> {
  const words = new Set<string>();
  const add = (text: string | undefined) => {
    if (text === undefined || words.size >= WORDS_MAX) return;
    for (const word of foldWords(text)) words.add(word);
  };
  for (const name of features.names ?? []) add(name.full);
  // With titles and whatever else stands there.
  const stated = foldWords(record.full_name ?? '');
  for (const word of stated) words.add(word);
  for (const job of features.employers ?? []) {
    add(job.name);
    add(job.domain);
    add(job.title);
  }
  for (const place of features.places ?? []) add(place.city);
  add(record.headline);
  for (const skill of record.skills ?? []) add(skill);
  for (const school of record.education ?? []) add(school.school);
  for (const name of features.names ?? []) {
    const parts = name.full.split(' ').filter((part) => part !== '');
    for (const part of [...parts, ...stated]) words.add(termOf('name', [part]));
    if (parts.length > 0) words.add(termOf('full_name', parts));
  }
  addTerms(words, record);
  return words;
}

function addTerms(words: Set<string>, record: PersonRecord): void {
  const add = (kind: 'skill' | 'school' | 'degree' | 'field_of_study', text: string | undefined) => {
    const parts = text === undefined ? [] : foldWords(text);
    if (parts.length > 0) words.add(termOf(kind, parts));
  };
  for (const skill of record.skills?.slice(0, SKILLS_MAX) ?? []) add('skill', skill);
  for (const { school, degree, field } of record.education?.slice(0, SCHOOLS_MAX) ?? []) {
    add('school', school);
    add('degree', degree);
    add('field_of_study', field);
  }
}
