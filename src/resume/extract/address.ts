/** Where somebody lives, from the line that gives it. Only forms that cannot be mistaken for something else. */
import type { Found, ResumeAddress, Span } from '../../engine/resumes/types.ts';
import { fold } from '../../identity/normalise/fold.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { US_STATES } from '../../identity/normalise/place-tables.ts';
import { type Line, spanOf } from './lines.ts';

const STATE_CODES: ReadonlySet<string> = new Set([...US_STATES.values()].map((code) => code.toUpperCase()));
const CITY = "\\p{Lu}[\\p{L}.'’ -]{1,40}";
/** What may stand before a city in one line: the beginning, or what parts it from the street. */
const BEFORE = '(?:^|[,|•·\\t:;–])\\s{0,3}';

const AMERICAN = new RegExp(
  `${BEFORE}(${CITY}),\\s{0,2}([A-Z]{2})(?:,?\\s{1,2}(\\d{5})(?:-\\d{4})?)?(?![\\p{L}\\d])`,
  'u',
);
const STATE_NAMED = new RegExp(
  `${BEFORE}(${CITY}),\\s{0,2}(\\p{Lu}\\p{L}{3,12}(?: \\p{Lu}\\p{L}{3,12})?)(?=\\s{0,3}(?:[|•·\\t]|$))`,
  'u',
);
const BRITISH = new RegExp(`${BEFORE}(${CITY}),?\\s{1,3}([A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})(?![\\p{L}\\d])`, 'u');
const DUTCH = new RegExp(`${BEFORE}(\\d{4}\\s?[A-Z]{2})\\s{1,2}(${CITY})`, 'u');
/** Five digits are German, French, Spanish, Italian and more; four are Austrian, Swiss, Belgian, Danish and more. */
const POSTAL_FIRST = new RegExp(
  `${BEFORE}(?:([A-Z]{1,2})[- ])?(\\d{2}-\\d{3}|\\d{3}\\s\\d{2}|\\d{4,5})\\s{1,2}(${CITY})`,
  'u',
);
const VEHICLE_CODES: Readonly<Record<string, string>> = {
  D: 'de',
  A: 'at',
  F: 'fr',
  I: 'it',
  E: 'es',
  B: 'be',
  L: 'lu',
};
const STREET = /(?:^|[,|•·\t:])\s*((?=[^,|•·\t:]*\d)(?=[^,|•·\t:]*\p{L}{3})[^,|•·\t:@+]{5,60})[,|•·\t]?\s*$/u;
/** "12345 Users" is no town; a year before words is not either. */
const YEAR = /^(?:19|20)\d{2}$/;

/** @param lines of contacts, in their order */
export function findAddress(lines: readonly Line[]): Found<ResumeAddress> | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.includes('@') && !/[|•·\t]/.test(line.text)) continue;
    const town = townOf(line.text);
    if (town === undefined) continue;
    const before = streetIn(line, line.text.slice(0, town.from)) ?? streetAbove(lines[index - 1], town.from);
    const after = countryBehind(line, town.to) ?? countryBelow(lines[index + 1], town.to === line.text.length);
    const spans: Span[] = [spanOf(line, town.from, town.to - town.from)];
    for (const other of [before, after]) if (other !== undefined) spans.push(other.span);
    const country = after?.country ?? town.address.country;
    const value: ResumeAddress = {
      ...(before === undefined ? {} : { street: before.street }),
      ...town.address,
      ...(country === undefined ? {} : { country }),
    };
    return { value, spans };
  }
  return undefined;
}

interface Town {
  address: ResumeAddress;
  from: number;
  to: number;
}

function townOf(text: string): Town | undefined {
  const us = AMERICAN.exec(text);
  if (us !== null && STATE_CODES.has(us[2]!)) {
    const postal = us[3] === undefined ? {} : { postal_code: us[3] };
    return place(us, us[1]!, { city: us[1]!.trim(), region: us[2]!, ...postal, country: 'us' });
  }
  const named = STATE_NAMED.exec(text);
  const code = named === null ? undefined : US_STATES.get(fold(named[2]!));
  if (named !== null && code !== undefined) {
    return place(named, named[1]!, { city: named[1]!.trim(), region: code.toUpperCase(), country: 'us' });
  }
  const uk = BRITISH.exec(text);
  if (uk !== null) return place(uk, uk[1]!, { city: uk[1]!.trim(), postal_code: uk[2]!, country: 'gb' });
  const nl = DUTCH.exec(text);
  if (nl !== null) return place(nl, nl[1]!, { postal_code: nl[1]!, city: cityOf(nl[2]!), country: 'nl' });
  const other = POSTAL_FIRST.exec(text);
  if (other === null || YEAR.test(other[2]!)) return undefined;
  const country = other[1] === undefined ? undefined : (VEHICLE_CODES[other[1]] ?? other[1].toLowerCase());
  return place(other, other[1] ?? other[2]!, {
    postal_code: other[2]!,
    city: cityOf(other[3]!),
    ...(country === undefined ? {} : { country: normaliseCountry(country) || country }),
  });
}

/** From where the town itself begins: the match may begin with what stands before it. */
function place(match: RegExpExecArray, first: string, address: ResumeAddress): Town {
  const from = match.index + match[0].indexOf(first);
  return { address, from, to: match.index + match[0].trimEnd().length };
}

/** A city ends where another statement begins. */
function cityOf(text: string): string {
  return text.split(/\s[–-]\s|\s{2,}/)[0]!.trim();
}

function streetIn(line: Line, before: string): { street: string; span: Span } | undefined {
  const match = STREET.exec(before.replace(/[,|•·\s]+$/, ''));
  if (match === null) return undefined;
  const street = match[1]!.trim();
  return { street, span: spanOf(line, line.text.indexOf(street), street.length) };
}

/** The street has a line of its own only where the town has. */
function streetAbove(line: Line | undefined, townFrom: number): { street: string; span: Span } | undefined {
  return line === undefined || townFrom > 0 || line.text.length > 60 ? undefined : streetIn(line, line.text);
}

function countryBehind(line: Line, at: number): { country: string; span: Span } | undefined {
  const match = /^[\s,|•·]{1,4}(\p{Lu}[\p{L} ]{2,30})/u.exec(line.text.slice(at));
  return match === null ? undefined : countryAt(line, match[1]!.trim());
}

function countryBelow(line: Line | undefined, townEndsLine: boolean): { country: string; span: Span } | undefined {
  return line === undefined || !townEndsLine || line.text.length > 40 ? undefined : countryAt(line, line.text);
}

function countryAt(line: Line, text: string): { country: string; span: Span } | undefined {
  const country = text.length > 3 ? normaliseCountry(text) : '';
  return country === '' ? undefined : { country, span: spanOf(line, line.text.indexOf(text), text.length) };
}
