/** Where people live and companies sit: cities with the spellings in use, streets, postal codes. */
import { between, type PowerLaw, powerLaw, type Random, weighted } from '../chance.ts';
import { words } from '../names/culture.ts';
import { ENGLISH } from '../names/western-names-table.ts';
import { COUNTRIES, type CountryTable } from './countries-table.ts';

export interface City {
  country: Country;
  /** the local spelling first */
  spellings: string[];
  region: string;
  postalPrefix: string;
}

export interface Country {
  code: string;
  /** spelling in words */
  name: string;
  table: CountryTable;
  cities: PowerLaw<City>;
  cultures: PowerLaw<string>;
  forms: string[];
  script: boolean;
}

/** Relation of a place to the person: everything that a record can say about an address. */
export interface TrueAddress {
  city: City;
  street: string;
  /** the same with the street's kind shortened */
  shortStreet: string;
  postalCode: string;
}

export const COUNTRY_LIST: Country[] = COUNTRIES.map(compile);
const BY_CODE = new Map(COUNTRY_LIST.map((country) => [country.code, country]));
export const COUNTRY_PICKER: PowerLaw<Country> = weighted(
  COUNTRY_LIST,
  COUNTRIES.map(({ weight }) => weight),
);
export const ALL_CULTURES: PowerLaw<string> = weighted(...globalCultures());

export function countryOf(code: string): Country {
  const country = BY_CODE.get(code);
  if (country === undefined) throw new RangeError(`no country has the code ${code}`);
  return country;
}

const STREET_STEMS = ENGLISH.compose?.parts.map(words) ?? [];
const LOCAL_STEMS: Record<string, string[]> = {
  DE: words('Linden Garten Bahnhof Schiller Goethe Mühlen Wald Berg Kirch Schul Haupt Rosen Birken Eichen Ring Markt Burg'),
  FR: words('de_la_République Victor_Hugo des_Lilas du_Moulin de_la_Gare des_Écoles du_Stade Pasteur des_Acacias de_Verdun'),
  ES: words('Mayor de_la_Constitución del_Sol Real de_Cervantes San_Juan del_Carmen Nueva de_la_Paz Goya'),
  IT: words('Roma Garibaldi Mazzini Dante Verdi Cavour Marconi delle_Rose San_Francesco Leopardi'),
  RU: words('Ленина Садовая Лесная Мира Гагарина Школьная Новая Заречная Пушкина Советская'),
  CN: words('中山 人民 建设 解放 和平 长江 南京 北京 文化 新华'),
  JP: words('本 栄 中央 桜 緑 大手 旭 幸 若葉 東'),
  KR: words('강남 중앙 테헤란 세종 충무 종 한강 남산 역삼 서초'),
}; // biome-ignore format: a table

/** An address in the city; numbers and codes are invented, so they need not exist there. */
export function addressIn(city: City, random: Random): TrueAddress {
  const { table } = city.country;
  const [long = '', short = long] = random.pick(words(table.streets)).split('|');
  const local =
    LOCAL_STEMS[table.code === 'AT' || table.code === 'CH' ? 'DE' : table.code === 'MX' ? 'ES' : table.code];
  const stem =
    local !== undefined && random.chance(0.7)
      ? random.pick(local)
      : STREET_STEMS.map((part) => random.pick(part)).join('');
  const number = between(random, 1, random.chance(0.2) ? 1999 : 190);
  const written = (kind: string, brief: string): string => {
    const kindFirst = long.startsWith('~');
    const word = kindFirst ? kind.replace('~', '') : kind;
    const glued = /^\p{Ll}|^[\p{Script=Han}\p{Script=Hangul}]/u.test(word) && !kindFirst;
    const name = kindFirst ? `${word} ${stem}` : glued ? stem + word : `${stem} ${word}`;
    return table.street.replace('@', name).replace('#', brief);
  };
  return {
    city,
    street: written(long, String(number)),
    shortStreet: written(short, String(number)),
    postalCode: city.postalPrefix + fill(table.postal, random),
  };
}

export function fill(pattern: string, random: Random): string {
  return pattern.replace(/[9A]/g, (sign) =>
    sign === '9' ? String(random.below(10)) : 'ABCDEFGHJKLMNPRSTUWXYZ'.charAt(random.below(22)),
  );
}

function compile(table: CountryTable): Country {
  const cities: City[] = [];
  const country: Country = {
    code: table.code,
    name: table.name,
    table,
    cultures: weighted(Object.keys(table.cultures), Object.values(table.cultures)),
    forms: words(table.forms),
    script: table.script === true,
    get cities() {
      return picker;
    },
  };
  cities.push(...citiesOf(table, country));
  const picker = powerLaw(cities, 0.8, 2);
  return country;
}

function citiesOf(table: CountryTable, country: Country): City[] {
  // Regions have spaces of their own, so cities are told apart by their postal prefix at the end.
  const entries = table.cities.replace(/\s+/g, ' ').match(/[^:]+:[^:]+:\S+/g) ?? [];
  return entries.map((entry) => {
    const [names = '', region = '', postalPrefix = ''] = entry.trim().split(':');
    return { country, spellings: names.split(',').map((name) => name.replaceAll('_', ' ')), region, postalPrefix };
  });
}

function globalCultures(): [string[], number[]] {
  const sums = new Map<string, number>();
  for (const { weight, cultures } of COUNTRIES) {
    const total = Object.values(cultures).reduce((sum, share) => sum + share, 0);
    // The square root: foreigners come from everywhere, not only from the largest countries.
    for (const [culture, share] of Object.entries(cultures)) {
      sums.set(culture, (sums.get(culture) ?? 0) + Math.sqrt((weight * share) / total));
    }
  }
  return [[...sums.keys()], [...sums.values()]];
}
