/**
 * The model that ships. Chosen by hand from what is known of business contact data, not yet learned: the m of a level
 * is how often two records of one person agree so, the u how often two strangers do. `calibration` is the identity
 * until it is fitted on labelled answers.
 */
import type { Model } from './model.ts';

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

/** A level written by its weight: m is how often it occurs within a person, u follows. */
const bits = (m: number, weight: number) => ({ m, u: m / 2 ** weight });

export const SHIPPED: Model = {
  version: '2026-11-shipped',
  priorBits: -20,
  levels: {
    // The weight of agreeing on a name comes from its frequency; these are what a level is worth relative to that.
    name: {
      exact: bits(0.6, 0),
      exact_without_middle: bits(0.2, -0.5),
      transliterated: bits(0.02, -2),
      nickname: bits(0.05, -2),
      swapped: bits(0.01, -2),
      subset: bits(0.02, -3),
      initial: bits(0.04, -4),
      typo: bits(0.04, -4),
      family_only: bits(0.02, 8),
      given_only: bits(0.02, 4),
      renamed: bits(0.01, -7),
      related: bits(0.005, -6),
      different: bits(0.005, -12),
      suffix_conflict: bits(0.001, -14),
      middle_conflict: bits(0.01, -14),
    },
    email: {
      exact: bits(0.7, 28),
      alias: bits(0.05, 27),
      shared_mailbox: bits(0.01, 4),
      close: bits(0.01, 8),
      same_user: bits(0.03, 7),
      other_at_domain: bits(0.02, -6),
      numbered: bits(0.002, -14),
      different: bits(0.2, -0.5),
    },
    phone: {
      exact: bits(0.6, 25),
      national: bits(0.1, 21),
      shared_line: bits(0.02, 4),
      different: bits(0.3, -0.3),
    },
    profile: { exact: bits(0.9, 30), different: bits(0.02, -14) },
    employer: {
      same_profile: bits(0.6, 13.5),
      same_domain: bits(0.6, 13),
      exact: bits(0.5, 12.5),
      token_set: bits(0.1, 9),
      acronym: bits(0.03, 7),
      close: bits(0.05, 8),
      different: bits(0.3, -1.5),
    },
    title: { same: bits(0.3, 4), close: bits(0.2, 2), different: bits(0.4, -0.3) },
    place: {
      street: bits(0.4, 12),
      postal: bits(0.5, 9),
      city: bits(0.6, 6),
      region: bits(0.1, 3),
      country: bits(0.1, 1),
      different: bits(0.2, -1),
    },
    birth: {
      exact: bits(0.9, 14.5),
      swapped: bits(0.02, 10),
      close: bits(0.03, 7),
      partial: bits(0.1, 6),
      different: bits(0.02, -9),
    },
    gender: { same: bits(0.98, 0.9), different: bits(0.02, -4) },
    national_id: { exact: bits(0.9, 28), different: bits(0.01, -10) },
  },
  givenFrequency: GIVEN,
  familyFrequency: FAMILY,
  rareGiven: 1 / 700,
  rareFamily: 1 / 6_000,
  nameFloor: 2 ** -17,
  matchThreshold: 0.9,
  linkBits: 7,
  holdersMax: {
    email: 250,
    phone: 250,
    profile: 250,
    national_id: 250,
    phone_national: 250,
    name_company: 60,
    name_domain: 60,
    sound_company: 100,
    sound_domain: 100,
    name_city: 60,
    name_postal: 60,
    name_birth: 60,
    sound_birth: 60,
    name: 100,
    given_company: 100,
    company_domain: 200,
    company_profile: 200,
    company_name: 200,
    company_word: 100,
  },
  calibration: [
    [0, 0],
    [1, 1],
  ],
};
