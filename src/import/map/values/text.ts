export const MAX_TEXT = 10_000;

const PLACEHOLDERS = new Set([
  'n/a',
  '#n/a',
  'n.a.',
  'n.a',
  'null',
  '(null)',
  '<null>',
  'nil',
  'none',
  'undefined',
  'unknown',
  '(unknown)',
  'nan',
  'not available',
  'not provided',
  'not specified',
  'not set',
  'no data',
  'empty',
  '(empty)',
  '(blank)',
  'blank',
  'no value',
  '(no value)',
  'keine angabe',
  'k.a.',
  'k. a.',
  'unbekannt',
  'inconnu',
  'desconocido',
  '#ref!',
  '#value!',
  '#name?',
]);

/** Whether a value only says that there is none: `n/a`, `null`, `-`, `unknown` and their like. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 16) return false;
  return /^[-–—._?*#/\\]+$/.test(text) || PLACEHOLDERS.has(text.toLowerCase());
}

/**
 * One line of text: trimmed, runs of blanks as one, no control or invisible characters, NFC; undefined where nothing is
 * left or a placeholder stands. The apostrophe by which spreadsheets keep a formula or number as text is removed.
 */
export function cleanText(value: string, max: number = MAX_TEXT): string | undefined {
  let text = value;
  if (UNUSUAL.test(text)) text = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ');
  text = text.trim();
  if (text.length > 1 && (text[0] === "'" || text[0] === '"')) text = unquote(text);
  if (text === '' || isPlaceholder(text)) return undefined;
  return text.length > max ? text.slice(0, max) : text;
}

/** Text that may have paragraphs: line breaks stay, as `\n`. */
export function cleanLongText(value: string): string | undefined {
  const lines = value.replaceAll('\r\n', '\n').split('\n');
  const text = lines
    .map((line) => line.replace(INVISIBLE, '').trimEnd())
    .join('\n')
    .trim()
    .normalize('NFC');
  if (text === '' || isPlaceholder(text)) return undefined;
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

/** A name of a person: no emoji, and "NA" is a name in half of Asia, so it stays. */
export function cleanName(value: string): string | undefined {
  const plain = UNUSUAL.test(value) ? value.replace(EMOJI, ' ') : value;
  return cleanText(plain, 500);
}

/** A company's name without remarks such as "(acquired)". */
export function cleanCompanyName(value: string): string | undefined {
  const text = cleanText(value, 1000);
  if (text === undefined || !text.endsWith(')')) return text;
  const open = text.lastIndexOf('(');
  return open > 0 && REMARK.test(text.slice(open + 1)) ? text.slice(0, open).trim() : text;
}

/** Several values in one cell, at ` ::: `, `;`, `|` and line breaks; at commas only where `commas` allows. */
export function splitList(value: string, commas = false): string[] {
  const strong = value.split(STRONG_SEPARATORS);
  return strong.length === 1 && commas ? value.split(',') : strong;
}

// anything but printable ASCII, or blanks in a row
const UNUSUAL = /[^\x20-\x7e]| {2}/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/g;
const EMOJI = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{fe0f}\u{20e3}]/gu;
const REMARK = /^(acquired|closed|defunct|exited|merged|dissolved|bankrupt)\b[^()]*\)$/i;
const STRONG_SEPARATORS = /:::|[;|\n]/;

function unquote(text: string): string {
  if (text[0] === '"') return text.endsWith('"') ? text.slice(1, -1).trim() : text;
  return /^'[-+=@\d(]/.test(text) || text.endsWith("'") ? text.replace(/^'|'$/g, '').trim() : text;
}
