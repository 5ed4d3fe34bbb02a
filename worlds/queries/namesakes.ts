/** Queries that fit several people of the base alike: who answers one of them has guessed. */
import { type Random, shuffle } from '../chance.ts';
import { calledNames } from '../companies/company.ts';
import { fold } from '../names/fold.ts';
import { isFormer, positionAt, TODAY, type TruePerson } from '../people/person.ts';
import { type Claims, cityKey, heldEmails, holdsPhone, type Known } from './claims.ts';
import type { Asked } from './compose.ts';
import type { QueryFields } from './query.ts';

/** All that the block has; shared mailboxes and telephones are at most half as many as shared names. */
export function namesakeQueries(people: Known[], random: Random): Asked[] {
  const named = [...askedByEmployer(people, random), ...askedOfFamilies(people, random)];
  return [...named, ...shuffle(askedByContact(people), random).slice(0, Math.max(5, named.length / 2))];
}

function askedByEmployer(people: Known[], random: Random): Asked[] {
  const asked: Asked[] = [];
  for (const group of colleaguesOfOneName(people)) {
    const { person } = group[0]!;
    const { company } = positionAt(person, TODAY).position;
    const called = random.pick([company.core, ...calledNames(company)]);
    asked.push(
      ambiguous(
        { ...nameFields(person, random), company_name: random.chance(0.4) ? company.name : called },
        { ...nameClaim(person), company: fold(called) },
      ),
    );
  }
  return asked;
}

/** Father and son in one city. */
function askedOfFamilies(people: Known[], random: Random): Asked[] {
  return pairsOf(people).flatMap(([known, other]) => {
    const { person } = known;
    if (person.relation?.kind !== 'senior' || person.home !== other.person.home || !isPlaced(known) || !isPlaced(other))
      return [];
    const { city } = person.home;
    const fields = { ...nameFields(person, random), city: city.spellings[0]!, country: city.country.code };
    return [ambiguous(fields, { ...nameClaim(person), city: cityKey(city) })];
  });
}

/** A mailbox or a telephone of two people, and both are in records with it. */
function askedByContact(people: Known[]): Asked[] {
  return pairsOf(people).flatMap((pair) => {
    const { sharedMailbox: email, homePhone: phone } = pair[0].person;
    const asked: Asked[] = [];
    if (
      email !== undefined &&
      pair.every(({ drafts }) => drafts.some(({ record }) => heldEmails(record).includes(email)))
    ) {
      asked.push(ambiguous({ email }, { email }));
    }
    if (phone !== undefined && pair.every((known) => holdsPhone(known, phone))) {
      asked.push(ambiguous({ phone: phone.number }, { phone: phone.number }));
    }
    return asked;
  });
}

/** Relatives of whom both are in the base, the later one first. */
function pairsOf(people: Known[]): [Known, Known][] {
  const byNumber = new Map(people.map((known) => [known.person.number, known]));
  return people.flatMap((known): [Known, Known][] => {
    const { number, relation } = known.person;
    const other = relation === undefined || relation.to > number ? undefined : byNumber.get(relation.to);
    return other === undefined ? [] : [[known, other]];
  });
}

/** People whose latest known employer and whose name are the same. */
function colleaguesOfOneName(people: Known[]): Known[][] {
  const groups = new Map<string, Known[]>();
  for (const known of people) {
    const { person, positions } = known;
    const last = person.positions.length - 1;
    if (
      !positions.has(last) ||
      !known.drafts.some(({ telling, at, position }) => telling && position === last && !isFormer(person, at))
    )
      continue;
    const key = `${person.positions[last]!.company.id} ${fold(person.latin.given)} ${fold(person.latin.family)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [known]);
    else group.push(known);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A recognisable record says in which city the person lives. */
function isPlaced({ person, drafts }: Known): boolean {
  const spellings = person.home.city.spellings.map(fold);
  return drafts.some(
    ({ telling, record }) => telling && record.city !== undefined && spellings.includes(fold(record.city)),
  );
}

const nameClaim = ({ latin }: TruePerson): Claims => ({
  name: { given: latin.given, family: latin.family, givenSlips: 0, familySlips: 0 },
});

function nameFields({ latin: { given, family } }: TruePerson, random: Random): QueryFields {
  return random.chance(0.5) ? { full_name: `${given} ${family}` } : { given_name: given, family_name: family };
}

function ambiguous(fields: QueryFields, claims: Claims): Asked {
  return { slice: 'namesake', fields, claims, rivals: [], truth: null };
}
