/** Skills: what a section of that name lists. Sentences are left alone. */
import type { Found, Span } from '../../engine/resumes/types.ts';
import { fold } from '../../identity/normalise/fold.ts';
import { type Line, splitParts } from './lines.ts';

const SKILLS_MAX = 200;
const WORDS_MAX = 5;
const LENGTH_MAX = 50;
const SEPARATOR = /\s*[;|•·\t、，]\s*|,\s*(?![^(]*\))|\s{3,}|\s+[–—]\s+/;
/** "Languages: SQL, R": what a group of skills is called. */
const LABEL = /^[^:：,;]{2,40}[:：](?!\/\/)\s*/;
/** How well somebody knows it: "(advanced)", "5 years". */
const LEVEL = /\s*[([][^)\]]*[)\]]\s*$/;

export function findSkills(lines: readonly Line[]): Found[] {
  const found = new Map<string, { value: string; spans: Span[] }>();
  for (const line of lines) {
    const label = LABEL.exec(line.text)?.[0].length ?? 0;
    for (const part of splitParts(line, line.text.slice(label), SEPARATOR, label)) {
      const value = part.text.replace(LEVEL, '').replace(/\.$/, '').trim();
      if (!isSkill(value)) continue;
      const key = fold(value) === '' ? value : value.toLowerCase();
      const known = found.get(key) ?? { value, spans: [] };
      known.spans.push({ start: part.span.start, end: part.span.start + value.length });
      if (found.size < SKILLS_MAX) found.set(key, known);
    }
  }
  return [...found.values()];
}

function isSkill(text: string): boolean {
  if (text.length > LENGTH_MAX || !/[\p{L}]/u.test(text) || /[@:]|\/\/|www\.|\.\w+\//.test(text)) return false;
  return text.split(/\s+/).length <= WORDS_MAX;
}
