/**
 * Match queries about a world, with the truth.
 *
 * Two passes over the world. The first makes more queries than are wanted, from what the records hold. The second shows
 * each query to everybody in the base and keeps those that are fair:
 *   - of a slice with one right answer, those that fit this one person and nobody else;
 *   - of `namesake`, those that fit at least two;
 *   - of `unknown`, those that fit nobody, not even with a slip forgiven;
 *   - of `reverse_email`, all whose address is in no record: how many people fit it is what its confidence is about.
 */
import type { B2bBlock, B2bWorld } from '../b2b/world.ts';
import { createRandom, type Random, scramble, shuffle } from '../chance.ts';
import { BLOCK } from '../people/people.ts';
import type { TruePerson } from '../people/person.ts';
import { type Claims, claimsFit, indexKey, indexKeysOf, type Known, knownOf } from './claims.ts';
import { type Asked, MAKERS, reverse } from './compose.ts';
import { namesakeQueries } from './namesakes.ts';
import { type LabelledQuery, SLICES, type Slice } from './query.ts';
import { nearlyKnown, roleAddress, unknownPerson } from './strangers.ts';

export interface QueryOptions {
  seed: number;
  /** at most so many of each slice; small worlds have fewer namesakes */
  perSlice: number;
}

interface Candidate extends Asked {
  fits: string[];
  fair: boolean;
}

/** Share of a slice's candidates that turn out unfair, generously. */
const SPARE = 2;
const REVERSE_UNKNOWN = 0.3;
const REVERSE_ROLE = 0.12;

export function queriesFor(world: B2bWorld, { seed, perSlice }: QueryOptions): LabelledQuery[] {
  const blocks = Math.ceil(world.people / BLOCK);
  const quota = Math.ceil((perSlice * SPARE) / blocks);
  const candidates: Candidate[] = [];
  for (const block of world.blocks()) {
    const random = createRandom(seed ^ 0x71756572, block.block);
    for (const asked of askedIn(block, quota, random)) candidates.push({ ...asked, fits: [], fair: true });
  }
  const index = indexOf(candidates);
  for (const block of world.blocks()) for (const known of knownIn(block).known) judge(known, index);
  return SLICES.flatMap((slice) => chosen(candidates, slice, perSlice, seed));
}

interface Base {
  known: Known[];
  absent: TruePerson[];
}

/** People with records, and people without any. */
function knownIn({ people, drafts }: B2bBlock): Base {
  const byPerson = new Map<TruePerson, B2bBlock['drafts']>();
  for (const draft of drafts) {
    const held = byPerson.get(draft.person);
    if (held === undefined) byPerson.set(draft.person, [draft]);
    else held.push(draft);
  }
  const known = people.flatMap((person) => {
    const held = byPerson.get(person);
    return held === undefined ? [] : [knownOf(person, held)];
  });
  return { known, absent: people.filter((person) => !byPerson.has(person)) };
}

function* askedIn(block: B2bBlock, quota: number, random: Random): Generator<Asked> {
  const { known, absent } = knownIn(block);
  // Records that nothing ties together leave open which of two halves of a person is meant.
  const whole = known.filter(({ drafts }) => drafts.every((draft) => !('island' in draft) || draft.island === 0));
  const companies = block.companies.companies;
  if (whole.length === 0) return;
  for (const slice of SLICES) {
    const make = MAKERS[slice];
    if (make === undefined) continue;
    const wanted = slice === 'reverse_email' ? Math.ceil(quota * (1 - REVERSE_UNKNOWN - REVERSE_ROLE)) : quota;
    let made = 0;
    for (let tries = 0; tries < wanted * 12 && made < wanted; tries += 1) {
      const asked = make(random.pick(whole), companies, random);
      if (asked === undefined) continue;
      made += 1;
      yield asked;
    }
  }
  yield* shuffle(namesakeQueries(whole, random), random).slice(0, quota);
  for (let count = 0; count < quota; count += 1) {
    if (absent.length > 0 && random.chance(0.6)) yield unknownPerson(random.pick(absent), random);
    else yield nearlyKnown(random.pick(whole), random.pick(whole).person, random);
  }
  for (let count = 0; count < quota * REVERSE_ROLE; count += 1)
    yield roleAddress(random.pick(whole).person.positions.at(-1)!.company, random);
  for (let count = 0; count < quota * REVERSE_UNKNOWN && absent.length > 0; count += 1) {
    const position = random.pick(absent).positions.at(-1)!;
    if (position.email !== undefined) yield reverse(position, null);
  }
}

interface Entry {
  candidate: Candidate;
  claims: Claims;
  rival: boolean;
}

function indexOf(candidates: Candidate[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const candidate of candidates) {
    const entries = [
      { candidate, claims: candidate.claims, rival: false },
      ...candidate.rivals.map((claims) => ({ candidate, claims, rival: true })),
    ];
    for (const entry of entries) {
      const key = indexKey(entry.claims);
      if (key === undefined) continue;
      const held = index.get(key);
      if (held === undefined) index.set(key, [entry]);
      else held.push(entry);
    }
  }
  return index;
}

function judge(known: Known, index: Map<string, Entry[]>): void {
  for (const key of indexKeysOf(known)) {
    for (const { candidate, claims, rival } of index.get(key) ?? []) {
      const { id } = known.person;
      if (!rival) {
        if (!candidate.fits.includes(id) && claimsFit(claims, known)) candidate.fits.push(id);
      } else if (candidate.slice === 'reverse_email') {
        // A record holds the address: then it is no question of patterns.
        if (known.drafts.some(({ record }) => heldIn(record, claims.email ?? ''))) candidate.fair = false;
      } else if (id !== candidate.truth && claimsFit(claims, known)) candidate.fair = false;
    }
  }
}

const heldIn = (record: Known['drafts'][number]['record'], address: string): boolean =>
  (record.emails ?? []).some((email) =>
    (typeof email === 'string' ? email : email.address).toLowerCase().includes(address),
  );

function isFair({ slice, truth, fits, fair }: Candidate): boolean {
  if (!fair) return false;
  if (slice === 'reverse_email') return truth === null || fits.includes(truth);
  if (slice === 'namesake') return fits.length > 1;
  return truth === null ? fits.length === 0 : fits.length === 1 && fits[0] === truth;
}

function chosen(candidates: Candidate[], slice: Slice, perSlice: number, seed: number): LabelledQuery[] {
  const seen = new Set<string>();
  const fair = candidates.filter((candidate) => {
    const text = JSON.stringify(candidate.fields);
    if (candidate.slice !== slice || !isFair(candidate) || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  return shuffle(fair, createRandom(seed, scramble(SLICES.indexOf(slice))))
    .slice(0, perSlice)
    .map(({ fields, truth, fits }, number) => ({
      id: `${slice}-${number + 1}`,
      slice,
      query: fields,
      truth,
      fits: fits.sort(),
    }));
}
