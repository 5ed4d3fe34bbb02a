/** From IDs to what is known of them: one for each ID, in order; undefined where there is none. */
import type { CompanyDossier, PersonDossier } from '../../engine/dossier/dossier.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Caller } from '../../engine/types.ts';

interface Asks {
  engine: Engine;
  caller: Caller;
}

/** A merged ID leads to its successor. */
export async function peopleBehind(
  { engine, caller }: Asks,
  ids: readonly string[],
): Promise<(PersonDossier | undefined)[]> {
  return behind({ engine, caller }, 'people', ids, (wanted) => engine.personDossiers(caller, wanted));
}

/** A merged ID leads to its successor. */
export async function companiesBehind(
  { engine, caller }: Asks,
  ids: readonly string[],
): Promise<(CompanyDossier | undefined)[]> {
  return behind({ engine, caller }, 'companies', ids, (wanted) => engine.companyDossiers(caller, wanted));
}

async function behind<Dossier extends { number: number }>(
  { engine, caller }: Asks,
  kind: 'people' | 'companies',
  ids: readonly string[],
  read: (wanted: { id: string; number: number }[]) => Promise<Dossier[]>,
): Promise<(Dossier | undefined)[]> {
  const wanted = ids.map((id) => ({ id }));
  const found = await engine.references(caller, kind, wanted);
  const known = await read(found.flatMap((one) => one ?? []));
  const byNumber = new Map(known.map((one) => [one.number, one]));
  return found.map((one) => (one === undefined ? undefined : byNumber.get(one.number)));
}
