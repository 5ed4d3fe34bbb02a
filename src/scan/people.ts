/** Scanning people: the keys, weights and rules of the people graph, on records in memory. */
import type { Features, PhoneForm } from '../identity/features.ts';
import { link } from '../identity/link/link.ts';
import { compare, type Evidence } from '../identity/match/score.ts';
import { SHIPPED } from '../identity/match/weights.ts';
import type { PersonRecord } from '../identity/record.ts';
import { exclusiveValues } from '../identity/resolve/exclusive.ts';
import { featuresOfPerson } from './features-of-person.ts';
import { conflictsOfPerson, countryOf, GRAVEST } from './person-conflicts.ts';
import type { Subject } from './subject.ts';

/** A mailbox that two people hold is worth knowing of; a line is often a household's. */
const SHARED_FROM = { mailbox: 2, line: 3, profile: 2 };

export const PEOPLE: Subject<Features> = {
  kind: 'people',
  features: (record) => featuresOfPerson(record as PersonRecord),
  link(records) {
    const { pairs, personOf, people, model } = link(records, SHIPPED);
    return { pairs, entityOf: personOf, entities: people, linkBits: model.linkBits, model: model.version };
  },
  explain: (a, b) => compare(a, b, SHIPPED).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)),
  tie: (a, b) => identifierInCommon(a, b) ?? besideName(compare(a, b, SHIPPED)),
  identifiers: identifiersOf,
  nameOf: ({ names }) => (names?.[0] === undefined ? '' : `${names[0].full} ${names[0].suffix}`.trim()),
  nameOnly: ({ names, ...rest }) => names !== undefined && Object.keys(rest).every((field) => field === 'genders'),
  countryOf,
  gravest: GRAVEST,
  conflicts: conflictsOfPerson,
  keptApartBy,
  wouldDecide(a, b) {
    return LACKING.filter(({ of }) => (of(a) === undefined) !== (of(b) === undefined)).map(({ name }) => name);
  },
};

const LACKING: { name: string; of: (features: Features) => unknown }[] = [
  { name: 'e-mail', of: ({ emails }) => emails },
  { name: 'phone', of: ({ phones }) => phones },
  { name: 'profile', of: ({ profiles }) => profiles },
  { name: 'identity number', of: ({ nationalIds }) => nationalIds },
  { name: 'date of birth', of: ({ births }) => births },
  { name: 'company', of: ({ employers }) => employers?.find(({ name, domain }) => name !== '' || domain !== '') },
];

/** The strongest identifier that both have; most pairs of one person have one. */
function identifierInCommon(a: Features, b: Features): string | undefined {
  if (meet(a.profiles, b.profiles, (one, other) => one.kind === other.kind && one.id === other.id))
    return 'same profile';
  if (meet(a.nationalIds, b.nationalIds, (one, other) => one === other)) return 'same identity number';
  if (meet(a.emails, b.emails, (one, other) => !one.role && one.canonical === other.canonical)) return 'same e-mail';
  return meet(a.phones, b.phones, sameLine) ? 'same phone' : undefined;
}

function sameLine(one: PhoneForm, other: PhoneForm): boolean {
  return one.national === other.national && !SHARED_LINES.has(one.type) && !SHARED_LINES.has(other.type);
}

const SHARED_LINES: ReadonlySet<string> = new Set(['switchboard', 'fax']);

function meet<T>(a: readonly T[] = [], b: readonly T[] = [], same: (one: T, other: T) => boolean): boolean {
  return a.some((one) => b.some((other) => same(one, other)));
}

/** What speaks most for one person where no identifier does. */
function besideName(evidence: readonly Evidence[]): string {
  const speaks = (field: string) => evidence.some((item) => item.field === field && item.weight > 0);
  if (speaks('birth')) return 'name + date of birth';
  if (speaks('employer')) return 'name + company';
  if (speaks('email')) return 'name + similar e-mail';
  if (speaks('phone')) return 'name + similar phone';
  return ['street', 'postal', 'city'].some(speaks) ? 'name + address' : 'name';
}

function identifiersOf({ emails, phones, profiles, nationalIds }: Features) {
  const found: { kind: string; value: string; from: number }[] = [];
  for (const { role, canonical } of emails ?? []) {
    found.push({ kind: role ? 'role mailbox' : 'mailbox', value: canonical, from: SHARED_FROM.mailbox });
  }
  for (const { type, e164, national } of phones ?? []) {
    const kind = SHARED_LINES.has(type) ? type : 'phone';
    found.push({ kind, value: e164 || national, from: SHARED_FROM.line });
  }
  for (const { kind, id } of profiles ?? []) {
    found.push({ kind: 'profile', value: `${kind}:${id}`, from: SHARED_FROM.profile });
  }
  for (const value of nationalIds ?? []) found.push({ kind: 'identity number', value, from: SHARED_FROM.profile });
  return found;
}

const KEPT_APART: Readonly<Record<string, string>> = { suffix: 'their generations (Jr, Sr) differ' };

function keptApartBy(a: Features, b: Features): string | undefined {
  const others = exclusiveValues(b);
  for (const [kind, values] of exclusiveValues(a)) {
    const other = others.get(kind);
    if (other === undefined || [...values].some((value) => other.has(value))) continue;
    return KEPT_APART[kind] ?? 'they have different LinkedIn profiles';
  }
  return undefined;
}
