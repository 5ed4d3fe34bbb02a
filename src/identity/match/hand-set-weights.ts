/**
 * Weights set by hand from what is known of contact data: where learning starts, and what stands for a level that the
 * fitted worlds hardly show. The m of a level is how often two records of one person agree so, the u how often two
 * strangers do.
 */
import type { Model } from './model.ts';
import { FAMILY_SHARES, GIVEN_SHARES } from './name-frequencies-table.ts';

/** Common names, as shares of the people who bear them; the rest count as `rare...`. */
const GIVEN: Record<string, number> = {};
const FAMILY: Record<string, number> = {};
const COMMON_GIVEN: [number, string][] = [
  [0.015, 'john james robert michael david william maria mohamed mohammed'],
  [0.008, 'thomas richard charles joseph mary anna peter paul daniel mark george patricia jennifer linda elizabeth'],
  [0.005, 'christopher matthew anthony andrew steven kevin brian susan jessica sarah karen lisa nancy sandra laura'],
  [0.005, 'martin stefan andreas jan jose juan carlos luis antonio francisco marco wei ali ahmed alexander sergei'],
  [0.003, 'emma olivia sophie julia katherine alice helen jane emily rachel simon philip stephen edward henry frank'],
  [0.003, 'klaus jurgen hans michel pierre jean marie claude olga elena natalia ivan dmitri li min ying hiroshi yuki'],
];
const COMMON_FAMILY: [number, string][] = [
  [0.01, 'wang li zhang liu chen kim lee nguyen'],
  [0.008, 'smith johnson singh kumar garcia'],
  [0.005, 'williams brown jones miller davis rodriguez martinez hernandez lopez yang huang zhao park khan patel'],
  [0.003, 'wilson anderson thomas taylor moore jackson martin white harris clark lewis robinson walker young king'],
  [0.003, 'muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann ivanov silva santos'],
  [0.002, 'wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker'],
];
for (const [share, names] of COMMON_GIVEN) for (const name of names.split(' ')) GIVEN[name] = share;
for (const [share, names] of COMMON_FAMILY) for (const name of names.split(' ')) FAMILY[name] = share;
// What was counted outweighs what was guessed.
readShares(GIVEN_SHARES, GIVEN);
readShares(FAMILY_SHARES, FAMILY);

function readShares(text: string, table: Record<string, number>): void {
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    for (const name of line.slice(space + 1).split(',')) table[name] = Number(line.slice(0, space)) / 100_000;
  }
}

/** A name that is not listed: rarer than any that is, though a base of few peoples may hold more of them than the world. */
const RARE_GIVEN_SHARE = 1 / 3_000;
const RARE_FAMILY_SHARE = 1 / 15_000;

/** A level written by its weight, and by how often it occurs where it is the more common: m if it speaks for, u if against. */
const bits = (share: number, weight: number) =>
  weight >= 0 ? { m: share, u: share / 2 ** weight } : { m: share * 2 ** weight, u: share };

export const HAND_SET: Model = {
  version: 'hand-set',
  about: { data: 'set by hand', date: '2026-11-20', calibratedOn: 'not calibrated' },
  priorBits: -20,
  levels: {
    given: {
      exact: { m: 0.75, u: 0.004 },
      nickname: bits(0.06, 5.8),
      spelling: bits(0.04, 5.8),
      typo: bits(0.04, 4.6),
      initial: bits(0.05, 3),
      close: bits(0.01, 0.5),
      different: bits(0.9, -4),
    },
    family: {
      exact: { m: 0.8, u: 0.001 },
      spelling: bits(0.04, 7),
      typo: bits(0.05, 6),
      part: bits(0.03, 6),
      initial: bits(0.01, 2),
      close: bits(0.01, 0.5),
      different: bits(0.9, -4),
    },
    // What the two parts say together where that is not their sum; the rarity of an agreeing part comes on top.
    name: {
      'close/exact': bits(0.01, -4.5),
      'different/exact': bits(0.01, -8.5),
      'different/spelling': bits(0.01, -9),
      'different/typo': bits(0.01, -10),
      'different/part': bits(0.01, -10),
      'different/different': bits(0.9, -12),
      'close/different': bits(0.01, -12),
      'initial/different': bits(0.01, -12),
      'initial/part': bits(0.002, -2),
      'initial/typo': bits(0.002, 2),
      'initial/close': bits(0.001, -6),
      'exact/different': bits(0.01, -8.5),
      'nickname/different': bits(0.01, -8.5),
      'spelling/different': bits(0.01, -8.5),
      'typo/different': bits(0.01, -11),
      'missing/different': bits(0.9, -10),
      'different/missing': bits(0.9, -10),
    },
    middle: { same: bits(0.5, 3), compatible: bits(0.4, 1), conflict: bits(0.9, -14) },
    suffix: { same: bits(0.9, 2), conflict: bits(0.9, -14) },
    order: { swapped: bits(0.01, -2) },
    email: {
      exact: bits(0.7, 28),
      alias: bits(0.05, 27),
      own_mailbox: bits(0.02, 18),
      shared_mailbox: bits(0.01, 4),
      same_user: bits(0.03, 7),
      close: bits(0.01, 8),
      similar: bits(0.01, 3),
      user_elsewhere: bits(0.02, 5),
      different: bits(0.9, -0.5),
      other_at_domain: bits(0.01, -6),
      numbered: bits(0.001, -14),
      namesake: bits(0.001, -6),
    },
    phone: {
      exact: bits(0.6, 25),
      national: bits(0.1, 21),
      shared_line: bits(0.02, 4),
      local: bits(0.02, 12),
      different: bits(0.9, -0.3),
      switchboard: bits(0.02, 3),
      own_line: bits(0.02, 12),
    },
    profile: { exact: bits(0.9, 30), different: bits(0.9, -14) },
    national_id: { exact: bits(0.9, 28), slip: bits(0.03, 14), different: bits(0.9, -8) },
    employer: {
      same_profile: bits(0.6, 13.5),
      same_domain: bits(0.6, 13),
      exact: bits(0.5, 12.5),
      domain_name: bits(0.3, 12),
      shared_domain: bits(0.1, 8),
      token_set: bits(0.1, 9),
      close: bits(0.05, 8),
      branch: bits(0.05, 7),
      acronym: bits(0.03, 7),
      domain_hint: bits(0.03, 5),
      part: bits(0.03, 3),
      different: bits(0.9, -1.5),
    },
    title: { exact: bits(0.3, 4), token_set: bits(0.1, 3), close: bits(0.2, 2), different: bits(0.9, -0.3) },
    street: { exact: bits(0.5, 12), close: bits(0.2, 9), neighbour: bits(0.05, 1), different: bits(0.9, -1.2) },
    postal: { exact: bits(0.6, 8.5), slip: bits(0.05, 3), area: bits(0.05, 2), different: bits(0.9, -1.2) },
    city: { exact: bits(0.6, 6), close: bits(0.05, 4.5), different: bits(0.9, -0.8) },
    region: { same: bits(0.5, 1.5), country: bits(0.4, 0.5), different: bits(0.9, -0.5), abroad: bits(0.5, -1) },
    address: {
      'exact/exact/exact': bits(0.3, 14),
      'exact/exact/missing': bits(0.3, 13.5),
      'exact/missing/exact': bits(0.3, 13),
      'close/exact/exact': bits(0.1, 12),
      'close/exact/missing': bits(0.1, 11.5),
      'close/missing/exact': bits(0.1, 10.5),
      'missing/exact/exact': bits(0.5, 9),
      'neighbour/exact/exact': bits(0.02, 8),
      'different/exact/exact': bits(0.05, 7),
    },
    birth: {
      exact: bits(0.9, 14.3),
      new_year: bits(0.02, 5),
      swapped: bits(0.02, 10),
      slip: bits(0.03, 7.5),
      partial: bits(0.1, 6),
      near: bits(0.01, 3.5),
      year_off: bits(0.01, 2),
      month_day: bits(0.01, 3),
      same_year: bits(0.02, -1),
      different: bits(0.9, -9),
      twins: bits(0.01, 4),
    },
    gender: { same: bits(0.98, 0.9), different: bits(0.9, -4) },
  },
  frequencies: {
    given: { rare: RARE_GIVEN_SHARE, table: GIVEN },
    family: { rare: RARE_FAMILY_SHARE, table: FAMILY },
  },
  nameFloor: 2 ** -17,
  matchThreshold: 0.9,
  linkBits: 5,
  certainBits: 12,
  cohesionBits: -6,
  holdersMax: {
    email: 250,
    phone: 250,
    profile: 250,
    national_id: 250,
    name_company: 60,
    name_domain: 60,
    sound_company: 100,
    sound_domain: 100,
    name_city: 60,
    name_postal: 60,
    name: 100,
    given_company: 100,
    // The first two are only counted.
    email_pattern: 0,
    at_domain: 0,
    given_domain: 100,
    register_user: 20,
    register_name: 60,
    register_rare: 50,
    register_birth: 40,
    register_year: 20,
    register_place: 50,
    register_postal: 60,
    company_domain: 200,
    company_profile: 200,
    company_name: 200,
    company_word: 100,
  },
  calibration: {
    all: [
      [0, 0],
      [1, 1],
    ],
  },
};
