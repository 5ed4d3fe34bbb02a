/** Whether two given names may be names of one person: equal, pet form, initial, slip of the keyboard. */
import { NICKNAMES } from './nicknames-table.ts';
import { isTypo } from './similarity.ts';
import { nameSkeleton } from './skeleton.ts';

export type GivenLevel = 'exact' | 'nickname' | 'initial' | 'close' | 'different' | 'missing';

const NONE: readonly string[] = [];
const heads = readHeads();

/**
 * How two folded given names agree. Examples: william/bill nickname, bill/will nickname (both Williams), j/john initial,
 * jon/john nickname, katarina/katerina close, mary/peter different, ''/john missing.
 */
export function sameGivenName(left: string, right: string): GivenLevel {
  if (left === '' || right === '') return 'missing';
  if (left === right) return 'exact';
  if (left.length === 1 || right.length === 1)
    return left.charCodeAt(0) === right.charCodeAt(0) ? 'initial' : 'different';
  if (shareClass(left, right)) return tellSexesApart(left, right) ? 'different' : 'nickname';
  if (left.includes(' ') || right.includes(' ')) {
    if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 'exact';
  }
  return isClose(left, right) ? 'close' : 'different';
}

/** The heads under which a given name stands (alex -> alejandro..., alexander, ...), itself when it is none's variant. */
export function givenNameClasses(given: string): readonly string[] {
  const known = heads.get(given);
  return known ?? (given === '' ? NONE : [given]);
}

/**
 * One representative for all forms of a name (bill, will, william -> "william"). A form of several names (alex) stands
 * for itself: use `givenNameClasses` where every reading counts.
 */
export function nicknameKey(given: string): string {
  const classes = heads.get(given);
  if (classes === undefined || classes.includes(given)) return given;
  return classes.length === 1 ? classes[0]! : given;
}

/** Two full names of which one is the other with a final -a (Daniel, Daniela): a pet form may serve both, they do not. */
function tellSexesApart(left: string, right: string): boolean {
  if (`${left}a` !== right && `${right}a` !== left) return false;
  return heads.get(left)?.includes(left) === true && heads.get(right)?.includes(right) === true;
}

function shareClass(left: string, right: string): boolean {
  const a = heads.get(left);
  const b = a === undefined ? undefined : heads.get(right);
  if (a === undefined || b === undefined) return false;
  for (const head of a) if (b.includes(head)) return true;
  return false;
}

/** A typo apart, or spellings with one skeleton; maria/mario are a letter apart but two names, as final -a/-o/-e tell sexes. */
function isClose(left: string, right: string): boolean {
  if (!isTypo(left, right)) return left.length > 3 && right.length > 3 && nameSkeleton(left) === nameSkeleton(right);
  const a = left.charCodeAt(left.length - 1);
  const b = right.charCodeAt(right.length - 1);
  const stemLength = Math.min(left.length, right.length) - (left.length === right.length ? 1 : 0);
  return a === b || !(isVowel(a) || isVowel(b)) || left.slice(0, stemLength) !== right.slice(0, stemLength);
}

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111;
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
