/**
 * Says where a text stops being JSON. Only run on text that the parser has refused: the parser's own message names no
 * dependable position. The wording is that of common JSON decoders, because one surface must answer in it.
 */

export interface JsonFault {
  /** characters from the beginning, from 0 */
  position: number;
  reason: string;
}

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** The first fault of `text`, walking it with a stack of open brackets instead of recursion. */
export function locateJsonError(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let expect: Expect = 'value';
  let at = skipSpace(text, 0);
  const afterValue = (): Expect => (open.length === 0 ? 'nothing' : 'comma-or-end');

  for (;;) {
    const char = text[at];
    if (expect === 'nothing') return { position: at, reason: 'Extra data' };
    if (expect === 'colon') {
      if (char !== ':') return { position: at, reason: "Expecting ':' delimiter" };
      expect = 'value';
      at += 1;
    } else if (expect === 'comma-or-end') {
      const inList = open.at(-1) === '[';
      if (char === (inList ? ']' : '}')) {
        open.pop();
        expect = afterValue();
      } else if (char === ',') expect = inList ? 'value' : 'key';
      else return { position: at, reason: "Expecting ',' delimiter" };
      at += 1;
    } else if (expect === 'key' || expect === 'key-or-end') {
      if (char === '}' && expect === 'key-or-end') {
        open.pop();
        expect = afterValue();
        at += 1;
      } else {
        if (char !== '"') return { position: at, reason: 'Expecting property name enclosed in double quotes' };
        const end = stringEnd(text, at);
        if (typeof end !== 'number') return end;
        at = end;
        expect = 'colon';
      }
    } else if (char === ']' && expect === 'value-or-end') {
      open.pop();
      expect = afterValue();
      at += 1;
    } else if (char === '[' || char === '{') {
      open.push(char);
      expect = char === '[' ? 'value-or-end' : 'key-or-end';
      at += 1;
    } else {
      const end = char === '"' ? stringEnd(text, at) : literalEnd(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expect = afterValue();
    }
    at = skipSpace(text, at);
    if (at >= text.length && expect === 'nothing') return { position: text.length, reason: 'Expecting value' };
  }
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

function literalEnd(text: string, at: number): number | JsonFault {
  LITERAL.lastIndex = at;
  const found = LITERAL.exec(text)?.[0];
  return found ? at + found.length : { position: at, reason: 'Expecting value' };
}

function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { position: at, reason: 'Invalid control character at' };
    if (code === 0x5c) {
      const escaped = text[at + 1] ?? '';
      if (escaped === 'u') {
        if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)))
          return { position: at + 1, reason: 'Invalid \\uXXXX escape' };
        at += 5;
      } else if ('"\\/bfnrt'.includes(escaped) && escaped !== '') at += 1;
      else return { position: at, reason: 'Invalid \\escape' };
    }
  }
  return { position: start, reason: 'Unterminated string starting at' };
}
