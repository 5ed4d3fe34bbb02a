/** Gender as a source states it; compared only for agreement. */
import { fold } from './fold.ts';

const GENDERS = new Map<string, string>(
  Object.entries({
    male: 'm man mr herr masculine mannlich maennlich masculin masculino homme hombre maschio uomo boy',
    female: 'f w woman mrs ms frau feminine weiblich feminin femenino feminino femme mujer femmina donna girl',
    other: 'x d nonbinary non binary diverse divers genderqueer genderfluid agender enby',
  }).flatMap(([gender, words]) => [
    [gender, gender] as const,
    ...words.split(' ').map((word) => [word, gender] as const),
  ]),
);

/** 'male', 'female', 'other', or undefined when it is not said. */
export function normaliseGender(text: string): string | undefined {
  if (text.length > 40) return undefined;
  return GENDERS.get(fold(text).replaceAll(' ', ''));
}
