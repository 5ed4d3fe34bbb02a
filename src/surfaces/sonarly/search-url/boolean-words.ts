/**
 * The search language of the keyword boxes: words, "quoted words", AND, OR, NOT in capitals, and brackets. Words side by
 * side must all occur; AND binds stronger than OR.
 */
import type { PersonFilter } from '../../../engine/search/types.ts';
import { unusable } from '../errors.ts';

type Field = Extract<PersonFilter, { field: string }>['field'];

const TOKEN = /"([^"]*)"|([()])|([^\s()"]+)/g;
const TOKENS_MAX = 200;
const DEPTH_MAX = 8;

type Token = { word: string } | { sign: '(' | ')' | 'AND' | 'OR' | 'NOT' };

/** The filter on `field`. Throws a Refusal that names the parameter. */
export function readBoolean(text: string, field: Field, name: string): PersonFilter {
  const tokens = [...text.matchAll(TOKEN)].map(([, quoted, bracket, word = '']): Token => {
    if (quoted !== undefined) return { word: quoted };
    if (bracket !== undefined) return { sign: bracket as '(' | ')' };
    return word === 'AND' || word === 'OR' || word === 'NOT' ? { sign: word } : { word };
  });
  const wrong = (what: string) => unusable(['searchUrl'], `${name}: ${what}`);
  if (tokens.length > TOKENS_MAX) throw wrong(`may have ${TOKENS_MAX} words`);
  let at = 0;
  const next = (): string | undefined => {
    const token = tokens[at];
    return token !== undefined && 'sign' in token ? token.sign : undefined;
  };

  function either(depth: number): PersonFilter {
    const parts = [all(depth)];
    while (next() === 'OR') {
      at += 1;
      parts.push(all(depth));
    }
    return parts.length === 1 ? parts[0]! : { or: parts };
  }

  function all(depth: number): PersonFilter {
    const parts: PersonFilter[] = [];
    while (at < tokens.length && next() !== 'OR' && next() !== ')') {
      if (next() === 'AND') at += 1;
      else parts.push(one(depth));
    }
    if (parts.length === 0) throw wrong('a word is missing');
    return parts.length === 1 ? parts[0]! : { and: parts };
  }

  function one(depth: number): PersonFilter {
    const token = tokens[at];
    at += 1;
    if (token === undefined || depth > DEPTH_MAX) throw wrong('cannot be read');
    if ('word' in token) return { field, op: 'words', value: token.word };
    if (token.sign === 'NOT') return { not: one(depth + 1) };
    if (token.sign !== '(') throw wrong(`${token.sign} stands where a word belongs`);
    const inside = either(depth + 1);
    if (next() !== ')') throw wrong('a bracket is not closed');
    at += 1;
    return inside;
  }

  const filter = either(0);
  if (at < tokens.length) throw wrong('a bracket is closed that was not opened');
  return filter;
}
