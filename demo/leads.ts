/** The sample lead list: what somebody brings to be matched, and what the right answer is. */
import type { PersonRecord } from '../src/identity/record.ts';
import { CAST, type CastMember, HARBOUR_MAILBOX } from './cast.ts';
import type { WorldPerson } from './people.ts';

export interface Lead {
  record: PersonRecord;
  /** the number of the one person who is meant; 'none' must not match, 'ambiguous' must not be guessed */
  expected: number | 'none' | 'ambiguous';
}

const numberOf = (member: CastMember): number => Object.values<CastMember>(CAST).indexOf(member);

const CAST_LEADS: Lead[] = [
  lead(CAST.katherine, { full_name: 'Kate Whitlock', company_name: 'Brightwater Analytics' }),
  lead(CAST.katherine, { full_name: 'Whitlock, Katherine', emails: ['Katherine.Whitlock@BRIGHTWATER.example'] }),
  lead(CAST.yulia, { full_name: 'Yulia Sokolova', company_name: 'Tidewheel Energy' }),
  lead(CAST.juergen, { full_name: 'Juergen Mueller', company_name: 'Nordlicht Maschinenbau' }),
  lead(CAST.juergen, { phones: ['0152 28817386'], country: 'DE' }),
  lead(CAST.xiaoming, { full_name: 'Wang Xiaoming', company_name: 'Brightwater Analytics, Inc.' }),
  lead(CAST.robertJunior, { full_name: 'Robert Ellery Jr.', company_name: 'Tidewheel Energy LLC' }),
  lead(CAST.marcus, { profile_urls: ['uk.linkedin.com/in/marcus-adeyemi-holt-example/?trk=people'] }),
  lead(CAST.marcus, { full_name: 'Marcus Adeyemi-Holt', company_name: 'Brightwater Analytics' }),
  lead(CAST.lucia, { full_name: 'Lucia Fernandez Quiroga', company_name: 'Solmar Logistica' }),
  lead(CAST.femke, { full_name: 'Femke van der Meulen', company_name: 'Nordlicht Maschinenbau GmbH' }),
  lead(CAST.anneSophie, { phones: ['06 39 98 12 34'], country: 'FR' }),
  { expected: 'ambiguous', record: { full_name: 'Anna Carter', company_name: 'Harbour & Finch' } },
  { expected: 'none', record: { full_name: 'Katherine Whitlock' } },
  { expected: 'none', record: { company_name: 'Brightwater Analytics, Inc.' } },
  { expected: 'none', record: { emails: [HARBOUR_MAILBOX] } },
  { expected: 'none', record: { full_name: 'Ottoline Fenwick-Zorn', company_name: 'Harbour & Finch Ltd' } },
  { expected: 'none', record: { full_name: 'n/a', company_name: 'unknown', emails: ['-'] } },
  { expected: 'none', record: { emails: ['nobody.here@unknown-company.example'] } },
];

function lead(member: CastMember, record: PersonRecord): Lead {
  return { record, expected: numberOf(member) };
}

/** The parts of a person that a lead list may hold, one kind of lead after the other. */
const KINDS: ((facts: PersonRecord) => PersonRecord)[] = [
  ({ emails }) => ({ emails: emails?.slice(0, 1) ?? [] }),
  ({ profile_urls }) => ({ profile_urls: profile_urls ?? [] }),
  (facts) => ({ ...named(facts), emails: facts.emails?.slice(0, 1) ?? [] }),
  (facts) => ({ ...named(facts), profile_urls: facts.profile_urls ?? [] }),
  (facts) => ({ ...named(facts), phones: facts.phones ?? [], ...(facts.country && { country: facts.country }) }),
];

function named({ given_name, family_name, company_name }: PersonRecord): PersonRecord {
  return { full_name: `${given_name} ${family_name}`, ...(company_name && { company_name }) };
}

/** How many invented people are on the list, and how far apart they are in the world. */
export const SAMPLED_LEADS = 21;
export const SAMPLE_STEP = 37;

/** The cast's leads, then `people`'s, each of the next kind. */
export function leadsOf(people: WorldPerson[]): Lead[] {
  const sampled = people.map(({ facts, number }, index): Lead => {
    const kind = KINDS[index % KINDS.length];
    if (kind === undefined) throw new RangeError('there is always a kind');
    return { record: kind(facts), expected: number };
  });
  return [...CAST_LEADS, ...sampled];
}
