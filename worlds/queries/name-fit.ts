/**
 * Whether a name that was asked for can be a person's: one of the spellings, everyday forms and earlier names that are
 * truly the person's, or as few slips away from one as were made in the query.
 */
import { fold } from '../names/fold.ts';
import { expandUmlauts } from '../names/latin.ts';
import { NICKNAMES } from '../names/nicknames-table.ts';
import type { TruePerson } from '../people/person.ts';

export interface NameClaim {
  given: string;
  family: string;
  /** initial, where one was sent */
  middle?: string;
  /** slips that were made in each part: so many edits are forgiven */
  givenSlips: number;
  familySlips: number;
}

export interface NameForms {
  given: string[];
  family: string[];
  middle: string;
}

export function formsOf({ name, latin, former, nickname }: TruePerson): NameForms {
  const given = [name.given.native, latin.given, ...name.given.latin];
  const everyday = given.flatMap((form) => NICKNAMES.get(form) ?? []);
  if (nickname !== undefined) everyday.push(nickname);
  const family = [name.family.native, latin.family, ...name.family.latin];
  if (former !== undefined) family.push(former.family.native, former.latinFamily, ...former.family.latin);
  return {
    given: folded([...given, ...everyday, ...given.map((form) => form.split(/[ -]/)[0] ?? form)]),
    family: folded([...family, ...family.flatMap((form) => form.split(/[ -]/))]),
    middle: fold(latin.middle).charAt(0),
  };
}

function folded(forms: string[]): string[] {
  const all = forms.flatMap((form) => [fold(form), fold(expandUmlauts(form) ?? form)]);
  return [...new Set(all)].filter((form) => form !== '');
}

export function nameFits(claim: NameClaim, forms: NameForms): boolean {
  const given = fold(claim.given);
  if (claim.middle !== undefined && forms.middle !== '' && forms.middle !== fold(claim.middle).charAt(0)) return false;
  const byInitial = [...given].length === 1 && forms.given.some((form) => form.startsWith(given));
  return (
    (byInitial || near(given, forms.given, claim.givenSlips)) &&
    near(fold(claim.family), forms.family, claim.familySlips)
  );
}

function near(text: string, forms: string[], slips: number): boolean {
  return forms.includes(text) || (slips > 0 && forms.some((form) => edits(text, form) <= slips));
}

/** Insertions, deletions, replacements and exchanges of neighbours that make `b` of `a`. */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1;
      let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + same);
      const exchanged =
        row > 1 &&
        column > 1 &&
        a.charAt(row - 1) === b.charAt(column - 2) &&
        a.charAt(row - 2) === b.charAt(column - 1);
      if (exchanged) least = Math.min(least, before[column - 2]! + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return last[b.length]!;
}
