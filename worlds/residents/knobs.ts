/** How clean a register is: from one that is kept with care to a transcription of old books. */
import { createRandom } from '../chance.ts';

export interface ResidentKnobs {
  /** mean number of errors in a record: 0.2 in a good register, 3 in historical records */
  errors: number;
  /** share of values that are left out */
  missing: number;
  /** mean number of records a person */
  records: number;
  /** old books: abbreviated given names, years without days, occupations, no telephones */
  historical: boolean;
  /** share of people with a national identity number, and of their records that have it */
  nationalIds: number;
  /** share of people with telephone and e-mail address */
  contacts: number;
  /** share of households of more than one */
  families: number;
  /** moves in ten years */
  moves: number;
  nameSkew: number;
  /** country code, or 'mixed' */
  country: string;
}

export const LIGHT: ResidentKnobs = {
  errors: 0.35,
  missing: 0.06,
  records: 2.2,
  historical: false,
  nationalIds: 0.5,
  contacts: 0.5,
  families: 0.5,
  moves: 1,
  nameSkew: 0.9,
  country: 'mixed',
};

export const HEAVY: ResidentKnobs = {
  errors: 2.4,
  missing: 0.15,
  records: 4,
  historical: true,
  nationalIds: 0,
  contacts: 0,
  families: 0.4,
  moves: 1.5,
  nameSkew: 1,
  country: 'GB',
};

const OLD_COUNTRIES = ['GB', 'US', 'GB', 'DE', 'FR'];
const COUNTRIES = ['US', 'GB', 'AU', 'DE', 'FR', 'IT', 'ES', 'PL', 'mixed', 'mixed'];

/** Every third seed is historical; the others go from clean to sloppy. */
export function residentKnobsOf(seed: number): ResidentKnobs {
  const random = createRandom(seed, 0x7265736b);
  const factor = (value: number, spread: number): number => value * spread ** (2 * random.next() - 1);
  const model = seed % 3 === 0 ? HEAVY : LIGHT;
  const countries = model === HEAVY ? OLD_COUNTRIES : COUNTRIES;
  return {
    errors: factor(model === HEAVY ? 2.2 : 0.6, model === HEAVY ? 1.5 : 3),
    missing: factor(model.missing, 1.8),
    records: factor(model.records, 1.4),
    historical: model.historical,
    nationalIds: model.nationalIds === 0 ? 0 : random.next(),
    contacts: model.contacts === 0 ? 0 : random.next(),
    families: 0.1 + 0.6 * random.next(),
    moves: factor(model.moves, 1.8),
    nameSkew: 0.8 + 0.3 * random.next(),
    country: countries[seed % countries.length]!,
  };
}
