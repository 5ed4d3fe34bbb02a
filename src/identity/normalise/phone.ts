/**
 * Phone numbers. With a country (in the number or as a hint) the form is E.164; without one only the national digits are
 * kept, which compare weaker. A number that is possible but not assigned is kept: number plans change faster than
 * metadata, and two records that share it still agree.
 */
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { PhoneForm } from '../features.ts';

const MAX_INPUT = 80;
const MIN_DIGITS = 7;
const MAX_DIGITS = 15;

const SCIENTIFIC = /^(\d)(?:[.,](\d{1,15}))?e\+?(\d{1,2})$/i;
const OWN_EXTENSION =
  /(?:durchwahl|nebenstelle|apparat|poste|interno|ramal|anexo|extensi[oó]n|dw|app|int)\s{0,3}[.:]?\s{0,3}(\d{1,7})\s*$/i;
const EXTENSION = /(?:\b(?:extension|extn?|x)|[,;#]\s*(?:ext)?|x)\s{0,3}[.:=]?\s{0,3}(\d{1,7})\s*#?\s*$/i;
const KEYPAD = '22233344455566677778889999';

/**
 * `countryHint` is an alpha-2 code, any case. Undefined when the text holds no usable number: too few or too many digits,
 * a filler (0000000), or a spreadsheet's rounded `4.91512E+12`. Never throws.
 */
export function normalisePhone(text: string, countryHint?: string): PhoneForm | undefined {
  if (text.length > MAX_INPUT) return undefined;
  const trimmed = text.replace(/^[\s'"=]+|[\s'"]+$/g, '');
  const scientific = SCIENTIFIC.exec(trimmed);
  if (scientific !== null) return withoutExtension(expand(scientific), countryHint);
  const spaced = trimmed.replace(/^tel:/i, '').replace(/\.0$/, '');
  const match = OWN_EXTENSION.exec(spaced) ?? EXTENSION.exec(spaced);
  if (match === null) return withoutExtension(spaced, countryHint);
  const form = withoutExtension(spaced.slice(0, match.index), countryHint);
  // What looks like an extension may be the tail of an oddly written number; then the whole is read.
  return form === undefined ? withoutExtension(spaced, countryHint) : { ...form, extension: match[1]! };
}

function withoutExtension(text: string | undefined, countryHint: string | undefined): PhoneForm | undefined {
  if (text === undefined) return undefined;
  const { digits, international } = digitsOf(text);
  if (digits.length < MIN_DIGITS - 1 || digits.length > MAX_DIGITS + 3 || isFiller(digits)) return undefined;
  if (international) {
    const parsed = parsePhoneNumberFromString(`+${digits}`);
    if (parsed?.isPossible() === true) return fromParsed(parsed);
    return undefined;
  }
  const country = countryHint === undefined ? undefined : supported(countryHint);
  if (country !== undefined) {
    // Typed without its plus: 4915123456789 with hint de. Loose plans would also call it a valid domestic number.
    const unsigned = digits.length > 10 && digits.startsWith(getCountryCallingCode(country));
    const written = unsigned ? parsePhoneNumberFromString(`+${digits}`) : undefined;
    if (written?.isValid() === true) return fromParsed(written);
    const parsed = parsePhoneNumberFromString(digits, country);
    if (parsed?.isPossible() === true) return fromParsed(parsed, country);
  }
  return nationalOnly(digits);
}

function fromParsed(parsed: PhoneNumber, hint?: CountryCode): PhoneForm {
  return {
    e164: parsed.number,
    national: parsed.nationalNumber,
    country: (parsed.country ?? hint ?? '').toLowerCase(),
    extension: '',
    type: parsed.getType() === 'MOBILE' ? 'mobile' : '',
  };
}

function nationalOnly(digits: string): PhoneForm | undefined {
  const national = digits.replace(/^0+/, '');
  if (national.length < MIN_DIGITS || national.length > MAX_DIGITS) return undefined;
  return { e164: '', national, country: '', extension: '', type: '' };
}

/** The digits and whether they begin with a country code. Letters are a label, or a vanity number when digits are few. */
function digitsOf(text: string): { digits: string; international: boolean } {
  let digits = '';
  let keypad = '';
  let letters = 0;
  let plus = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    // Full-width, Arabic-Indic and Persian digits.
    if (code >= 0xff10 && code <= 0xff19) code -= 0xff10 - 48;
    else if (code >= 0x660 && code <= 0x669) code -= 0x660 - 48;
    else if (code >= 0x6f0 && code <= 0x6f9) code -= 0x6f0 - 48;
    if (code >= 48 && code <= 57) {
      // "+49 (0)151": the trunk zero in brackets is not dialled with the country code.
      if (plus && code === 48 && text[at - 1] === '(' && text[at + 1] === ')') continue;
      const digit = String.fromCharCode(code);
      digits += digit;
      keypad += digit;
    } else if ((code === 43 || code === 0xff0b) && digits === '') {
      plus = true;
    } else if ((code | 32) >= 97 && (code | 32) <= 122) {
      if (digits !== '') {
        keypad += KEYPAD[(code | 32) - 97];
        letters++;
      }
    }
  }
  if (digits.length < MIN_DIGITS && letters >= 3 && keypad.length >= 10 && keypad.length <= MAX_DIGITS) digits = keypad;
  if (!plus && digits.startsWith('00') && digits.length >= 10) return { digits: digits.slice(2), international: true };
  return { digits, international: plus };
}

/** A number in a spreadsheet's scientific notation; undefined where digits were rounded away. */
function expand(match: RegExpExecArray): string | undefined {
  const fraction = match[2] ?? '';
  const exponent = Number(match[3]);
  if (fraction.length < exponent || /[1-9]/.test(fraction.slice(exponent))) return undefined;
  return match[1]! + fraction.slice(0, exponent);
}

function isFiller(digits: string): boolean {
  const tail = digits.slice(-MIN_DIGITS);
  let same = true;
  for (let at = 1; at < tail.length; at++) if (tail[at] !== tail[0]) same = false;
  return (
    (same && digits.length <= 12) ||
    digits === '1234567' ||
    digits === '12345678' ||
    digits === '123456789' ||
    digits === '1234567890' ||
    digits === '0123456789'
  );
}

function supported(countryHint: string): CountryCode | undefined {
  const code = countryHint.toUpperCase();
  return code.length === 2 && isSupportedCountry(code) ? code : undefined;
}
