/** A company's name as people and programs write it. */
import type { Random } from '../chance.ts';
import type { TrueCompany } from '../companies/company.ts';
import { stripMarks } from '../names/latin.ts';
import { careless, typo } from './typing.ts';

/** Probabilities. */
export interface CompanyHabits {
  /** as registered; else as it is called */
  registered: number;
  alias: number;
  native: number;
  /** the owner's name in place of the subsidiary's */
  parent: number;
  /** one word shortened or written out */
  abbreviation: number;
  slip: number;
  careless: number;
}

const SHORT: [long: string, short: string][] = [
  ['Technologies', 'Tech'], ['Manufacturing', 'Mfg'], ['International', 'Intl'], ['Engineering', 'Eng.'], ['Communications', 'Comms'], ['Associates', 'Assoc.'],
  ['Services', 'Svcs'], ['Brothers', 'Bros.'], ['University', 'Univ.'], ['Institute', 'Inst.'], ['Company', 'Co'], ['Consulting', 'Cons.'], ['Solutions', 'Sol.'],
  ['Group', 'Grp'], ['Systems', 'Sys'], ['Holdings', 'Hldgs'], ['Laboratories', 'Labs'], ['Saint', 'St.'],
]; // biome-ignore format: a table

export function writeCompany(company: TrueCompany, habits: CompanyHabits, random: Random): string {
  if (company.parent !== undefined && random.chance(habits.parent))
    return writeCompany(company.parent, { ...habits, parent: 0 }, random);
  if (company.nativeName !== undefined && random.chance(habits.native)) return company.nativeName;
  let name = random.chance(habits.registered) ? company.name : company.core;
  if (company.aliases.length > 0 && random.chance(habits.alias)) name = random.pick(company.aliases);
  if (random.chance(habits.abbreviation)) name = shortened(name, random);
  if (random.chance(0.25)) name = stripMarks(name);
  if (random.chance(habits.slip)) name = typo(name, random);
  return random.chance(habits.careless) ? careless(name, random) : name;
}

function shortened(name: string, random: Random): string {
  if (name.includes(' & ') && random.chance(0.6))
    return name.replace(' & ', random.pick([' and ', ' + ', ' u. ', '&']));
  const pair = SHORT.find(([long]) => name.includes(long));
  if (pair !== undefined) return name.replace(...pair);
  if (random.chance(0.3)) return `The ${name}`;
  // 'Brightbay Foods' as 'BrightBay Foods' or 'Bright-bay': spaces and hyphens come and go.
  return random.chance(0.5) ? name.replace(' ', '') : name.replace(' ', '-');
}
