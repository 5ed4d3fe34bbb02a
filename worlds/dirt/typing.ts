/** What fingers, ears, scanners and programs do to text. Each takes a text and gives it with one fault. */
import type { Random } from '../chance.ts';

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  KEYBOARD.flatMap((row, line) =>
    [...row].map((key, at): [string, string] => {
      const rows = [KEYBOARD[line - 1], row, KEYBOARD[line + 1]];
      const near = rows.map((other, place) => (place === 1 ? (row[at - 1] ?? '') + (row[at + 1] ?? '') : (other?.slice(Math.max(0, at - 1), at + 1) ?? '')));
      return [key, near.join('')];
    }),
  ),
); // biome-ignore format: one table

/** One slip of a typist: transposed, dropped, doubled, replaced by a neighbouring key, or one more. Rarely the first letter. */
export function typo(text: string, random: Random): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = random.chance(0.06) ? 0 : 1 + random.below(letters.length - 1);
  const letter = letters[at]!;
  const draw = random.next();
  if (draw < 0.28 && at + 1 < letters.length && letter !== letters[at + 1])
    letters.splice(at, 2, letters[at + 1]!, letter);
  else if (draw < 0.53) letters.splice(at, 1);
  else if (draw < 0.68) letters.splice(at, 0, letter);
  else {
    const near = NEIGHBOURS.get(letter.toLowerCase());
    const other = near === undefined ? letter : near.charAt(random.below(near.length));
    const cased = letter === letter.toLowerCase() ? other : other.toUpperCase();
    letters.splice(at, draw < 0.92 ? 1 : 0, cased);
  }
  return letters.join('');
}

const HEARD: [RegExp, string][] = [
  [/ph/, 'f'], [/ck/, 'k'], [/c(?=[aou])/, 'k'], [/k(?=[aou])/, 'c'], [/ie/, 'y'], [/y$/, 'ie'], [/ee/, 'ea'], [/ea/, 'ee'], [/ei/, 'ai'],
  [/ai/, 'ei'], [/th/, 't'], [/tt/, 't'], [/ll/, 'l'], [/ss/, 's'], [/nn/, 'n'], [/mm/, 'm'], [/rr/, 'r'], [/l$/, 'll'], [/t$/, 'tt'],
  [/s$/, ''], [/e$/, ''], [/dt$/, 'tt'], [/tz$/, 'ts'], [/z/, 's'], [/w/, 'v'], [/v/, 'w'], [/er$/, 'ar'], [/son$/, 'sen'], [/sen$/, 'son'],
  [/ou/, 'u'], [/oo/, 'u'], [/gh/, 'g'], [/sch/, 'sh'], [/x/, 'ks'], [/qu/, 'kw'], [/mc/i, 'Mac'], [/mac/i, 'Mc'], [/o'/i, 'O'], [/a(?=.)/, 'e'],
  [/i(?=.)/, 'e'], [/o(?=.)/, 'a'], [/u(?=.)/, 'o'],
]; // biome-ignore format: a table

/** As somebody writes a name that was spelt out on the telephone. */
export function misheard(text: string, random: Random): string {
  for (let tries = 0; tries < 6; tries += 1) {
    const [pattern, instead] = random.pick(HEARD);
    const at = text.slice(1).search(pattern);
    if (at >= 0) return text.slice(0, 1) + text.slice(1).replace(pattern, instead);
  }
  return typo(text, random);
}

const SEEN: [string, string][] = [
  ['rn', 'm'], ['m', 'rn'], ['l', '1'], ['l', 'I'], ['I', 'l'], ['O', '0'], ['o', '0'], ['cl', 'd'], ['d', 'cl'], ['e', 'c'], ['c', 'e'], ['h', 'b'],
  ['u', 'v'], ['v', 'u'], ['nn', 'm'], ['vv', 'w'], ['w', 'vv'], ['S', '5'], ['B', '8'], ['g', 'q'], ['i', 'l'], ['t', 'f'], ['ü', 'u'], ['ö', 'o'], ['é', 'e'],
]; // biome-ignore format: a table

/** As a scanner reads it. */
export function scanned(text: string, random: Random): string {
  const fitting = SEEN.filter(([is]) => text.includes(is));
  if (fitting.length === 0) return text;
  const [is, seen] = random.pick(fitting);
  return text.replace(is, seen);
}

/** 'Müller' as 'MÃ¼ller': UTF-8 read as Latin-1. */
export function mojibake(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Case and spaces as careless people and old systems leave them. */
export function careless(text: string, random: Random): string {
  switch (random.below(6)) {
    case 0:
    case 1:
      return text.toUpperCase();
    case 2:
      return text.toLowerCase();
    case 3:
      return ` ${text}`;
    case 4:
      return `${text} `;
    default:
      return text.replace(' ', '  ');
  }
}

export const PLACEHOLDERS = ['N/A', '-', 'unknown', 'n/a', 'null', 'none', 'TBD', 'test', 'xxx', '.', 'Not provided'];
export const PHONE_PLACEHOLDERS = ['0000000000', '123456789', '000', '+1 000 000 0000', 'n/a', '-'];
