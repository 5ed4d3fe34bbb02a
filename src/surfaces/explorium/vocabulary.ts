/**
 * The vendor's closed lists, and what they are in Lode's words: a row reads both ways, so that whoever is found under a
 * word also shows it. Levels and departments that Lode has no word for are told by words of the job title.
 */

interface Rank {
  word: string;
  /** the vendor's former word */
  former: string;
  /** Lode's levels */
  levels: readonly string[];
  /** phrases of a folded title; any of them shows the level */
  phrases?: readonly string[];
}

/** From the top down. `non-managerial` is whoever has a title that shows no level. */
const RANKS: readonly Rank[] = [
  { word: 'owner', former: 'owner', levels: ['owner'] },
  { word: 'founder', former: 'owner', levels: ['founder'] },
  { word: 'c-suite', former: 'cxo', levels: ['c-suite'] },
  {
    word: 'board member',
    former: 'cxo',
    levels: [],
    phrases: ['board member', 'member of the board', 'board director', 'non executive director'],
  },
  { word: 'president', former: 'vp', levels: ['president'] },
  { word: 'vice president', former: 'vp', levels: ['vp'] },
  { word: 'partner', former: 'partner', levels: ['partner'] },
  { word: 'director', former: 'director', levels: ['head', 'director'] },
  { word: 'senior manager', former: 'manager', levels: [], phrases: ['senior manager'] },
  { word: 'manager', former: 'manager', levels: ['manager'] },
  { word: 'advisor', former: 'non-managerial', levels: [], phrases: ['advisor', 'adviser'] },
  { word: 'senior non-managerial', former: 'senior', levels: ['senior'] },
  { word: 'freelancer', former: 'non-managerial', levels: [], phrases: ['freelance', 'self employed'] },
  { word: 'non-managerial', former: 'non-managerial', levels: [''] },
  { word: 'junior', former: 'entry', levels: ['entry'] },
  { word: 'training', former: 'training', levels: ['intern'] },
  { word: 'unpaid', former: 'unpaid', levels: [], phrases: ['volunteer', 'unpaid'] },
];

export const JOB_LEVELS = RANKS.map(({ word }) => word);
/** Former words that clients still send. */
export const FORMER_LEVELS: Readonly<Record<string, string>> = {
  cxo: 'c-suite',
  vp: 'vice president',
  senior: 'senior non-managerial',
  entry: 'junior',
};

interface Field {
  word: string;
  /** the vendor's former word */
  former: string;
  departments: readonly string[];
  levels?: readonly string[];
  phrases?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { word: 'administration', former: 'General', departments: ['admin'] },
  { word: 'real estate', former: 'Real estate', departments: ['real-estate'] },
  { word: 'healthcare', former: 'Health', departments: ['healthcare'] },
  { word: 'partnerships', former: 'Sales', departments: [], phrases: ['partnership', 'alliances'] },
  { word: 'c-suite', former: 'General', departments: [], levels: ['owner', 'founder', 'c-suite', 'president'] },
  { word: 'design', former: 'Design', departments: ['design'] },
  { word: 'human resources', former: 'Human resources', departments: ['hr'] },
  { word: 'engineering', former: 'Engineering', departments: ['engineering'] },
  { word: 'education', former: 'Education', departments: ['education'] },
  { word: 'strategy', former: 'Operations', departments: ['consulting'], phrases: ['strategy', 'strategist'] },
  { word: 'product', former: 'Engineering', departments: ['product'] },
  { word: 'sales', former: 'Sales', departments: ['sales'] },
  { word: 'r&d', former: 'Engineering', departments: ['research'], phrases: ['research and development'] },
  { word: 'retail', former: 'Sales', departments: [], phrases: ['retail', 'store manager'] },
  {
    word: 'customer success',
    former: 'Customer service',
    departments: [],
    phrases: ['customer success', 'client success'],
  },
  { word: 'security', former: 'Operations', departments: ['security'] },
  {
    word: 'public service',
    former: 'General',
    departments: [],
    phrases: ['public service', 'civil servant', 'public sector'],
  },
  { word: 'creative', former: 'Media', departments: ['media'], phrases: ['creative'] },
  { word: 'it', former: 'Engineering', departments: ['it'] },
  { word: 'support', former: 'Customer service', departments: ['support'] },
  { word: 'marketing', former: 'Marketing', departments: ['marketing'] },
  {
    word: 'trade',
    former: 'Trades',
    departments: [],
    phrases: ['electrician', 'plumber', 'carpenter', 'welder', 'machinist', 'mechanic'],
  },
  { word: 'legal', former: 'Legal', departments: ['legal'] },
  { word: 'operations', former: 'Operations', departments: ['operations'] },
  { word: 'procurement', former: 'Operations', departments: ['procurement'] },
  { word: 'data', former: 'Engineering', departments: ['data'] },
  { word: 'manufacturing', former: 'Operations', departments: [], phrases: ['manufacturing', 'production'] },
  { word: 'logistics', former: 'Operations', departments: [], phrases: ['logistics', 'supply chain', 'warehouse'] },
  { word: 'finance', former: 'Finance', departments: ['finance'] },
];

export const JOB_DEPARTMENTS = FIELDS.map(({ word }) => word);

/** What is behind a word: a person fits who has one of the levels or departments, or one of the phrases in the title. */
export interface Behind {
  levels: readonly string[];
  departments: readonly string[];
  phrases: readonly string[];
}

export function behindLevel(word: string): Behind {
  const rank = RANKS.find((one) => one.word === (FORMER_LEVELS[word] ?? word));
  return { levels: rank?.levels ?? [], departments: [], phrases: rank?.phrases ?? [] };
}

export function behindDepartment(word: string): Behind {
  const field = FIELDS.find((one) => one.word === word);
  return { levels: field?.levels ?? [], departments: field?.departments ?? [], phrases: field?.phrases ?? [] };
}

/** A job in Lode's words. */
interface Job {
  title: string | null;
  level: string;
  department: string;
}

export interface Words {
  all: string[];
  /** the one that says most; null where nothing shows it */
  main: string | null;
  /** of the vendor's former list */
  former: string | null;
}

export function levelsOf(job: Job): Words {
  const title = plain(job.title);
  const fits = RANKS.filter(
    ({ levels, phrases = [] }) =>
      title !== '' && (levels.includes(job.level) || phrases.some((one) => has(title, one))),
  );
  return wordsOf(fits);
}

export function departmentsOf(job: Job): Words {
  const title = plain(job.title);
  const own = FIELDS.filter(({ departments }) => departments.includes(job.department));
  const others = FIELDS.filter(
    ({ levels = [], phrases = [] }) => levels.includes(job.level) || phrases.some((one) => has(title, one)),
  );
  return wordsOf([...own, ...others.filter((one) => !own.includes(one))]);
}

function wordsOf(fits: readonly { word: string; former: string }[]): Words {
  const [main] = fits;
  return { all: fits.map(({ word }) => word), main: main?.word ?? null, former: main?.former ?? null };
}

const plain = (title: string | null): string =>
  (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const has = (title: string, phrase: string): boolean => ` ${title}`.includes(` ${phrase}`);
