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

/** Ways to write one legal form; the first that the name ends with. */
const FORMS =
  `Incorporated|Inc.|Inc;L.L.C.|LLC;Corporation|Corp.|Corp;Private Limited|Pvt Ltd|Pvt. Ltd.|(P) Ltd;Pty. Ltd.|Pty Ltd|Pty Limited
Co., Ltd.|Co., Ltd|Co. Ltd;Limited|Ltd.|Ltd;GmbH & Co. KG|GmbH & Co KG|GmbH u. Co. KG|GmbH + Co. KG;Ges.m.b.H.|GmbH|G.m.b.H.|Gesellschaft mbH
S.A. de C.V.|SA de CV|SA de C.V.;S.A.S.|SAS;S.A.|SA;S.L.|SL|Sociedad Limitada;S.r.l.|Srl|SRL|S.R.L.;S.p.A.|SpA|SPA;B.V.|BV|bv;N.V.|NV
Sp. z o.o.|sp. z o.o.|Sp.z o.o.|Sp. zoo;A.Ş.|AŞ|A.S.;Ltda.|Ltda|LTDA;Lda.|Lda;A/S|AS;ApS|APS;Company|Co.|Co;PLC|plc|P.L.C.;K.K.|KK
Oy Ab|Oy|OY;AG|Aktiengesellschaft;AB (publ)|AB|Aktiebolag`
    .split(/[;\n]/)
    .map((group) => group.split('|'));

/** The same name with its legal form written another way. */
export function otherForm(name: string, random: Random): string {
  for (const group of FORMS) {
    const form = group.find((spelling) => name.endsWith(` ${spelling}`));
    if (form !== undefined) return name.slice(0, -form.length) + random.pick(group);
  }
  return name;
}

export function writeCompany(company: TrueCompany, habits: CompanyHabits, random: Random): string {
  if (company.parent !== undefined && random.chance(habits.parent))
    return writeCompany(company.parent, { ...habits, parent: 0 }, random);
  if (company.nativeName !== undefined && random.chance(habits.native)) return company.nativeName;
  let name = random.chance(habits.registered) ? company.name : company.core;
  if (name === company.name && random.chance(0.25)) name = otherForm(name, random);
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
