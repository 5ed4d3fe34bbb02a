/** From datapoints to people: match, read, and apply the options of the call. */

import type { BillItem } from '../../engine/credits/types.ts';
import type { PersonDossier } from '../../engine/dossier/dossier.ts';
import type { MatchAnswer, PersonQuery } from '../../engine/types.ts';
import type { Context } from '../../http/endpoint.ts';
import { isRingable } from './contact-wire.ts';
import { type PersonData, personQuery, withoutPersonId } from './datapoints.ts';
import type { Flags } from './schema.ts';
import { chargesWithoutEmail } from './settings.ts';

export interface Options {
  onlyVerifiedEmail: boolean;
  enrichMobile: boolean;
  onlyVerifiedMobile: boolean;
}

export function optionsOf(flags: Flags): Options {
  const onlyVerifiedMobile = flags.only_verified_mobile === true;
  return {
    onlyVerifiedEmail: flags.only_verified_email === true,
    enrichMobile: flags.enrich_mobile === true || onlyVerifiedMobile,
    onlyVerifiedMobile,
  };
}

/** One outcome per record: the person, nobody who fits, or too few datapoints to look. */
export async function findPeople(
  { engine, caller }: Context,
  records: readonly PersonData[],
  options: Options,
): Promise<(PersonDossier | 'none' | 'invalid')[]> {
  const queries = records.map(personQuery);
  const asked = queries.flatMap((query, index) => (query === undefined ? [] : [{ query, index }]));
  const answers = await match(asked.map(({ query }) => query));
  // An ID of elsewhere says nothing here; whatever else was sent still does.
  const again = asked.flatMap(({ query, index }, at) => {
    const rest =
      query.person_id === undefined || answers[at]?.id !== null ? undefined : withoutPersonId(records[index]!);
    return rest === undefined ? [] : [{ rest, at }];
  });
  const second = await match(again.map(({ rest }) => rest));
  for (const [position, { at }] of again.entries()) answers[at] = second[position]!;

  const found = asked.flatMap(({ index }, at) => {
    const { id, number } = answers[at]!;
    return id === null || number === null ? [] : [{ index, id, number }];
  });
  const dossiers = new Map((await engine.personDossiers(caller, found)).map((person) => [person.number, person]));
  const outcomes = queries.map((query): PersonDossier | 'none' | 'invalid' =>
    query === undefined ? 'invalid' : 'none',
  );
  for (const { index, number } of found) {
    const person = dossiers.get(number);
    if (person !== undefined && satisfies(person, options)) outcomes[index] = person;
  }
  return outcomes;

  function match(some: PersonQuery[]): Promise<MatchAnswer[]> {
    return some.length === 0 ? Promise.resolve([]) : engine.matchPeople(caller, some, { kind: 'joint' });
  }
}

function satisfies(person: PersonDossier, options: Options): boolean {
  if (options.onlyVerifiedEmail && person.email?.verified !== true) return false;
  return !options.onlyVerifiedMobile || isRingable(person.mobile);
}

/** What delivering the person costs: a credit for the e-mail, and the mobile where it was asked for and is there. */
export function billItem(caller: Context['caller'], person: PersonDossier, { enrichMobile }: Options): BillItem {
  const withMobile = enrichMobile && person.mobile !== null;
  const billed = withMobile || person.email !== null || chargesWithoutEmail(caller);
  return {
    number: person.number,
    personId: person.id,
    datapoints: [...(billed ? (['email'] as const) : []), ...(withMobile ? (['mobile'] as const) : [])],
  };
}
