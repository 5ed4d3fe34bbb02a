/** The answers that the rules give to a firm's questions, from its records in memory: the same keys, no database. */

import { readMailbox } from '../../src/identity/compare/email-pattern.ts';
import type { Features } from '../../src/identity/features.ts';
import type { Spelling } from '../../src/identity/match/email-keys.ts';
import { atDomainKey, spellingKey } from '../../src/identity/match/email-keys.ts';
import { keyNumber } from '../../src/identity/match/hash.ts';
import { KEY_KINDS, personKeys } from '../../src/identity/match/keys.ts';
import { SHIPPED } from '../../src/identity/match/weights.ts';
import { personFeatures } from '../../src/identity/normalise/person.ts';
import { attribute, type DomainFacts, type Fitting } from '../../src/identity/reverse/attribute.ts';
import { fittingOf } from '../../src/identity/reverse/fitting.ts';
import { lookupKeys } from '../../src/identity/reverse/lookup.ts';
import { readingsOf } from '../../src/identity/reverse/readings.ts';
import { SPELLINGS } from '../../src/identity/reverse/spellings.ts';
import { namesakesAmong, SAMPLE_MAX, sharesOf } from '../../src/identity/reverse/strangers.ts';
import type { FirmData } from './world.ts';

/** The best candidate for one address. */
export interface Answer {
  score: number;
  /** `score` before calibration */
  raw: number;
  right: boolean;
  /** whether the person behind the address is known at all */
  known: boolean;
}

interface Known {
  person: number;
  features: Features;
}

/** An answer for each question; score 0 where nobody fits. */
export function answersOf(firm: FirmData): Answer[] {
  const index = new Map<number, Known[]>();
  for (const { person, record } of firm.records) {
    const features = personFeatures(record, { source: 'bench' });
    for (const { number } of personKeys(features)) {
      const list = index.get(number);
      if (list === undefined) index.set(number, [{ person, features }]);
      else list.push({ person, features });
    }
  }
  const holders = (key: { kind: keyof typeof KEY_KINDS; value: string; near: string }) =>
    index.get(keyNumber(KEY_KINDS[key.kind], key.value, key.near)) ?? [];
  const there = holders(atDomainKey(firm.domain));
  const facts: DomainFacts = {
    people: there.length,
    employees: firm.employees,
    spellings: new Map(
      SPELLINGS.map((one): [Spelling, number] => [one, holders(spellingKey(firm.domain, one)).length]),
    ),
    namesakes: namesakesAmong(there.slice(0, SAMPLE_MAX).flatMap(({ features }) => features.names ?? [])),
  };
  const everybody = there.length <= SAMPLE_MAX ? there : [];
  const at = { domains: [firm.domain], names: [] };
  return firm.questions.map(({ email, person }) => {
    const { box, digits } = readMailbox(email.slice(0, email.indexOf('@')));
    const readings = readingsOf(box);
    const found = new Map(everybody.map((known) => [known.person, known]));
    const hidden = new Map();
    for (const { key, reading, fits } of lookupKeys(readings, at)) {
      const list = index.get(key.number) ?? [];
      if (list.length <= SHIPPED.holdersMax[key.kind]!) for (const known of list) found.set(known.person, known);
      else hidden.set(reading.pattern, (hidden.get(reading.pattern) ?? 0) + list.length * fits);
    }
    const fitting: Fitting<number>[] = [...found.values()]
      .sort((a, b) => a.person - b.person)
      .flatMap((known) => fittingOf(known.person, known.features, box, at) ?? []);
    const { ranked } = attribute({ readings, digits }, facts, fitting, hidden, sharesOf(SHIPPED));
    const best = ranked[0];
    return {
      score: best?.score ?? 0,
      raw: best?.posterior ?? 0,
      right: best !== undefined && best.person === person,
      known: person !== undefined,
    };
  });
}
