/**
 * Worlds of firms whose addresses are known in part: who has which address is the truth, what records say of it is
 * what a team would have. Made from a seed, with spelling and naming of its own: nothing here asks the code that
 * attributes.
 *
 * Every firm has a size, one main spelling and exceptions. Of its people a part is known (coverage), and of those the
 * address of a part. Some have left (their record says so, or does not yet), some have a second address, collisions
 * are settled by digits or another spelling, and some addresses asked for belong to nobody.
 */
import { CULTURES } from '../../demo/names.ts';
import { createRandom, type Random } from '../../demo/random.ts';
import type { PersonRecord } from '../../src/identity/record.ts';

export interface WorldOptions {
  seed: number;
  firms: number;
  /** of a firm, drawn evenly on a logarithmic scale */
  size: [least: number, most: number];
  /** share of a firm's people of whom there is a record; drawn for each firm */
  coverage: [least: number, most: number];
  /** share of the known whose address is known; drawn for each firm */
  addressed: [least: number, most: number];
  /** relative weights of main spellings, in firms up to 30 people and in larger ones */
  small: Record<string, number>;
  large: Record<string, number>;
  /** share of people with another spelling than their firm's; drawn for each firm */
  exceptions: [least: number, most: number];
  /** family names that exist: few make namesakes */
  familyNames: number;
  /** share of known people who have left */
  left: number;
  /** of those, the share whose record does not say so */
  stale: number;
  /** share of people with a second address, by another spelling */
  aliases: number;
  /** addresses of nobody, to each address asked for */
  junk: number;
  /** share of firms whose record says how many they employ */
  sized: number;
  questionsMax: number;
}

export interface Question {
  email: string;
  /** number of the person behind it among the firm's people; undefined where it is nobody or nobody known */
  person: number | undefined;
}

export interface FirmData {
  domain: string;
  employees: number | undefined;
  /** what is known; `person` says whom the record is about */
  records: { person: number; record: PersonRecord }[];
  questions: Question[];
}

interface Person {
  given: string;
  middle: string;
  family: string;
  addresses: string[];
  known: boolean;
  addressKnown: boolean;
  left: boolean;
}

export function* generateFirms(options: WorldOptions): Generator<FirmData> {
  const random = createRandom(options.seed, 1);
  const families = familyPool(options, random);
  for (let firm = 0; firm < options.firms; firm += 1) yield makeFirm(options, families, firm, random);
}

const between = (random: Random, [least, most]: [number, number]): number => least + random.next() * (most - least);

function makeFirm(options: WorldOptions, families: string[], firm: number, random: Random): FirmData {
  const [least, most] = options.size;
  const size = Math.round(least * (most / least) ** random.next());
  const domain = `firm${options.seed}-${firm}.example`;
  const main = draw(size <= 30 ? options.small : options.large, random);
  const exceptions = between(random, options.exceptions);
  const coverage = between(random, options.coverage);
  const addressed = between(random, options.addressed);
  const taken = new Set<string>();
  const people: Person[] = [];
  // Those who have left had their addresses before the others came.
  const past = Math.round(size * options.left * 0.6);
  for (let index = 0; index < size + past; index += 1) {
    const person = makePerson(families, random);
    person.left = index < past;
    const spelling = random.chance(exceptions) ? draw(options.large, random) : main;
    person.addresses.push(newAddress(person, spelling, taken, random));
    if (random.chance(options.aliases))
      person.addresses.push(newAddress(person, draw(options.large, random), taken, random));
    person.known = random.chance(coverage);
    person.addressKnown = person.known && random.chance(addressed);
    people.push(person);
  }
  const records = people.flatMap((person, number) =>
    person.known ? [{ person: number, record: recordOf(person, number, domain, options, random) }] : [],
  );
  return {
    domain,
    employees: random.chance(options.sized) ? size : undefined,
    records,
    questions: questionsOf(people, domain, main, options, random),
  };
}

/** Addresses that no record holds: of people known and unknown, and of nobody. */
function questionsOf(
  people: Person[],
  domain: string,
  main: string,
  options: WorldOptions,
  random: Random,
): Question[] {
  const questions: Question[] = [];
  for (const [number, person] of people.entries()) {
    for (const [index, local] of person.addresses.entries()) {
      if (person.addressKnown && index === 0) continue;
      // What was given up is asked for less often, and so is a second address.
      if (person.left && !random.chance(0.4)) continue;
      if (index > 0 && !random.chance(0.5)) continue;
      questions.push({ email: `${local}@${domain}`, person: person.known ? number : undefined });
    }
  }
  const asked = shuffle(questions, random).slice(0, options.questionsMax);
  const held = new Set(people.flatMap((person) => person.addresses));
  const wanted = asked.length * options.junk;
  for (let index = 0; index < wanted; index += 1) {
    if (index + 1 > wanted && !random.chance(wanted - index)) continue;
    // Half are guesses by the spelling of somebody unknown or long gone, half guesses of another spelling for somebody there.
    const guess = random.chance(0.5) ? undefined : random.pick(people);
    const local = guess === undefined ? spell(strange(random), main) : spell(guess, random.pick(GUESSED));
    if (local !== undefined && !held.has(local)) asked.push({ email: `${local}@${domain}`, person: undefined });
  }
  return asked;
}

const GUESSED = ['first', 'flast', 'first.last', 'firstlast', 'last'];

const strange = (random: Random): Person => {
  const culture = random.pick(CULTURES);
  return blank(latin(random.pick(culture.given)), latin(random.pick(culture.family)));
};

function blank(given: string, family: string): Person {
  return { given, middle: '', family, addresses: [], known: false, addressKnown: false, left: false };
}

function recordOf(person: Person, number: number, domain: string, options: WorldOptions, random: Random): PersonRecord {
  const { given, middle, family } = person;
  const shown = middle !== '' && random.chance(0.4) ? { middle_name: middle } : {};
  const ended = person.left && !random.chance(options.stale);
  return {
    key: String(number),
    given_name: given,
    family_name: family,
    ...shown,
    ...(person.addressKnown ? { emails: [`${person.addresses[0]}@${domain}`] } : {}),
    ...(ended
      ? { positions: [{ company_domain: domain, end: '2024-03' }, { company_domain: `next${number}-${domain}` }] }
      : { company_domain: domain }),
  };
}

function makePerson(families: string[], random: Random): Person {
  const culture = random.pick(CULTURES);
  const given = latin(zipf(culture.given, 0.6, random));
  const middle = random.chance(0.4) ? latin(random.pick(culture.given)) : '';
  return { ...blank(given, zipf(families, 0.8, random)), middle };
}

/** The address of a person, another where it is taken: a digit, a middle initial, the whole name. */
function newAddress(person: Person, spelling: string, taken: Set<string>, random: Random): string {
  const wanted = spell(person, spelling) ?? spell(person, 'first.last')!;
  const ways = [wanted];
  if (random.chance(0.4) && person.middle !== '') ways.push(`${person.given[0]}${person.middle[0]}${person.family}`);
  if (random.chance(0.5)) ways.push(`${person.given}.${person.family}`);
  let free = ways.map(plain).find((way) => !taken.has(way));
  for (let digit = 2; free === undefined; digit += 1) if (!taken.has(`${wanted}${digit}`)) free = `${wanted}${digit}`;
  taken.add(free);
  return free;
}

/** A name by a spelling; undefined where the name lacks a part. `odd` is an address that says nothing of the name. */
function spell({ given, middle, family }: Person, spelling: string): string | undefined {
  const [f, l] = [given.charAt(0), family.charAt(0)];
  switch (spelling) {
    case 'first':
      return plain(given);
    case 'last':
      return plain(family);
    case 'flast':
      return plain(f + family);
    case 'firstl':
      return plain(given + l);
    case 'lastf':
      return plain(family + f);
    case 'firstlast':
      return plain(given + family);
    case 'fl':
      return plain(f + l);
    case 'first.m.last':
      return middle === '' ? undefined : plain(`${given}.${middle.charAt(0)}.${family}`);
    case 'odd':
      return plain(`x${(given.length * 7919 + family.length * 104729 + family.charCodeAt(1) * 31) % 9973}${f}`);
    default: {
      const separator = /[._-]/.exec(spelling)?.[0] ?? '.';
      const part = (code: string | undefined) =>
        code === 'first' ? given : code === 'last' ? family : code === 'f' ? f : l;
      const [left, right] = spelling.split(separator);
      return `${plain(part(left))}${separator}${plain(part(right))}`;
    }
  }
}

/** As a mail server would have it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9._-]/g, '');
}

/** The Latin spelling of an entry of the culture tables. */
function latin(entry: string): string {
  return (entry.split('/').at(-1) ?? entry).replaceAll('_', ' ');
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'v',
  'w',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'au', 'ei'];
const ENDINGS = ['n', 'r', 'l', 'ck', 'mann', 'son', 'ski', 'ez', 'er', 'ard', 'ini', 'ov', 'ley', 'ton', 'us'];

/** The names of the cultures first, made-up ones after them, as many as asked for. */
function familyPool({ familyNames }: WorldOptions, random: Random): string[] {
  const pool = new Set(
    shuffle(
      CULTURES.flatMap((culture) => culture.family.map(latin)),
      random,
    ).slice(0, familyNames),
  );
  while (pool.size < familyNames) {
    const syllables = 1 + random.below(2);
    let name = '';
    for (let index = 0; index < syllables; index += 1) name += random.pick(ONSETS) + random.pick(VOWELS);
    name += random.pick(ENDINGS);
    pool.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...pool];
}

/** The k-th item about 1/k^steepness as often as the first. */
function zipf<T>(items: readonly T[], steepness: number, random: Random): T {
  const power = 1 - steepness;
  return items[Math.min(items.length - 1, Math.floor(items.length * random.next() ** (1 / power)))]!;
}

function draw(weights: Record<string, number>, random: Random): string {
  const entries = Object.entries(weights);
  let rest = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    rest -= weight;
    if (rest < 0) return name;
  }
  return entries.at(-1)![0];
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
  return list;
}
