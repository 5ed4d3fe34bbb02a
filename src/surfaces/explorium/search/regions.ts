/** First-level regions by their ISO 3166-2 codes, for the countries whose regions Lode knows by code. */

const TABLE: Readonly<Record<string, string>> = {
  us: `al Alabama|ak Alaska|az Arizona|ar Arkansas|ca California|co Colorado|ct Connecticut|de Delaware
    |dc District of Columbia|fl Florida|ga Georgia|hi Hawaii|id Idaho|il Illinois|in Indiana|ia Iowa|ks Kansas
    |ky Kentucky|la Louisiana|me Maine|md Maryland|ma Massachusetts|mi Michigan|mn Minnesota|ms Mississippi|mo Missouri
    |mt Montana|ne Nebraska|nv Nevada|nh New Hampshire|nj New Jersey|nm New Mexico|ny New York|nc North Carolina
    |nd North Dakota|oh Ohio|ok Oklahoma|or Oregon|pa Pennsylvania|ri Rhode Island|sc South Carolina|sd South Dakota
    |tn Tennessee|tx Texas|ut Utah|vt Vermont|va Virginia|wa Washington|wv West Virginia|wi Wisconsin|wy Wyoming`,
  ca: `ab Alberta|bc British Columbia|mb Manitoba|nb New Brunswick|nl Newfoundland and Labrador|ns Nova Scotia
    |nt Northwest Territories|nu Nunavut|on Ontario|pe Prince Edward Island|qc Quebec|sk Saskatchewan|yt Yukon`,
  au: `act Australian Capital Territory|nsw New South Wales|nt Northern Territory|qld Queensland|sa South Australia
    |tas Tasmania|vic Victoria|wa Western Australia`,
};

export interface Region {
  country: string;
  /** without the country, small letters: 'or' */
  code: string;
  name: string;
}

export const REGIONS: readonly Region[] = Object.entries(TABLE).flatMap(([country, rows]) =>
  rows.split('|').map((row) => {
    const [code = '', ...words] = row.trim().split(/\s+/);
    return { country, code, name: words.join(' ') };
  }),
);

/** The region of 'us-or', in any case; undefined for one that is not in the table. */
export function regionOf(code: string): Region | undefined {
  const [country, region] = code.trim().toLowerCase().split('-');
  return REGIONS.find((one) => one.country === country && one.code === region);
}

/** The name of a region as Lode stores it: by code where there is one, else folded. */
export function regionName(country: string, stored: string): string {
  const found = REGIONS.find((one) => one.country === country && one.code === stored);
  return found?.name ?? stored.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}
