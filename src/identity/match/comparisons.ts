/**
 * The comparisons of Fellegi–Sunter scoring and the levels of each: the closed list that models, training and explanations
 * share. Where both sides have several values the pair at the first level in its list counts, so the order is from the
 * most telling agreement to plain disagreement. Models name their levels, so the order may change.
 *
 * Comparisons of one group say related things (the parts of a name, the parts of an address). A model may hold a
 * probability for the group's levels together (`name`: `nickname/exact`), and falls back to their product.
 */
import { EMPLOYER_LEVELS } from '../compare/company-level.ts';

export const COMPARISONS = {
  given: ['exact', 'nickname', 'spelling', 'typo', 'initial', 'close', 'different'],
  family: ['exact', 'spelling', 'typo', 'part', 'initial', 'close', 'different'],
  /** the other given names of both; a conflict is two that cannot be one */
  middle: ['same', 'compatible', 'conflict'],
  /** Jr, Sr, II: two generations of one name are two people */
  suffix: ['same', 'conflict'],
  /** given and family name fit crosswise only */
  order: ['swapped'],
  email: [
    'exact',
    'alias',
    /** one address under two names, and a firm made it of one of them in full: a slip or another form of that name */
    'own_mailbox',
    'shared_mailbox',
    'same_user',
    'close',
    'similar',
    'user_elsewhere',
    'different',
    'other_at_domain',
    'numbered',
    /** only one side has an address there, and a number in it says that the firm has two people of the name */
    'namesake',
  ],
  phone: ['exact', 'national', 'own_line', 'local', 'shared_line', 'switchboard', 'different'],
  profile: ['exact', 'different'],
  national_id: ['exact', 'slip', 'different'],
  employer: EMPLOYER_LEVELS,
  title: ['exact', 'token_set', 'close', 'different'],
  street: ['exact', 'close', 'neighbour', 'different'],
  postal: ['exact', 'slip', 'area', 'different'],
  city: ['exact', 'close', 'different'],
  region: ['same', 'country', 'different', 'abroad'],
  birth: [
    'exact',
    'new_year',
    'swapped',
    'slip',
    'partial',
    'near',
    'year_off',
    'month_day',
    'same_year',
    'different',
    'twins',
  ],
  gender: ['same', 'different'],
} as const;

export type Comparison = keyof typeof COMPARISONS;
export const COMPARISON_NAMES = Object.keys(COMPARISONS) as Comparison[];

/** Position of each comparison in a vector. */
export const AT = Object.fromEntries(COMPARISON_NAMES.map((name, index) => [name, index])) as Record<
  Comparison,
  number
>;

/** Levels of the comparison at a position. */
export const LEVELS: readonly (readonly string[])[] = COMPARISON_NAMES.map((name) => COMPARISONS[name]);

export interface Group {
  name: string;
  /** positions of its comparisons */
  members: readonly number[];
}

export const GROUPS: readonly Group[] = [
  { name: 'name', members: [AT.given, AT.family] },
  { name: 'address', members: [AT.street, AT.postal, AT.city] },
];
