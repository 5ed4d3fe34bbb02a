/** The written words of a name, and what stands around a name without being part of it. */
import { CONNECTIVES, LOWER_CASE_PARTICLES, PARTICLES } from './name-particles.ts';
import { foldNameWord } from './name-scripts.ts';
import {
  AMBIGUOUS_CREDENTIALS,
  AMBIGUOUS_TITLES,
  BARE_TITLES,
  CREDENTIALS,
  GENERATIONS,
  TITLE_TAILS,
  TITLES,
} from './name-titles.ts';

/** One written word of a name. `folded` may hold several words (Jean-Pierre -> "jean pierre"). */
export interface Token {
  raw: string;
  folded: string;
  /** folded without spaces: "Ph.D." -> "phd" */
  compact: string;
}

export const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;
const LOWER_START = /^\p{Ll}/u;
const MIDDLE_DOTS = /[·・•]/g;
/** "Abdul Rahman": a servant of God needs the attribute, so both words are one name. */
const SERVANTS = new Set(['abdul', 'abdel', 'abd', 'abdur', 'abdus', 'abdal', 'abdoul', 'abdool', 'abdu']);
const ARTICLES = new Set(['al', 'el', 'ul', 'ur', 'er', 'ar', 'us', 'as']);

/** The words of a text that hold a letter or digit. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const raw of text.replace(MIDDLE_DOTS, ' ').split(/\s+/)) {
    if (raw === '') continue;
    // Initials and abbreviations written without a space: "Dr.Smith", "J.Smith".
    const pieces = raw.length > 3 && raw.includes('.') ? raw.split(/(?<=[\p{L}]\.)(?=\p{L}{2})/u) : [raw];
    for (const piece of pieces) {
      const folded = foldNameWord(piece);
      if (folded !== '')
        tokens.push({ raw: piece, folded, compact: folded.includes(' ') ? folded.replaceAll(' ', '') : folded });
    }
  }
  return tokens;
}

export function dropTitles(tokens: Token[]): Token[] {
  let from = 0;
  while (from < tokens.length - 1 && isTitle(tokens[from]!, from > 0) && !isNameLike(tokens, from)) from++;
  return from === 0 ? tokens : tokens.slice(from);
}

/** Pan Wei, but Pan Jan Kowalski and Ing. Kowalski. */
function isNameLike(tokens: Token[], at: number): boolean {
  const { compact, raw } = tokens[at]!;
  return tokens.length - at === 2 && at === 0 && AMBIGUOUS_TITLES.has(compact) && !raw.endsWith('.');
}

/** Whether there is nothing but titles that are never given names: "Mrs", "Rev. Dr.". */
export function areBareTitles(tokens: Token[]): boolean {
  return tokens.every((token) => BARE_TITLES.has(token.compact));
}

function isTitle(token: Token, afterTitle: boolean): boolean {
  if (isEastAsian(token)) return false;
  if (token.folded === token.compact)
    return TITLES.has(token.compact)
      ? !TITLE_TAILS.has(token.compact) || afterTitle
      : afterTitle && TITLE_TAILS.has(token.compact);
  if (TITLES.has(token.compact)) return true;
  const words = token.folded.split(' ');
  return TITLES.has(words[0]!) && words.every((word) => TITLES.has(word) || TITLE_TAILS.has(word));
}

/** Takes generation suffixes and credentials off the end; never the last word left. */
export function dropTail(tokens: Token[]): { tokens: Token[]; suffix: string } {
  let end = tokens.length;
  let suffix = '';
  const allCapitals = tokens.length > 0 && CAPITALS.test(tokens[0]!.raw);
  while (end > 1 && isTail(tokens[end - 1]!, false, allCapitals)) {
    end--;
    suffix ||= GENERATIONS.get(tokens[end]!.compact) ?? '';
  }
  return end === tokens.length ? { tokens, suffix: '' } : { tokens: tokens.slice(0, end), suffix };
}

export function isTail(token: Token, afterComma: boolean, allCapitals = false): boolean {
  const { compact, raw } = token;
  if (isEastAsian(token)) return false;
  if (GENERATIONS.has(compact) || CREDENTIALS.has(compact)) return true;
  if (!AMBIGUOUS_CREDENTIALS.has(compact)) return false;
  return afterComma || raw.includes('.') || (!allCapitals && CAPITALS.test(raw));
}

/** Pan is a title in Polish, 潘 is a name; Jun is Junior, 駿 is not. */
function isEastAsian(token: Token): boolean {
  return token.raw.charCodeAt(0) > 0x1100;
}

/** "J.R." becomes two words, as "J. R." is. */
export function splitInitials(tokens: Token[]): Token[] {
  if (!tokens.some(isInitials)) return tokens;
  return tokens.flatMap((token) =>
    isInitials(token)
      ? token.folded.split(' ').map((letter) => ({ raw: letter, folded: letter, compact: letter }))
      : [token],
  );
}

function isInitials(token: Token): boolean {
  return token.folded.length > 1 && token.folded.length === token.compact.length * 2 - 1;
}

/** "Abdul Rahman Khan", "Abd el-Rahman Khan": one given name of two or three words. `others` words at least are left. */
export function joinServants(tokens: Token[], others = 1): Token[] {
  const at = tokens.findIndex((token) => SERVANTS.has(token.compact));
  if (at < 0) return tokens;
  const article = at + 1 < tokens.length && ARTICLES.has(tokens[at + 1]!.compact) ? 1 : 0;
  const end = at + 2 + article;
  if (end > tokens.length || tokens.length - end + at < others) return tokens;
  const attribute = tokens[end - 1]!;
  const bare = attribute.folded.replace(/^(?:al|el|ul|ur|er|ar|as|us) /, '').replaceAll(' ', '');
  const folded = `abdul${bare}`;
  return [...tokens.slice(0, at), { raw: attribute.raw, folded, compact: folded }, ...tokens.slice(end)];
}

export function isParticle(token: Token): boolean {
  return PARTICLES.has(token.folded) && (!LOWER_CASE_PARTICLES.has(token.folded) || LOWER_START.test(token.raw));
}

export function isConnective(token: Token): boolean {
  return CONNECTIVES.has(token.folded);
}

export function joinTokens(tokens: Token[]): string {
  if (tokens.length === 1) return tokens[0]!.folded;
  let text = '';
  for (const token of tokens) text = text === '' ? token.folded : `${text} ${token.folded}`;
  return text;
}
