/**
 * True companies: what they are called, by whom, where they sit, how they spell their addresses. A block of companies is
 * made at once, because the hard ones are relations: the namesake in another country, the neighbour one word away, the
 * subsidiary at the parent's domain, the outlets of a franchise, the faculties of a university.
 */
import { between, createRandom, type PowerLaw, type Random, weighted } from '../chance.ts';
import { stripMarks } from '../names/latin.ts';
import type { PhoneBook, TruePhone } from '../phones.ts';
import { addressIn, COUNTRY_PICKER, type Country, type TrueAddress } from '../places/places.ts';
import { type Core, companyCore, DIVISIONS, mutateCore } from './company-name.ts';
import { drawPatterns, type EmailPattern } from './email-pattern.ts';

export type CompanyKind = 'firm' | 'subsidiary' | 'namesake' | 'neighbour' | 'outlet' | 'university';

export interface TrueCompany {
  /** unique in the world: 'c3-17' */
  id: string;
  kind: CompanyKind;
  /** without legal form: 'Whitlock Logistics' */
  core: string;
  /** as registered: 'Whitlock Logistics GmbH' */
  name: string;
  /** the core in the script of its country, where it has one */
  nativeName?: string;
  /** brand, acronym, short name; each is also said by people */
  aliases: string[];
  domain: string;
  /** further domains of the same company: an old one, one for mail */
  otherDomains: string[];
  mailDomain: string;
  /** the company that owns it, or whose brand it bears */
  parent?: TrueCompany;
  country: Country;
  address: TrueAddress;
  industry: string;
  founded: number;
  /** relative number of people */
  size: number;
  patterns: PowerLaw<EmailPattern>;
  switchboard?: TruePhone;
  /** telephones of secretaries who take calls for several people */
  assistants: TruePhone[];
  slug: string;
  /** keeps personnel records that are one of the sources */
  hasHr: boolean;
}

export interface CompanyBlock {
  companies: TrueCompany[];
  /** an employer by size, for somebody who lives in the country */
  employer(country: Country, random: Random): TrueCompany;
}

const SHARES: [CompanyKind, number][] = [
  ['firm', 0.78],
  ['subsidiary', 0.06],
  ['namesake', 0.04],
  ['neighbour', 0.06],
  ['outlet', 0.03],
  ['university', 0.03],
];
const KIND = weighted(
  SHARES.map(([kind]) => kind),
  SHARES.map(([, share]) => share),
);
/** Nobody employs more than this share of a block. */
const LARGEST = 0.03;
const HR_SHARE = 0.12;

/** Companies for about `people` people. */
export function companyBlock(
  seed: number,
  block: number,
  people: number,
  staff: number,
  phones: PhoneBook,
): CompanyBlock {
  const random = createRandom(seed ^ 0x636f6d70, block);
  const companies: TrueCompany[] = [];
  const domains = new Set<string>();
  let room = people;
  for (let number = 0; room > 0 || companies.length < 3; number += 1) {
    const size = Math.min(Math.max(3, people * LARGEST), (staff / 3.2) * (1 - random.next()) ** (-1 / 1.25));
    const company = invent(number, size, random);
    companies.push(company);
    room -= size;
  }
  const all = weighted(
    companies,
    companies.map(({ size }) => size),
  );
  const byCountry = new Map<Country, PowerLaw<TrueCompany>>();
  for (const country of new Set(companies.map((company) => company.country))) {
    const there = companies.filter((company) => company.country === country);
    byCountry.set(
      country,
      weighted(
        there,
        there.map(({ size }) => size),
      ),
    );
  }
  return {
    companies,
    employer: (country, draw) => (draw.chance(0.88) ? (byCountry.get(country) ?? all) : all).pick(draw),
  };

  function invent(number: number, size: number, draw: Random): TrueCompany {
    const wanted = KIND.pick(draw);
    const model = companies.length > 0 ? draw.pick(companies) : undefined;
    const kind = model === undefined && wanted !== 'university' ? 'firm' : wanted;
    const related = kind === 'firm' || kind === 'university' ? undefined : model;
    const country =
      related !== undefined && draw.chance(kind === 'namesake' ? 0.3 : 0.6)
        ? related.country
        : COUNTRY_PICKER.pick(draw);
    const core = coreOf(kind, country, related, draw);
    const shares = (kind === 'subsidiary' && draw.chance(0.5)) || kind === 'outlet';
    const domain = shares && related !== undefined ? related.domain : freeDomain(core, country, draw);
    const mailDomain = draw.chance(0.04) ? `mail.${domain}` : domain;
    const switchboard = size >= 4 && draw.chance(0.7) ? phones.next(country.code, 'landline') : undefined;
    const assistants = Array.from({ length: Math.floor(size / 30) }, () => phones.next(country.code, 'landline'));
    return {
      id: `c${block}-${number}`,
      kind,
      core: core.core,
      name: registered(core.core, draw.pick(country.forms.slice(0, 1 + draw.below(country.forms.length))), kind),
      ...(core.native !== undefined && { nativeName: registered(core.native, country.forms[0] ?? '', kind) }),
      aliases: core.aliases,
      domain,
      otherDomains:
        draw.chance(0.06) && !shares
          ? [
              freeDomain(
                { ...core, core: `${core.core} ${draw.pick(['Group', 'Global', 'Online', 'Net'])}` },
                country,
                draw,
              ),
            ]
          : [],
      mailDomain,
      ...((kind === 'subsidiary' || kind === 'outlet') && related !== undefined && { parent: related }),
      country,
      address: addressIn(country.cities.pick(draw), draw),
      industry: core.industry,
      founded: between(draw, 1880, 2024),
      size,
      patterns: drawPatterns(draw),
      ...(switchboard !== undefined && { switchboard }),
      assistants: assistants.filter((phone) => phone !== undefined),
      slug: `${slugOf(core.core)}-${block === 0 ? number.toString(36) : `${block}x${number.toString(36)}`}`,
      hasHr: size > 5 && draw.chance(HR_SHARE),
    };
  }

  function coreOf(kind: CompanyKind, country: Country, model: TrueCompany | undefined, draw: Random): Core {
    if (model === undefined) return companyCore(kind === 'university' ? 'university' : 'firm', country, draw);
    const { core, aliases, industry } = model;
    if (kind === 'namesake') return { core, aliases: [...aliases], industry };
    if (kind === 'neighbour') return mutateCore(model, draw);
    if (kind === 'outlet')
      return { core: `${core} ${country.cities.pick(draw).spellings[0] ?? ''}`, aliases: [core], industry };
    return {
      core: `${core} ${draw.pick([...DIVISIONS, country.name, country.name])}`,
      aliases: draw.chance(0.4) ? [core] : [],
      industry,
    };
  }

  function freeDomain({ core, aliases }: Core, country: Country, draw: Random): string {
    const base = draw.chance(0.12) && aliases[0] !== undefined ? slugOf(aliases[0]) : slugOf(core);
    const joined = draw.chance(0.6) ? base.replaceAll('-', '') : base;
    // Domains of different blocks must differ, and nobody looks at the others: the block is part of them.
    const stem = `${joined || 'company'}${block === 0 ? '' : `-${block.toString(36)}${block % 2 === 0 ? 'x' : 'z'}`}`;
    let domain = `${stem}.example`;
    for (let number = 2; domains.has(domain); number += 1) {
      domain = number === 2 ? `${stem}-${country.code.toLowerCase()}.example` : `${stem}${number}.example`;
    }
    domains.add(domain);
    return domain;
  }
}

/** The name with its legal form, which stands before it in some countries; `~~` is glued on. */
function registered(core: string, form: string, kind: CompanyKind): string {
  if (kind === 'university') return core;
  if (form.endsWith('~~')) return form.slice(0, -2) + core;
  if (form.endsWith('~')) return `${form.slice(0, -1)} «${core}»`;
  return core + form;
}

/** 'Müller & Söhne Logistik' as 'mueller-soehne-logistik' or without the marks; letters and digits. */
export function slugOf(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Everything that people call the company, without legal form. */
export function calledNames(company: TrueCompany): string[] {
  return [company.core, ...company.aliases];
}
