/** Careers: one to five jobs with dates, mostly in one field and upwards, mostly in one country. */
import { between } from '../chance.ts';
import type { TrueCompany } from '../companies/company.ts';
import type { Country } from '../places/places.ts';
import type { Making } from './making.ts';
import { TODAY, type TruePosition } from './person.ts';
import { drawField, titleOf } from './titles.ts';

const FIRST_JOB = 21;
const RETIRED = 72;

/** @param last where the person works now, if that is settled; else chance decides. */
export function careerOf(
  { random, companies }: Making,
  country: Country,
  age: number,
  last?: TrueCompany,
): TruePosition[] {
  const years = Math.max(1, Math.min(age, RETIRED) - FIRST_JOB);
  const count = Math.min(between(random, 1, 5), Math.max(1, Math.ceil(years / 3)));
  let start = TODAY - Math.min(years * 12, between(random, 6, 40) + count * between(random, 12, 60));
  const field = drawField(random);
  let level = Math.max(0, Math.min(4, Math.floor((years - (TODAY - start) / 12) / 6)));
  const positions: TruePosition[] = [];
  for (let rest = count; rest > 0; rest -= 1) {
    const company = rest === 1 && last !== undefined ? last : nextEmployer(positions.at(-1)?.company);
    const share = ((TODAY - start) / rest) * (0.5 + random.next());
    const end = Math.min(start + Math.max(4, Math.floor(share)), TODAY - 1);
    const title = titleOf(level, random.chance(0.85) ? field : drawField(random), random);
    positions.push({ company, title, start, ...(rest > 1 && { end }) });
    if (random.chance(0.6)) level += 1;
    start = Math.min(TODAY - 1, end + (random.chance(0.2) ? between(random, 1, 8) : 0));
  }
  return positions;

  /** Now and then the same firm again: a promotion. */
  function nextEmployer(before: TrueCompany | undefined): TrueCompany {
    const company = companies.employer(country, random);
    return company === before ? companies.employer(country, random) : company;
  }
}
