/** Which given names stand for each other: pet forms, and the names of a man and a woman that do not. */

import { givenGroups, givenSpellings, isCommonGiven } from './name-spellings.ts';
import { NICKNAMES } from './nicknames-table.ts';

const NONE: readonly string[] = [];
const [A, E, O] = [97, 101, 111];
const heads = readHeads();
const forms = countForms();
const spellingHeadOf = givenSpellings.map(mostForms);
/** Made when first asked for: at the start most are never needed. */
const classesOf = new Map<string, readonly string[]>();

/**
 * The names that a given name may stand for, each in one spelling, the likeliest first (alex -> alexander, alexandra,
 * ...; muhammad -> mohammed); itself when the tables do not know it. Two forms of one name share one of them.
 */
export function givenNameClasses(given: string): readonly string[] {
  if (given === '') return NONE;
  const known = heads.get(given);
  if (known === undefined) return spellingHeads(given);
  const remembered = classesOf.get(given);
  if (remembered !== undefined) return remembered;
  const classes = readClasses(given, known);
  classesOf.set(given, classes);
  return classes;
}

/** The full names, each as it is spelt, that a given name may stand for (katie -> catherine, katherine, kathryn, ...). */
export function givenNameHeads(given: string): readonly string[] {
  return heads.get(given) ?? (given === '' ? NONE : [given]);
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
 * Given names of a man and a woman: they differ in a final -a against -o, or in a final -a, -o, -e against none
 * (maria/mario, daniel/daniela, simon/simone). Not so when the letter is a slip: only the longer, or only one of two as
 * long, is a name (jessic, jessico for Jessica). Anna and Anne are two names of a woman.
 */
export function sexesOfOneName(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const end = short.charCodeAt(short.length - 1);
  const last = long.charCodeAt(long.length - 1);
  if (long.length === short.length) {
    if (!((end === A && last === O) || (end === O && last === A)) || short.slice(0, -1) !== long.slice(0, -1))
      return false;
    return knownGivenName(short) === knownGivenName(long);
  }
  if (long.length !== short.length + 1 || !isFinalVowel(last) || isFinalVowel(end) || !long.startsWith(short))
    return false;
  return knownGivenName(short) || !knownGivenName(long);
}

function isFinalVowel(code: number): boolean {
  return code === A || code === E || code === O;
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

/** The heads of a name, spellings of one head made one, its own first. */
function readClasses(name: string, known: readonly string[]): readonly string[] {
  const ranked = known.toSorted((a, b) => forms.get(b)! - forms.get(a)! || (a < b ? -1 : 1));
  if (known.includes(name)) ranked.unshift(name);
  return [...new Set(ranked.flatMap(spellingHeads))];
}

function spellingHeads(name: string): readonly string[] {
  const groups = givenGroups(name);
  return groups.length === 0 ? [name] : groups.map((number) => spellingHeadOf[number]!);
}
