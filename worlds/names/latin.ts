/**
 * Other spellings of one name: without its marks, transliterated by another system. Written apart from the matching code
 * on purpose; what is systematic here (four ways to write Щ in Latin) is what records of the world disagree about.
 */

const STROKES: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };
const EXPANDED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae' };
const PLAIN = /^[ -~]*$/;

const replaceKeepingCase = (text: string, pattern: RegExp, table: Record<string, string>): string =>
  text.replace(pattern, (letter) => {
    const small = table[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
  });

/** 'Jürgen' as 'Jurgen' */
export function stripMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  const stripped = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return replaceKeepingCase(stripped, /[øłđıßæœþð]/gi, STROKES);
}

/** 'Jürgen' as 'Juergen'; undefined where the name has no such letter */
export function expandUmlauts(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  const expanded = replaceKeepingCase(text, /[äöüßøåæ]/gi, EXPANDED);
  return expanded === text ? undefined : stripMarks(expanded);
}

// One letter a column: English, scholarly, German, French usage.
const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v|v|w|v', г: 'g|g|g|g', д: 'd', е: 'e', ё: 'yo|e|jo|io', ж: 'zh|z|sch|j', з: 'z|z|s|z', и: 'i',
  й: 'y|j|j|i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u|u|u|ou', ф: 'f',
  х: 'kh|h|ch|kh', ц: 'ts|c|z|ts', ч: 'ch|c|tsch|tch', ш: 'sh|s|sch|ch', щ: 'shch|sc|schtsch|chtch', ъ: '', ы: 'y|y|y|y',
  ь: '', э: 'e', ю: 'yu|ju|ju|iou', я: 'ya|ja|ja|ia', і: 'i', ї: 'yi|i|ji|i', є: 'ye|je|je|ie', ґ: 'g',
}; // biome-ignore format: a table reads better in rows

const GREEK: Record<string, string> = {
  α: 'a', β: 'v|b', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i|e', θ: 'th', ι: 'i', κ: 'k|c', λ: 'l', μ: 'm', ν: 'n', ξ: 'x|ks',
  ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y|i', φ: 'f|ph', χ: 'ch|h', ψ: 'ps', ω: 'o',
}; // biome-ignore format: a table reads better in rows

function transliterate(text: string, table: Record<string, string>, system: number): string {
  let out = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    const entry = table[small];
    if (entry === undefined) {
      out += letter;
      continue;
    }
    const columns = entry.split('|');
    const latin = columns[system] ?? columns[0] ?? '';
    out += letter === small ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }
  return out;
}

function cyrillic(text: string): string[] {
  // English usage writes the endings of adjectives short: Chaykovsky, not Chaykovskiy.
  const english = transliterate(text, CYRILLIC, 0)
    .replace(/(sk|tsk)iy$/, '$1y')
    .replace(/yya$/, 'aya');
  return [english, ...[1, 2, 3].map((system) => transliterate(text, CYRILLIC, system))];
}

function greek(text: string): string[] {
  const bare = text
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC');
  const read = bare
    .replace(/([αεΑΕ])υ(?=[αεηιουωβγδζλμνρ])/g, '$1β')
    .replace(/ου/g, 'oy')
    .replace(/Ου/g, 'Oy')
    .replace(/γγ/g, 'νγ')
    .replace(/Τζ/g, 'Tz')
    .replace(/μπ/g, 'mp')
    .replace(/Μπ/g, 'B');
  return [0, 1].map((system) =>
    stripMarks(transliterate(read, GREEK, system))
      .replace(/oy/g, 'ou')
      .replace(/Oy/g, 'Ou'),
  );
}

/** Latin spellings of a name that a table gives in one script only, the commonest first. */
export function latinSpellings(native: string): string[] {
  const first = native.codePointAt(0) ?? 0;
  const found =
    first >= 0x400 && first < 0x530
      ? cyrillic(native)
      : first >= 0x370 && first < 0x400
        ? greek(native)
        : [native, stripMarks(native), expandUmlauts(native) ?? native];
  return found.length === 1 ? found : [...new Set(found)];
}
