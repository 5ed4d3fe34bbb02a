/** The name in a query: as somebody would send it, and as a claim. */
import type { Random } from '../chance.ts';
import { onePart } from '../dirt/name.ts';
import { misheard, typo } from '../dirt/typing.ts';
import { fold } from '../names/fold.ts';
import { stripMarks } from '../names/latin.ts';
import { NICKNAMES } from '../names/nicknames-table.ts';
import { familyAt, type Month, type TruePerson } from '../people/person.ts';
import { edits, type NameClaim } from './name-fit.ts';
import type { QueryFields } from './query.ts';

/** How many faults to make: 0 is a name as it may well be in a good list. */
export interface AskedName {
  fields: QueryFields;
  claim: NameClaim;
}

const FAULTS = ['nickname', 'nickname', 'given', 'family', 'family', 'part', 'spelling', 'initial'] as const;

export function askedName(person: TruePerson, at: Month, faults: number, random: Random): AskedName {
  const { name, latin } = person;
  const dated = familyAt(person, at);
  const native = person.country.script && name.given.native !== latin.given && random.chance(0.2);
  let given = native ? name.given.native : latin.given;
  let family = native ? dated.family.native : dated.latin;
  if (!native && random.chance(0.2)) [given, family] = [stripMarks(given), stripMarks(family)];
  let claimed = { given, family };
  for (let fault = 0; fault < faults; fault += 1) {
    switch (native ? 'family' : random.pick(FAULTS)) {
      case 'nickname':
        given = random.pick(NICKNAMES.get(latin.given) ?? [person.nickname ?? given]);
        claimed = { ...claimed, given };
        break;
      case 'given':
        given = random.pick([typo, typo, misheard])(given, random);
        break;
      case 'family':
        family = random.pick([typo, typo, misheard])(family, random);
        break;
      case 'part':
        if (claimed.family === family) claimed.family = family = onePart(family, random);
        break;
      case 'spelling':
        if (claimed.family === family) claimed.family = family = random.pick(dated.family.latin);
        break;
      case 'initial':
        given = given.charAt(0);
        claimed = { ...claimed, given };
    }
  }
  const claim: NameClaim = {
    given: claimed.given === given ? given : claimed.given,
    family: claimed.family,
    givenSlips: edits(fold(given), fold(claimed.given)),
    familySlips: edits(fold(family), fold(claimed.family)),
  };
  // What is compared is what was sent, not what was meant: somebody else may bear the misspelt name.
  return { fields: written(person, given, family, native, faults, random), claim: { ...claim, given, family } };
}

function written(
  { name }: TruePerson,
  given: string,
  family: string,
  native: boolean,
  faults: number,
  random: Random,
): QueryFields {
  if (random.chance(0.45)) {
    const swapped = faults > 0 && random.chance(0.04);
    return swapped ? { given_name: family, family_name: given } : { given_name: given, family_name: family };
  }
  if (native && name.familyFirst) return { full_name: family + given };
  if (name.familyFirst && random.chance(0.3)) return { full_name: `${family} ${given}` };
  if (faults > 0 && random.chance(0.12)) return { full_name: `${family}, ${given}` };
  const full = `${given} ${family}`;
  return { full_name: random.chance(0.06) ? random.pick([full.toUpperCase(), full.toLowerCase()]) : full };
}

/** The same name, one slip forgiven in each part: nobody may be that near to somebody who is not in the base. */
export function tolerant(claim: NameClaim): NameClaim {
  return { ...claim, givenSlips: Math.max(1, claim.givenSlips), familySlips: Math.max(1, claim.familySlips) };
}
