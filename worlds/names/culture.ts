/**
 * What a table of names says about one culture, and how its entries are read.
 *
 * An entry is a name in Latin letters (`Müller`), or `native/latin,latin,...` where the person would write it in another
 * script and several Latin spellings are in use (`محمد/Mohammed,Muhammad`). A Cyrillic or Greek entry without a slash is
 * transliterated by rule. `_` stands for a space. Entries are listed from frequent to rare: the place in the list is
 * the rank of a power law, so that the world has its Smiths and Garcías and, behind them, a long tail.
 */

export interface CultureTable {
  name: string;
  male: string;
  female: string;
  family: string;
  /**
   * Parts of further family names: what gives a world of a million people its hundred thousand family names. One part
   * of each list is taken; `share` is the share of people with such a name.
   */
  compose?: { share: number; parts: string[] };
  /** Parts of further given names, likewise (Han characters, Korean syllables). */
  composeGiven?: { share: number; parts: string[] };
  /** The native spelling puts the family name first. */
  familyFirst?: true;
  /** `double`: father's and mother's family name. `hyphen`: some join two. `patronymic`: middle name from the father's given name. */
  habit?: 'double' | 'patronymic' | 'middle' | 'two_given' | 'initials';
  /** Endings of a woman's family name: `[man's, woman's]`, first that fits. */
  feminine?: [masculine: string, feminine: string][];
}

export interface Spelling {
  native: string;
  /** at least one, the commonest first; equal to `native` where that is Latin already */
  latin: string[];
}

export function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
