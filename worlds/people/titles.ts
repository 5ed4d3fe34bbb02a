/** Job titles by level, so that a career goes up. */
import type { Random } from '../chance.ts';

const FIELDS =
  `Sales|Marketing|Finance|Operations|Engineering|Product|Human Resources|Procurement|Logistics|Quality|IT|Legal|Customer Success|
Research|Data|Security|Communications|Supply Chain|Design|Business Development`
    .replace(/\n/g, '')
    .split('|');

const LEVELS = [
  ['# Assistant', 'Junior # Analyst', '# Intern', '# Coordinator', '# Associate'],
  ['# Specialist', '# Analyst', '# Engineer', '# Representative', '# Consultant', '# Executive'],
  ['Senior # Specialist', '# Manager', 'Senior # Engineer', 'Senior # Analyst', '# Team Lead'],
  ['Senior # Manager', 'Head of #', 'Director of #', '# Director'],
  ['Vice President #', 'Senior Vice President #', 'Vice President of #', 'Managing Director #'],
  ['Chief Executive Officer', 'Chief Financial Officer', 'Chief Technology Officer', 'Chief Operating Officer', 'Founder & CEO', 'Managing Partner', 'Owner'],
]; // biome-ignore format: a table

const SHORT: [long: RegExp, short: string][] = [
  [/Senior /, 'Sr. '],
  [/Junior /, 'Jr. '],
  [/Senior Vice President/, 'SVP'],
  [/Vice President( of)?/, 'VP'],
  [/Chief Executive Officer/, 'CEO'],
  [/Chief Financial Officer/, 'CFO'],
  [/Chief Technology Officer/, 'CTO'],
  [/Chief Operating Officer/, 'COO'],
  [/Human Resources/, 'HR'],
  [/Manager/, 'Mgr'],
  [/Director/, 'Dir.'],
  [/Engineer$/, 'Eng.'],
];

export const drawField = (random: Random): string => random.pick(FIELDS);

/** A title of the level, 0 (assistant) to 5 (chief). */
export function titleOf(level: number, field: string, random: Random): string {
  return random.pick(LEVELS[Math.min(level, LEVELS.length - 1)] ?? ['#']).replace('#', field);
}

/** 'Senior Vice President Sales' as 'SVP Sales', where it can be shortened. */
export function shortTitle(title: string, random: Random): string {
  const fitting = SHORT.filter(([long]) => long.test(title));
  if (fitting.length === 0) return title;
  const [long, short] = random.pick(fitting);
  return title.replace(long, short);
}
