/** People ready for the wire: their dossiers, when they were last updated, and the companies of all their jobs. */
import type { CompanyDossier, PersonDossier } from '../../../engine/dossier/dossier.ts';
import type { Engine } from '../../../engine/engine.ts';
import { inSlices } from '../../../engine/slices.ts';
import type { Caller } from '../../../engine/types.ts';

export interface Person {
  dossier: PersonDossier;
  /** ISO 8601 */
  updatedAt: string | null;
  /** the company of a job, by its number */
  companies: ReadonlyMap<number, CompanyDossier>;
}

/** A page of a search may hold a thousand. */
const SLICE = 50;

interface Wanted {
  id: string;
  number: number;
  updatedAt?: string | null;
}

/** number → person, without those who are gone. `withCompanies`: also who employed them. */
export async function readPeople(
  engine: Engine,
  caller: Caller,
  wanted: readonly Wanted[],
  withCompanies: boolean,
): Promise<Map<number, Person>> {
  const dossiers = await inSlices(wanted, (slice) => engine.personDossiers(caller, slice), SLICE);
  const employers = new Map(
    (withCompanies ? dossiers : []).flatMap(({ jobs }) =>
      jobs.flatMap(({ company: number, company_id: id }) =>
        number === null || id === null ? [] : [[number, { id, number }] as const],
      ),
    ),
  );
  const found = await inSlices([...employers.values()], (slice) => engine.companyDossiers(caller, slice), SLICE);
  const companies = new Map(found.map((company) => [company.number, company]));
  const times = new Map(wanted.map(({ number, updatedAt }) => [number, updatedAt ?? null]));
  return new Map(
    dossiers.map((dossier) => [dossier.number, { dossier, updatedAt: times.get(dossier.number) ?? null, companies }]),
  );
}
