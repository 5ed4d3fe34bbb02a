/** The worlds' own comparison form of a text; the matching code has another. */
import { stripMarks } from './latin.ts';

/** Small letters and digits of any script, without marks. */
export function fold(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
