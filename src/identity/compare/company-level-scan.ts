/**
 * A glance at two names: most pairs have nothing in common, and that is seen from hashes of their words and the set of
 * their letters, before any text is cut. One pass over each name, nothing allocated.
 */

/** Letters of the longest initials that are recognised. */
export const ACRONYM_MAX = 6;

/**
 * 'joined': one name but for spaces, "and" and "the" (Data Dog, Datadog; AT and T, ATT). 'apart': nothing in common that
 * comparing the words could find. 'look': neither is sure.
 */
export function glanceAt(left: string, right: string): 'joined' | 'apart' | 'look' {
  scan(left, SCAN_LEFT);
  scan(right, SCAN_RIGHT);
  if (SCAN_LEFT.joined === SCAN_RIGHT.joined && joinedText(left) === joinedText(right)) return 'joined';
  return mayAgree() ? 'look' : 'apart';
}

function joinedText(name: string): string {
  return name
    .split(' ')
    .filter((word) => word !== 'and' && word !== 'the')
    .join('');
}

interface Scan {
  /** hashes of the words, joining words included */
  words: Int32Array;
  count: number;
  /** hash of the letters without spaces, "and" and "the" */
  joined: number;
  length: number;
  /** a bit for each letter that occurs, one for digits */
  letters: number;
  first: number;
}

const SCAN_WORDS = 16;
const newScan = (): Scan => ({
  words: new Int32Array(SCAN_WORDS),
  count: 0,
  joined: 0,
  length: 0,
  letters: 0,
  first: 0,
});
const SCAN_LEFT = newScan();
const SCAN_RIGHT = newScan();
const DIGIT = 1 << 26;
const WORD_SEED = 0x2f6b;
const AND = hashOf('and');
const THE = hashOf('the');

/** One pass over a folded name, writing what `mayAgree` looks at; allocates nothing. */
function scan(name: string, into: Scan): void {
  let word = WORD_SEED;
  let joined = 7;
  let joinedBefore = 7;
  let wordLength = 0;
  let letters = 0;
  let count = 0;
  let length = 0;
  const end = name.length;
  for (let at = 0; at <= end; at += 1) {
    const code = at === end ? 32 : name.charCodeAt(at);
    if (code !== 32) {
      word = Math.imul(word ^ code, 0x01000193);
      joined = Math.imul(joined, 31) + code;
      joined |= 0;
      letters |= code >= 97 ? 1 << (code - 97) : DIGIT;
      wordLength += 1;
    } else {
      if (word === AND || word === THE) joined = joinedBefore;
      else length += wordLength;
      joinedBefore = joined;
      if (count < SCAN_WORDS) into.words[count++] = word;
      word = WORD_SEED;
      wordLength = 0;
    }
  }
  into.count = count;
  into.joined = Math.imul(joined, 31) + length;
  into.length = length;
  into.letters = letters;
  into.first = name.charCodeAt(0);
}

function hashOf(text: string): number {
  let word = WORD_SEED;
  for (let at = 0; at < text.length; at += 1) word = Math.imul(word ^ text.charCodeAt(at), 0x01000193);
  return word;
}

/** Whether the two names scanned last can be more than different. May err towards yes only. */
function mayAgree(): boolean {
  const a = SCAN_LEFT;
  const b = SCAN_RIGHT;
  const onlyA = bitCount(a.letters & ~b.letters);
  const onlyB = bitCount(b.letters & ~a.letters);
  if (onlyA + onlyB <= 4) return true;
  for (let i = 0; i < a.count; i += 1) {
    const word = a.words[i];
    for (let j = 0; j < b.count; j += 1) if (b.words[j] === word && word !== AND) return true;
  }
  // Numbers in words on one side only.
  if (((a.letters ^ b.letters) & DIGIT) !== 0) return true;
  const fewer = onlyA < onlyB ? onlyA : onlyB;
  if (fewer > 1) return false;
  if (a.first === b.first) return true;
  // Initials need not begin alike: joining words are skipped.
  return (a.count === 1 && a.length <= ACRONYM_MAX) || (b.count === 1 && b.length <= ACRONYM_MAX);
}

function bitCount(bits: number): number {
  let value = bits - ((bits >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
