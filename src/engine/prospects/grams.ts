/**
 * Substrings by an index of words. A folded text has as tokens its runs of three characters; a text that contains
 * another has all of the other's tokens, and whether it really contains it is then seen on the few that do.
 *
 * Each token begins with the field and the group, so a look-up meets rows of that group only, however many there are.
 * Example: of `harbor finch` as a company in group 7, `c7·har`, `c7·arb`, ..., `c7·r·f` (a space becomes a dot).
 */
const RUN = 3;
/** More of them narrow nothing further. */
const SOUGHT_MAX = 12;

export type GramField = 'n' | 't' | 'c';

function runs(text: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + RUN <= text.length; at += 1) found.add(text.slice(at, at + RUN).replaceAll(' ', '·'));
  return [...found];
}

const prefix = (field: GramField, ordinal: number): string => `${field}${ordinal.toString(36)}·`;

/** The tokens of a prospect; the texts are folded. */
export function tokensOf(ordinal: number, texts: Readonly<Record<GramField, string>>): string[] {
  return (['n', 't', 'c'] as const).flatMap((field) => {
    const head = prefix(field, ordinal);
    return runs(texts[field]).map((run) => head + run);
  });
}

/** What a prospect must have whose text contains the folded part; nothing for a part of one or two characters. */
export function tokensSought(ordinal: number, field: GramField, part: string): string[] {
  const head = prefix(field, ordinal);
  return runs(part)
    .slice(0, SOUGHT_MAX)
    .map((run) => head + run);
}
