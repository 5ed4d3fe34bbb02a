/** Countries by alpha-2 code and English name. */

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that have a name and are no country. */
const NO_COUNTRIES = new Set(['eu', 'ez', 'un', 'xa', 'xb', 'qo', 'zz', 'ac', 'cp', 'cq', 'dg', 'ea', 'ic', 'ta']);
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

export const COUNTRIES: readonly { code: string; name: string }[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second),
)
  .filter((code) => !NO_COUNTRIES.has(code) && isCurrent(code))
  .flatMap((code) => {
    const name = NAMES.of(code.toUpperCase());
    return name === undefined ? [] : [{ code, name }];
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** A code that was given up leads to another one. */
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code.toUpperCase()}`).region === code.toUpperCase();
}

const byCode = new Map(COUNTRIES.map((one) => [one.code, one.name]));

/** The name of a country, or its code in capitals where it has none. */
export function countryName(code: string): string {
  return byCode.get(code.toLowerCase()) ?? code.toUpperCase();
}

export function isCountry(code: string): boolean {
  return byCode.has(code.toLowerCase());
}
