/**
 * Placeholders: text that says "there is nothing here". Counting `n/a` as a value would make one person of everybody
 * whose e-mail is unknown.
 */
import { fold } from './fold.ts';

const LONGEST = 32;

/** Folded. Words that are also real names (Na, Null) are handled by the name normaliser. */
const PLACEHOLDERS = new Set(
  `n a|na|none|null|nil|nul|nan|void|undefined|undef|unknown|unkown|unspecified|not specified|not available|not applicable
  |not provided|not known|not set|not given|not found|not listed|not disclosed|not assigned|no data|no value|no info
  |no information|no email|no e mail|no mail|no phone|no number|no name|no website|no company|no title|noemail|nomail
  |nophone|noname|notavailable|notprovided|notapplicable|name|no entry|missing|empty|blank|tbd|tba|tbc|to be determined
  |to be confirmed|todo|to do|pending|test|tests|testing|test test|tester test|test user|testuser|dummy|placeholder|sample
  |xx|xxx|xxxx|xxxxx|xxxxxx|x x x|asdf|qwerty|abc|abcd|foo|bar|foo bar|lorem ipsum|string|value|ref|n d|n v|k a|keine angabe
  |keine angaben|unbekannt|nicht bekannt|nicht vorhanden|inconnu|desconocido|desconhecido|sconosciuto|onbekend|ninguno
  |aucun|first name|last name|firstname|lastname|full name|fullname|private|confidential|deleted|deleted user|hidden
  |redacted|anonymous|invalid|error|false|do not use|do not contact|linkedin member|ne pas utiliser|no aplica|sin datos`
    .split('|')
    .map((entry) => entry.trim()),
);

const ANY_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// Line ends and tabs separate; the other controls and the invisible direction and joining marks are noise.
const SEPARATING_CONTROLS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const DROPPED_CONTROLS = /[\0-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ANY_CONTROL = /[\0-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/;

/** Whether the text counts as absent: `n/a`, `-`, `none`, `test`, punctuation only, ... */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return !ANY_LETTER_OR_DIGIT.test(text);
  const folded = fold(text);
  if (folded === '') return !ANY_LETTER_OR_DIGIT.test(text);
  return PLACEHOLDERS.has(folded);
}

/**
 * The text of a value, trimmed and without control characters; undefined when nothing is left or it is a placeholder.
 * Numbers become their digits (a phone in JSON may be a number); other types count as absent.
 */
export function presentText(value: unknown): string | undefined {
  const text = cleanText(value);
  return text === undefined || isPlaceholder(text) ? undefined : text;
}

/** As `presentText`, but placeholders stay: for values such as the family name Null. */
export function cleanText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const clean = ANY_CONTROL.test(value)
    ? value.replace(SEPARATING_CONTROLS, ' ').replace(DROPPED_CONTROLS, '').trim()
    : value.trim();
  return clean === '' ? undefined : clean;
}
