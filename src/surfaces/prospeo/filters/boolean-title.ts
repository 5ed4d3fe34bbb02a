/**
 * `boolean_search` over job titles: a bare word is contained, "x" is the whole title, 'two words' are contained as
 * they stand, !x is not; AND, OR and parentheses join them, never AND with OR on one level.
 *
 *   (head OR "vice president marketing") AND !assistant
 *
 * Read by recursive descent over a list of tokens; no pattern runs over the whole text, so its time is linear.
 */
import type { PersonFilter } from '../../../engine/search/types.ts';
import { badValue } from './refusals.ts';

const TERMS_MAX = 500;
const DEPTH_MAX = 5;
const TERM_CHARS = [3, 100] as const;

interface Token {
  kind: 'word' | 'exact' | 'phrase' | 'not' | 'and' | 'or' | 'open' | 'close';
  text: string;
}

/** Throws INVALID_FILTERS saying what is wrong with the text. */
export function parseBooleanTitle(text: string, key: string): PersonFilter {
  const refuse = (why: string) => badValue(text, key, undefined, why);
  const tokens = tokensOf(text, refuse);
  let at = 0;
  let terms = 0;

  function level(depth: number): PersonFilter {
    if (depth > DEPTH_MAX) throw refuse(`parentheses may be ${DEPTH_MAX} deep`);
    const parts = [operand(depth)];
    let joined: 'and' | 'or' | undefined;
    while (tokens[at]?.kind === 'and' || tokens[at]?.kind === 'or') {
      const kind = tokens[at++]!.kind as 'and' | 'or';
      if (joined !== undefined && joined !== kind) throw refuse('AND and OR on one level need parentheses');
      joined = kind;
      parts.push(operand(depth));
    }
    if (parts.length === 1) return parts[0]!;
    return joined === 'or' ? { or: parts } : { and: parts };
  }

  function operand(depth: number): PersonFilter {
    let negated = false;
    for (; tokens[at]?.kind === 'not'; at += 1) negated = !negated;
    const found = positive(depth);
    return negated ? { not: found } : found;
  }

  function positive(depth: number): PersonFilter {
    const token = tokens[at++];
    if (token === undefined) throw refuse('it ends where a term is wanted');
    if (token.kind === 'open') {
      const inner = level(depth + 1);
      if (tokens[at++]?.kind !== 'close') throw refuse('a parenthesis is not closed');
      return inner;
    }
    if (token.kind === 'close' || token.kind === 'and' || token.kind === 'or') {
      throw refuse(`\`${token.text}\` stands where a term is wanted`);
    }
    return term(token);
  }

  function term({ kind, text: value }: Token): PersonFilter {
    terms += 1;
    if (terms > TERMS_MAX) throw refuse(`it has more than ${TERMS_MAX} terms`);
    if (value.length < TERM_CHARS[0] || value.length > TERM_CHARS[1]) {
      throw refuse(`a term has ${TERM_CHARS[0]} to ${TERM_CHARS[1]} characters, not as \`${value.slice(0, 50)}\``);
    }
    if (!/[\p{L}\p{N}]/u.test(value)) throw refuse(`\`${value}\` holds no letter`);
    return kind === 'exact' ? { field: 'title', op: 'in', value: [value] } : { field: 'title', op: 'phrase', value };
  }

  const whole = level(1);
  if (at < tokens.length) throw refuse(`\`${tokens[at]!.text}\` stands where AND or OR is wanted`);
  return whole;
}

const SIGNS: Readonly<Record<string, Token['kind']>> = { '(': 'open', ')': 'close', '!': 'not' };
const QUOTES: Readonly<Record<string, Token['kind']>> = { '"': 'exact', "'": 'phrase' };

function tokensOf(text: string, refuse: (why: string) => Error): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at]!;
    if (/\s/.test(sign)) at += 1;
    else if (SIGNS[sign] !== undefined) {
      tokens.push({ kind: SIGNS[sign], text: sign });
      at += 1;
    } else if (QUOTES[sign] !== undefined) {
      const end = text.indexOf(sign, at + 1);
      if (end === -1) throw refuse('a quotation mark is not closed');
      tokens.push({ kind: QUOTES[sign], text: text.slice(at + 1, end).trim() });
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && !/[\s()"]/.test(text[end]!)) end += 1;
      const word = text.slice(at, end);
      tokens.push({ kind: word === 'AND' ? 'and' : word === 'OR' ? 'or' : 'word', text: word });
      at = end;
    }
  }
  return tokens;
}
