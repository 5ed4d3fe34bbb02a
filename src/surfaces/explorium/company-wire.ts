/** A company as firmographics, and as a row of a search, which differ in how they write a few things. */
import { type CompanyFacts, companyFacts, textOf } from '../../engine/dossier/company-facts.ts';
import type { CompanyDossier } from '../../engine/dossier/dossier.ts';
import { suggestCodes } from '../../engine/search/suggest.ts';
import { bandOf, REVENUES, SIZES } from './bands.ts';
import { bare, placeWire, withScheme } from './words.ts';

export function firmographicsWire(company: CompanyDossier) {
  const { profile } = company;
  const facts = companyFacts(profile);
  const place = placeWire(company.place);
  const [naics = null] = facts.naics;
  const [sic = null] = facts.sic;
  return {
    business_id: company.id,
    name: profile.name ?? null,
    business_description: profile.description ?? null,
    website: withScheme(profile.website ?? profile.domain),
    linkedin_profile: company.linkedinUrl,
    country_name: place.country_name,
    region_name: place.region_name,
    city_name: place.city,
    street: profile.street ?? null,
    zip_code: profile.postal_code ?? null,
    naics,
    naics_description: textOf(profile['naics_description']) ?? labelOf('naics', naics),
    sic_code: sic,
    sic_code_description: textOf(profile['sic_code_description']) ?? labelOf('sic', sic),
    ticker: textOf(profile['ticker']),
    number_of_employees_range: bandOf(SIZES, company.headCount === null ? null : Math.max(1, company.headCount.min)),
    yearly_revenue_range: revenueOf(profile['revenue_range'], facts),
    linkedin_industry_category: company.industry?.toLowerCase() ?? null,
    business_logo: textOf(profile['logo_url']),
    locations_distribution: null,
  };
}

/** What is there of a row before it is paid for. */
export function companyPreview(company: CompanyDossier) {
  const { business_id, name, country_name } = firmographicsWire(company);
  return { business_id, name, country_name };
}

/** Addresses without a scheme and the code as a number, as in the vendor's searches. */
export function companyRow(company: CompanyDossier) {
  const { locations_distribution: _locations, ...row } = firmographicsWire(company);
  return {
    ...row,
    website: company.profile.domain ?? bare(row.website),
    linkedin_profile: bare(row.linkedin_profile),
    naics: row.naics === null ? null : Number(row.naics),
  };
}

function revenueOf(stated: unknown, { revenue }: CompanyFacts): string | null {
  return REVENUES.find(({ name }) => name === stated)?.name ?? bandOf(REVENUES, revenue);
}

/** Of the longest group that the code belongs to and the table has. */
function labelOf(table: 'naics' | 'sic', code: string | null): string | null {
  for (let length = code?.length ?? 0; length >= 2; length -= 1) {
    const group = code!.slice(0, length);
    const found = suggestCodes(table, group).find((one) => one.code === group);
    if (found !== undefined) return found.label;
  }
  return null;
}
