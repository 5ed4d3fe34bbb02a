/** Whether two given names may be names of one person: equal, pet form, initial, slip of the keyboard. */

import { givenGroups, givenSpellings, isCommonGiven } from './name-spellings.ts';
import { NICKNAMES } from './nicknames-table.ts';
import { isTypo } from './similarity.ts';
import { nameSkeleton } from './skeleton.ts';

export type GivenLevel = 'exact' | 'nickname' | 'initial' | 'close' | 'different' | 'missing';

const NONE: readonly string[] = [];
const heads = readHeads();
const forms = countForms();
const spellingHeadOf = givenSpellings.map(mostForms);
const classesOf = readClasses();

/**
 * How two folded given names agree. Examples: william/bill nickname, bill/will nickname (both Williams), j/john initial,
 * jon/john nickname, katarina/katerina close, mary/peter different, ''/john missing.
 */
export function sameGivenName(left: string, right: string): GivenLevel {
  if (left === '' || right === '') return 'missing';
  if (left === right) return 'exact';
  if (left.length === 1 || right.length === 1)
    return left.charCodeAt(0) === right.charCodeAt(0) ? 'initial' : 'different';
  if (shareClass(left, right)) return 'nickname';
  if (left.includes(' ') || right.includes(' ')) {
    if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 'exact';
  }
  return isClose(left, right) ? 'close' : 'different';
}

/**
 * The names that a given name may stand for, each in one spelling, the likeliest first (alex -> alexander, alexandra,
 * ...; muhammad -> mohammed); itself when the tables do not know it. Two forms of one name share one of them.
 */
export function givenNameClasses(given: string): readonly string[] {
  if (given === '') return NONE;
  return classesOf.get(given) ?? spellingHeads(given);
}

/**
 * One representative for all forms of a name (bill, will, william -> "william"). A form of several names (alex) stands
 * for itself: use `givenNameClasses` where every reading counts.
 */
export function nicknameKey(given: string): string {
  const classes = givenNameClasses(given);
  return classes.length === 1 ? classes[0]! : given;
}

/** Whether a given name is established: then another established name a letter away is another name. */
export function knownGivenName(given: string): boolean {
  return heads.has(given) || isCommonGiven(given);
}

/**
 * Whether one name may serve for the other: one is a form of the other (Bill, William), or both are forms of a third and
 * not both names in their own right (Bill and Will are both William, but Betty and Lisa are seldom one Elizabeth). Full
 * names of a man and a woman (Daniel, Daniela) share pet forms and are not each other's.
 */
export function shareClass(left: string, right: string): boolean {
  const a = heads.get(left);
  const b = a === undefined ? undefined : heads.get(right);
  if (a === undefined || b === undefined) return false;
  if (a.includes(right) || b.includes(left)) return !sexesOfOneName(left, right);
  if (a.includes(left) && b.includes(right)) return false;
  for (const head of a) if (b.includes(head)) return true;
  return false;
}

/**
 * Given names of a man and a woman: they differ in a final -a, -o, -e or its absence only (maria/mario, daniel/daniela,
 * simon/simone). Not so when the letter is a slip: only one of them is a name (jessic, jessico for Jessica).
 */
export function sexesOfOneName(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const last = long.charCodeAt(long.length - 1);
  if (!isFinalVowel(last)) return false;
  if (long.length === short.length + 1) {
    return (
      long.startsWith(short) &&
      !isFinalVowel(short.charCodeAt(short.length - 1)) &&
      (knownGivenName(short) || !knownGivenName(long))
    );
  }
  if (long.length !== short.length || !isFinalVowel(short.charCodeAt(short.length - 1))) return false;
  return long.slice(0, -1) === short.slice(0, -1) && knownGivenName(short) === knownGivenName(long);
}

/** A typo apart, or spellings with one skeleton; maria/mario are a letter apart but two names. */
function isClose(left: string, right: string): boolean {
  if (!isTypo(left, right)) return left.length > 3 && right.length > 3 && nameSkeleton(left) === nameSkeleton(right);
  return !sexesOfOneName(left, right);
}

function isFinalVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 111;
}

function readHeads(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  const add = (name: string, head: string) => {
    const known = table.get(name);
    if (known === undefined) table.set(name, [head]);
    else if (!known.includes(head)) known.push(head);
  };
  for (const line of NICKNAMES.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const head = line.slice(0, colon);
    add(head, head);
    for (const variant of line
      .slice(colon + 1)
      .trim()
      .split(' '))
      if (variant !== '') add(variant, head);
  }
  return table;
}

/** How many forms each head has: the more, the more people bear the name. */
function countForms(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of heads.values()) for (const head of names) counts.set(head, (counts.get(head) ?? 0) + 1);
  return counts;
}

/** The name that stands for all spellings on a line of the table. */
function mostForms(names: readonly string[]): string {
  return names.reduce((best, name) => ((forms.get(name) ?? 0) > (forms.get(best) ?? 0) ? name : best));
}

/** The heads of each name, spellings of one head made one. */
function readClasses(): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, readonly string[]>();
  for (const [name, known] of heads) {
    const ranked = known.toSorted((a, b) => forms.get(b)! - forms.get(a)! || (a < b ? -1 : 1));
    if (known.includes(name)) ranked.unshift(name);
    classes.set(name, [...new Set(ranked.flatMap(spellingHeads))]);
  }
  return classes;
}

function spellingHeads(name: string): readonly string[] {
  const groups = givenGroups(name);
  return groups.length === 0 ? [name] : groups.map((number) => spellingHeadOf[number]!);
}
