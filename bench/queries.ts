/** Queries drawn from the world's records, in the mix that a list of prospects has. */
import { createRandom } from '../demo/random.ts';
import { SOURCES, type World } from '../demo/world.ts';
import type { PersonQuery } from '../src/engine/types.ts';
import type { PersonRecord } from '../src/identity/record.ts';

/** One question in three spellings. */
export interface Drawn {
  query: PersonQuery;
  explorium: Record<string, string>;
  lode: Record<string, string>;
}

const MIX: { share: number; draw(record: PersonRecord): Drawn | undefined }[] = [
  { share: 0.4, draw: ({ emails }) => byEmail(emails?.[0]) },
  { share: 0.2, draw: ({ profile_urls }) => byProfile(profile_urls?.[0]) },
  { share: 0.15, draw: ({ phones }) => byPhone(phones?.[0]) },
  { share: 0.25, draw: byName },
];

function byEmail(email: string | { address: string } | undefined): Drawn | undefined {
  const address = typeof email === 'string' ? email : email?.address;
  if (address === undefined) return undefined;
  return { query: { emails: [address] }, explorium: { email: address }, lode: { email: address } };
}

function byProfile(url: string | undefined): Drawn | undefined {
  if (url === undefined) return undefined;
  return { query: { profile_urls: [url] }, explorium: { linkedin: url }, lode: { profile_url: url } };
}

/** International spellings only: a national one without its country asks another question. */
function byPhone(phone: string | { number: string } | undefined): Drawn | undefined {
  const number = typeof phone === 'string' ? phone : phone?.number;
  if (!number?.startsWith('+')) return undefined;
  return { query: { phones: [number] }, explorium: { phone_number: number }, lode: { phone: number } };
}

function byName({ full_name, given_name, family_name, company_name }: PersonRecord): Drawn | undefined {
  const name = full_name ?? [given_name, family_name].filter(Boolean).join(' ');
  if (name === '' || company_name === undefined) return undefined;
  const asked = { full_name: name, company_name };
  return { query: asked, explorium: asked, lode: asked };
}

/** `count` queries, spread over the world; a record that lacks what is to be asked by is passed over. */
export function drawQueries(world: World, count: number): Drawn[] {
  const random = createRandom(world.seed, 0x6d69);
  const drawn: Drawn[] = [];
  const perSource = Math.ceil(count / SOURCES.length);
  for (const source of SOURCES) {
    const step = Math.max(1, Math.floor(world.people / perSource / 4));
    let rest = perSource;
    let passed = 0;
    for (const { record } of world.records(source)) {
      passed += 1;
      if (passed % step !== 0) continue;
      const one = pickKind(random.next()).draw(record);
      if (one === undefined) continue;
      drawn.push(one);
      rest -= 1;
      if (rest === 0) break;
    }
  }
  return shuffle(drawn, random.below).slice(0, count);
}

function pickKind(chance: number): (typeof MIX)[number] {
  let rest = chance;
  for (const kind of MIX) {
    rest -= kind.share;
    if (rest < 0) return kind;
  }
  return MIX[0]!;
}

function shuffle<T>(items: T[], below: (count: number) => number): T[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = below(index + 1);
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}

/** The queries in requests of `size`, as the bodies of both surfaces. */
export function toBodies(drawn: readonly Drawn[], size: number): { explorium: string[]; lode: string[] } {
  const explorium: string[] = [];
  const lode: string[] = [];
  for (let start = 0; start < drawn.length; start += size) {
    const part = drawn.slice(start, start + size);
    explorium.push(JSON.stringify({ prospects_to_match: part.map((one) => one.explorium) }));
    lode.push(JSON.stringify({ queries: part.map((one) => one.lode) }));
  }
  return { explorium, lode };
}
