import { isObject, typeName } from '../map/coerce.ts';
import { BATCH_ROWS } from './csv.ts';
import type { LineBlock } from './lines.ts';
import { excerpt } from './result.ts';

/** Deeper JSON is nobody's record, and would be walked recursively. */
export const MAX_JSON_DEPTH = 32;

/** One JSON object of a file, or why a line holds none. */
export type JsonItem =
  | { line: number; value: Record<string, unknown>; text: string }
  | { line: number; reject: string; raw: string };

export interface JsonBatch {
  items: JsonItem[];
  bytes: number;
}

/** One object a line; empty lines are left out. */
export async function* readJsonLines(blocks: AsyncIterable<LineBlock>): AsyncGenerator<JsonBatch> {
  let items: JsonItem[] = [];
  for await (const { lines, firstLine, bytes, cut } of blocks) {
    for (const [index, text] of lines.entries()) {
      const line = firstLine + index;
      if (cut?.has(index)) items.push({ line, reject: 'the line is longer than 1 MB', raw: excerpt(text) });
      else if (text.trim() !== '') items.push(parseObject(text, line));
      if (items.length >= BATCH_ROWS) {
        yield { items, bytes };
        items = [];
      }
    }
    if (items.length > 0) yield { items, bytes };
    items = [];
  }
}

/** Parses one object, refusing what is too deep before it is built. */
export function parseObject(text: string, line: number): JsonItem {
  const reject = (why: string): JsonItem => ({ line, reject: why, raw: excerpt(text) });
  if (depthOf(text) > MAX_JSON_DEPTH) return reject(`JSON nested deeper than ${MAX_JSON_DEPTH} levels`);
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    return reject(`not valid JSON: ${(error as SyntaxError).message.slice(0, 200)}`);
  }
  return isObject(value) ? { line, value, text } : reject(`an object is wanted, not ${typeName(value)}`);
}

/** The deepest nesting of brackets, those inside strings included unless a cheap bound already clears the text. */
function depthOf(text: string): number {
  if (openings(text) <= MAX_JSON_DEPTH) return 0;
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}

function openings(text: string): number {
  let count = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0 && count <= MAX_JSON_DEPTH; at = text.indexOf(bracket, at + 1))
      count++;
  }
  return count;
}
