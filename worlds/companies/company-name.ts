/** What companies are called: founders, invented brands, places and trades, and names one step from another's. */
import type { Random } from '../chance.ts';
import { words } from '../names/culture.ts';
import { nameMaker } from '../names/person-name.ts';
import type { Country } from '../places/places.ts';

export interface Core {
  core: string;
  /** in the country's own script */
  native?: string;
  aliases: string[];
  industry: string;
}

const FOUNDERS = nameMaker(0.5);

const TRADES =
  words(`Analytics Foods Logistics Software Energy Textiles Robotics Pharma Optics Media Capital Insurance Labs Networks Security
  Mobility Aerospace Ceramics Chemicals Consulting Dynamics Electronics Engineering Freight Glass Health Instruments Interiors Marine
  Materials Metals Packaging Paper Plastics Printing Services Solar Systems Tools Travel Water Advisors Architects Associates Automation
  Bakery Biotech Brands Builders Care Cloud Coffee Communications Construction Data Dental Design Digital Education Environmental
  Farms Fashion Finance Fitness Furniture Games Gaming Holdings Hospitality Hotels Imaging Industries Innovation Investments Jewelry
  Kitchens Learning Legal Lighting Machinery Manufacturing Marketing Medical Mining Motors Music Nutrition Outdoor Partners Payments
  Pictures Pipelines Power Productions Properties Publishing Rail Realty Recruiting Recycling Research Resources Retail Semiconductors
  Shipping Solutions Staffing Steel Storage Studios Supply Talent Technologies Telecom Therapeutics Trading Transport Ventures
  Veterinary Wealth Wines Works`);

const LOCAL_TRADES: Record<string, string[]> = {
  DE: words('Maschinenbau Logistik Elektrotechnik Metallbau Bau Versicherung Verlag Werkzeuge Anlagenbau Beratung Lebensmittel Holzbau Druck'),
  AT: words('Maschinenbau Logistik Holzbau Beratung Tourismus'),
  FR: words('Conseil Distribution Bâtiment Assurances Transports Énergie Ingénierie Immobilier Boulangerie Services Menuiserie'),
  ES: words('Logística Construcciones Alimentación Servicios Consultores Ingeniería Transportes Inmobiliaria Seguros'),
  MX: words('Logística Construcciones Alimentos Servicios Comercializadora'),
  IT: words('Costruzioni Alimentari Trasporti Consulenza Servizi Meccanica Assicurazioni Edilizia'),
  NL: words('Bouw Transport Advies Installatie Techniek Groep'),
  PL: words('Budownictwo Transport Usługi Handel Consulting Produkcja'),
  BR: words('Logística Construções Alimentos Serviços Engenharia Comércio'),
  SE: words('Bygg Teknik Konsult Handel Åkeri'),
  TR: words('İnşaat Gıda Tekstil Lojistik Otomotiv Danışmanlık'),
}; // biome-ignore format: a table

const SYLLABLES = [
  words('Al Ar Av Az Bel Bri Cal Cir Cor Cy De Del Ex El En Fin Flo Fu Ga Gen Glo Hal Hy In Io Jo Ka Ki Ko Lu Ly Ma Me Mo Ne No Nu Om Or Pa Per Pi Pro Qua Qui Ra Re Ri Sa Se Si So Sy Ta Te Ti Tra Tri U Va Ve Vi Vo Xa Xe Ya Za Ze Zo'),
  words('ba be bri ca ce co da di do fa fi ga gi la le li lo lu ma mi mo na ne ni no nu pa pi po qua ra re ri ro ru sa se si so ta te ti to tri va ve vi vo xa xi za'),
  words('bit dar dex don fy gent gic gix ix la leo lia lio lith lix lo lon lux lyn mar max med mic mix mo na net nia nix nos nova on ora os pax pex plex pon ra rex ria rio ris ro rus sys ta tal tec ter tex tia tik ton tor tra trix us va ven via vio vis vo xa xis xo zen zon'),
]; // biome-ignore format: three lists

const WORDS =
  words(`Summit Harbor Beacon Meridian Vertex Atlas Pinnacle Horizon Cascade Granite Falcon Cobalt Juniper Maple Redwood Sterling
  Anchor Compass Evergreen Silverline Bluebird Northstar Ironwood Copper Crescent Delta Echo Frontier Golden Keystone Lakeside
  Liberty Lighthouse Magnolia Monarch Mosaic Nimbus Oakridge Orchard Pacific Pioneer Prairie Quantum Quarry Ridgeline Riverbend Sapphire
  Sequoia Signal Solstice Spectrum Stonebridge Terrace Timber Trident Tundra Union Valley Vanguard Velocity Vista Westwind Willow Zenith
  Alpine Amber Apex Arcadia Aurora Birch Cardinal Cedar Century Clover Condor Crystal Dynamo Eagle Ember Epoch Fable Fathom Flint`);

const BOTH = words('Brothers Sons & Partners Group Associates');
export const DIVISIONS = words(
  'Europe Americas Asia_Pacific Financial_Services Digital Logistics Ventures Real_Estate Consulting International Research',
);

const NATIVE: Record<string, { starts: string[]; ends: string[] }> = {
  RU: { starts: words('Ром/Rom Строй/Stroy Сев/Sev Вост/Vost Мет/Met Газ/Gaz Агро/Agro Транс/Trans Энерго/Energo Тех/Tekh Вект/Vekt Прог/Prog'), ends: words('ашка/ashka сервис/servis монтаж/montazh торг/torg инвест/invest пром/prom снаб/snab рес/res ор/or лайн/layn') },
  UA: { starts: words('Буд/Bud Агро/Ahro Дніпро/Dnipro Укр/Ukr Захід/Zakhid'), ends: words('сервіс/servis торг/torh пром/prom інвест/invest') },
  CN: { starts: words('华/Hua 新/Xin 金/Jin 东/Dong 天/Tian 海/Hai 中/Zhong 大/Da 宏/Hong 瑞/Rui 恒/Heng 泰/Tai'), ends: words('达科技/da_Technology 源贸易/yuan_Trading 盛电子/sheng_Electronics 通物流/tong_Logistics 信软件/xin_Software 康医药/kang_Pharma') },
  JP: { starts: words('山/Yama 東/Higashi 日/Ni 富/Fu 三/Mitsu 大/Dai 光/Hikari 明/Mei'), ends: words('田商事/da_Trading 川製作所/kawa_Works 和電機/wa_Electric 星工業/sei_Industries 桜食品/zakura_Foods 洋建設/yo_Construction') },
  KR: { starts: words('한/Han 대/Dae 신/Shin 동/Dong 성/Sung 미래/Mirae'), ends: words('성전자/sung_Electronics 원물산/won_Trading 진건설/jin_Construction 빛소프트/bit_Soft 양화학/yang_Chemical') },
  GR: { starts: words('Ελλη/Elli Αιγα/Aiga Μεσο/Meso Βορεια/Voreia Θαλασσ/Thalass'), ends: words('νική/niki ία/ia τεχνική/techniki δομή/domi εμπορική/emporiki') },
  IL: { starts: words('גל/Gal אור/Or רם/Ram טל/Tal'), ends: words('טק/tek און/on סופט/soft מד/med') },
}; // biome-ignore format: a table

/** A name of the country: about a third founders, a third invented words, the rest places, plain words and lists of partners. */
export function companyCore(kind: 'firm' | 'university', country: Country, random: Random): Core {
  if (kind === 'university') return university(random);
  const native = NATIVE[country.code];
  if (native !== undefined && random.chance(0.5)) return nativeCore(native, random);
  const local = LOCAL_TRADES[country.code];
  const trade = local !== undefined && random.chance(0.5) ? random.pick(local) : random.pick(TRADES);
  const culture = country.cultures.pick(random);
  const founder = (): string => FOUNDERS.family(culture, 'male', random).latin[0] ?? '';
  const draw = random.next();
  if (draw < 0.26) return withAliases(`${founder()} ${trade}`, trade, random);
  if (draw < 0.34) return withAliases(`${founder()} ${random.pick(BOTH)}`.replace(/&$/, '& Sons'), 'Services', random);
  if (draw < 0.41) {
    const [first, second, third] = [founder(), founder(), founder()];
    const core = random.chance(0.5) ? `${first} & ${second}` : `${first}, ${second} & ${third}`;
    return { core, aliases: [random.chance(0.5) ? first : `${first} ${second}`], industry: 'Legal' };
  }
  if (draw < 0.7) {
    const brand = SYLLABLES.map((part) => random.pick(part)).join('');
    const core = random.chance(0.4) ? brand : `${brand} ${trade}`;
    return { core, aliases: core === brand ? [] : [brand], industry: trade };
  }
  if (draw < 0.8) return withAliases(`${country.cities.pick(random).spellings[0]} ${trade}`, trade, random);
  if (draw < 0.95)
    return withAliases(
      `${random.pick(WORDS)} ${random.chance(0.15) ? `${random.pick(TRADES)} ` : ''}${trade}`,
      trade,
      random,
    );
  return withAliases(`${random.pick(WORDS)} ${random.pick(TRADES)} ${random.pick(TRADES)} ${trade}`, trade, random);
}

/** Another company's name, one step away: what adversaries and coincidence make. */
export function mutateCore({ core, industry }: { core: string; industry: string }, random: Random): Core {
  const parts = core.split(' ');
  const last = parts.length - 1;
  const draw = random.next();
  if (parts.length > 1 && draw < 0.5) {
    const trade = random.pick(TRADES);
    return { core: [...parts.slice(0, last), trade].join(' '), aliases: [], industry: trade };
  }
  if (draw < 0.65)
    return {
      core: `${random.pick(['New', 'United', 'First', 'North', 'Royal', 'Neo'])} ${core}`,
      aliases: [],
      industry,
    };
  if (draw < 0.8)
    return { core: `${core} ${random.pick(['Partners', 'Labs', 'One', 'II', 'Plus', '24'])}`, aliases: [], industry };
  // One letter of the first word: Vertex, Vortex.
  const first = parts[0] ?? core;
  const vowels = [...first].flatMap((letter, index) => (index > 0 && 'aeiou'.includes(letter) ? [index] : []));
  const at = vowels.length > 0 ? random.pick(vowels) : first.length;
  const letter = random.pick([...'aeiou'].filter((vowel) => vowel !== first.charAt(at)));
  return {
    core: [first.slice(0, at) + letter + first.slice(at + 1), ...parts.slice(1)].join(' '),
    aliases: [],
    industry,
  };
}

function withAliases(core: string, industry: string, random: Random): Core {
  const parts = core.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const aliases: string[] = [];
  if (parts.length >= 3 && random.chance(0.6)) aliases.push(parts.map((word) => word.charAt(0)).join(''));
  if (parts.length >= 2 && random.chance(0.2)) aliases.push(parts.slice(0, -1).join(' '));
  return { core, aliases, industry };
}

function nativeCore({ starts, ends }: { starts: string[]; ends: string[] }, random: Random): Core {
  const [start = '', startLatin = ''] = random.pick(starts).split('/');
  const [end = '', endLatin = ''] = random.pick(ends).split('/');
  // Two characters in front keep Chinese companies from being a handful of names.
  const [more = '', moreLatin = ''] = random.chance(0.6) ? random.pick(starts).split('/') : [];
  const latin = `${startLatin}${moreLatin.toLowerCase()}${endLatin}`;
  return { core: latin, native: start + more + end, aliases: [], industry: latin.split(' ')[1] ?? 'Trading' };
}

function university(random: Random): Core {
  const place = FOUNDERS.family('english', 'male', random).latin[0] ?? '';
  const core = random.pick([
    `University of ${place}`,
    `${place} University`,
    `${place} State University`,
    `${place} Institute of Technology`,
    `Universität ${place}`,
  ]);
  const initials = core
    .split(' ')
    .filter((word) => word !== 'of')
    .map((word) => word.charAt(0))
    .join('');
  return { core, aliases: initials.length > 2 ? [initials] : [], industry: 'Higher Education' };
}
