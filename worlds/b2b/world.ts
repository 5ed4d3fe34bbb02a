/**
 * The B2B world: people with careers at companies, and what seven sources say about them, with the truth.
 *
 * Promises: the same seed, people and knobs give the same records, on every machine; nothing is kept but the block that is
 * being made, so a million people are a matter of time; the code that matches is not used, so a mistake of its
 * normalisers cannot hide in the data.
 *
 * Example: `for (const { source, record, truth } of b2bWorld({ seed: 7, people: 20_000 }).records()) ...`
 */
import type { PersonRecord } from '../../src/identity/record.ts';
import { createRandom, hashText, type Random, scramble, shuffle } from '../chance.ts';
import { type Knobs, knobsOf } from '../knobs.ts';
import { nameMaker } from '../names/person-name.ts';
import { BLOCK, type PeopleBlock, peopleBlock } from '../people/people.ts';
import type { TruePerson } from '../people/person.ts';
import { type Draft, draftOf } from './draft.ts';
import { islandsOf } from './islands.ts';
import { settleNamesakes } from './namesakes.ts';
import { type Source, sourcesOf } from './sources.ts';

export interface LabelledRecord {
  source: string;
  /** with its key, unique in the source */
  record: PersonRecord & { key: string };
  /** the true person */
  truth: string;
  /** 0, or the number of the group of this person's records that nothing ties to the others; see `islands.ts` */
  island: number;
}

export interface B2bBlock extends PeopleBlock {
  /** in the order of the files: source by source, shuffled within */
  drafts: (Draft & { island: number })[];
}

export interface B2bWorld {
  seed: number;
  people: number;
  knobs: Knobs;
  sources: string[];
  records(): Generator<LabelledRecord>;
  /** The same with everything that is true behind them, for making queries. */
  blocks(): Generator<B2bBlock>;
}

export interface B2bOptions extends Partial<Knobs> {
  seed: number;
  people: number;
}

/** A world; nothing is made before it is read. Knobs that are not given are the seed's. */
export function b2bWorld({ seed, people, ...given }: B2bOptions): B2bWorld {
  const knobs: Knobs = { ...knobsOf(seed), ...given };
  const sources = sourcesOf(knobs);
  const names = nameMaker(knobs.nameSkew);
  function* blocks(): Generator<B2bBlock> {
    for (let block = 0; block * BLOCK < people; block += 1) {
      const made = peopleBlock(seed, block, Math.min(BLOCK, people - block * BLOCK), knobs, names);
      yield { ...made, drafts: draftsOf(made, seed, sources, knobs) };
    }
  }
  return {
    seed,
    people,
    knobs,
    sources: sources.map(({ name }) => name),
    blocks,
    *records() {
      for (const { drafts } of blocks()) {
        for (const { source, record, person, island } of drafts)
          yield { source: source.name, record, truth: person.id, island };
      }
    },
  };
}

function draftsOf({ block, people }: PeopleBlock, seed: number, sources: Source[], knobs: Knobs): B2bBlock['drafts'] {
  const random = createRandom(seed ^ 0x72656373, block);
  const byPerson = people.map((person) => sources.flatMap((source) => draftsBy(source, person, knobs, random)));
  settleNamesakes(byPerson.flat(), scramble(seed) ^ block);

  const bySource = new Map<Source, B2bBlock['drafts']>(sources.map((source) => [source, []]));
  for (const drafts of byPerson) {
    const islands = islandsOf(drafts, knobs.islands, random);
    for (const [index, draft] of drafts.entries())
      bySource.get(draft.source)?.push({ ...draft, island: islands[index]! });
  }
  for (const drafts of bySource.values()) {
    shuffle(drafts, random);
    copyFromRowAbove(drafts, knobs.wrongRow, random);
  }
  return [...bySource.values()].flat();
}

/** What the source has about the person: nothing, a record, or two. */
function draftsBy(source: Source, person: TruePerson, knobs: Knobs, random: Random): Draft[] {
  if (!covered(person, source, knobs, random)) return [];
  const times = random.chance(source.duplicates) ? 2 : 1;
  return Array.from({ length: times }, (_, time) =>
    draftOf(person, source, knobs, keyOf(source, person, time), random),
  );
}

/** Well-known people are in many sources: coverage rises with visibility, and about one in twenty is in none. */
function covered(person: TruePerson, source: Source, knobs: Knobs, random: Random): boolean {
  if (source.name === 'hr') return person.positions.at(-1)!.company.hasHr && random.chance(source.coverage);
  const share = Math.min(0.95, source.coverage * knobs.coverage);
  return random.chance(1 - (1 - share) ** (0.35 + 1.5 * person.visibility));
}

/** No order and no number of the person shows in it. */
function keyOf({ name }: Source, { number }: TruePerson, time: number): string {
  return `${name.charAt(0)}${scramble((number * 2 + time) ^ hashText(name)).toString(36)}`;
}

/** A slip of the hand in a spreadsheet: the address of the row above, in place of the own one. */
function copyFromRowAbove(drafts: Draft[], share: number, random: Random): void {
  for (let row = 1; row < drafts.length; row += 1) {
    const above = drafts[row - 1]!.record.emails?.[0];
    const { record } = drafts[row]!;
    if (above === undefined || record.emails === undefined || !random.chance(share)) continue;
    record.emails = [above, ...record.emails.slice(1)];
    drafts[row]!.ties = drafts[row]!.ties.filter((tie) => !tie.startsWith('e:'));
  }
}
