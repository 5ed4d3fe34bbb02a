/**
 * Readings: what names a mailbox name may stand for. `jsmith` may be J. Smith, the given name Jsmith, Jsmit H., Js
 * Mith ...; each reading is a pattern with the parts of a name that it shows. They say under which keys to look for
 * people, and how many strangers would be spelt so.
 */
import type { EmailPattern } from '../compare/email-pattern.ts';

export interface Reading {
  pattern: EmailPattern;
  /** folded; one letter: only the initial is known; '': nothing is */
  given: string;
  family: string;
}

/** Longer mailbox names without a separator are not split into given and family name. */
const SPLIT_MAX = 32;
/** A given or family name has at least so many letters where both are spelt out without a separator. */
const PART_MIN = 2;

const SEPARATORS = ['.', '_', '-'] as const;
type Separator = (typeof SEPARATORS)[number];

/** The readings of a mailbox name as `readMailbox` gives it; none for a single letter or what is no name. */
export function readingsOf(box: string): Reading[] {
  if (box.length < 2 || box.length > 64) return [];
  const separator = SEPARATORS.find((one) => box.includes(one));
  if (separator === undefined) return joinedReadings(box);
  const parts = box.split(separator).map((part) => part.replace(/[._-]+/g, ' ').trim());
  if (parts.some((part) => part === '')) return [];
  const readings = separatedReadings(parts, separator);
  // Anne-Marie and Berg-Olsen are one name each.
  if (separator === '-') readings.push(...wholeName(parts.join(' ')));
  return readings;
}

function separatedReadings(parts: readonly string[], separator: Separator): Reading[] {
  const [one, two, three] = parts;
  if (one === undefined || two === undefined || parts.length > 3) return [];
  if (three !== undefined) {
    if (two.length === 1) return separator === '.' ? [{ pattern: 'first.m.last', given: one, family: three }] : [];
    return [
      ...twoParts(`${one} ${two}`, three, separator),
      ...twoParts(one, `${two} ${three}`, separator).filter(({ given }) => given === one),
    ];
  }
  return twoParts(one, two, separator);
}

function twoParts(one: string, two: string, separator: Separator): Reading[] {
  const short = (text: string) => text.length === 1;
  if (short(one) && short(two)) return [];
  if (short(one)) return of(`f${separator}last`, one, two);
  if (short(two)) return [...of(`first${separator}l`, one, two), ...of(`last${separator}f`, two, one)];
  return [...of(`first${separator}last`, one, two), ...of(`last${separator}first`, two, one)];
}

/** `last-f` and `first-l` are patterns that nobody uses. */
const UNUSED: ReadonlySet<string> = new Set(['first-l', 'last-f']);

function of(pattern: string, given: string, family: string): Reading[] {
  return UNUSED.has(pattern) ? [] : [{ pattern: pattern as EmailPattern, given, family }];
}

function wholeName(box: string): Reading[] {
  return [
    { pattern: 'first', given: box, family: '' },
    { pattern: 'last', given: '', family: box },
  ];
}

function joinedReadings(box: string): Reading[] {
  const length = box.length;
  const at = (index: number) => box.charAt(index);
  const readings = wholeName(box);
  if (length === 2) readings.push({ pattern: 'fl', given: at(0), family: at(1) });
  if (length === 3) readings.push({ pattern: 'fml', given: at(0), family: at(2) });
  if (length >= 3) {
    readings.push(
      { pattern: 'flast', given: at(0), family: box.slice(1) },
      { pattern: 'firstl', given: box.slice(0, -1), family: at(length - 1) },
      { pattern: 'lastf', given: at(length - 1), family: box.slice(0, -1) },
    );
  }
  if (length >= 4) readings.push({ pattern: 'fmlast', given: at(0), family: box.slice(2) });
  if (length > SPLIT_MAX) return readings;
  for (let cut = PART_MIN; cut <= length - PART_MIN; cut += 1) {
    const [left, right] = [box.slice(0, cut), box.slice(cut)];
    readings.push(
      { pattern: 'firstlast', given: left, family: right },
      { pattern: 'lastfirst', given: right, family: left },
    );
  }
  return readings;
}
