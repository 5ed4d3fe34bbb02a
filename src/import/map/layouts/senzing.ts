/**
 * Senzing's generic entity specification: columns of a CSV, or a list of FEATURES in each JSON object. A column may have
 * a usage type before its name: `PRIMARY_NAME_LAST`, `HOME_PHONE_NUMBER`. Organisations stand among the people; what
 * only they have is left out here.
 */
import { isObject } from '../coerce.ts';
import type { Layout } from '../layout.ts';

const FEATURES: Record<string, string | null> = {
  NAME_FULL: 'full_name',
  NAME_LAST: 'family_name',
  NAME_FIRST: 'given_name',
  NAME_MIDDLE: 'middle_name',
  NAME_SUFFIX: 'name_suffix',
  NAME_PREFIX: null,
  NAME_ORG: null,
  NAME_TYPE: null,
  ADDR_FULL: 'street',
  ADDR_LINE1: 'street',
  ADDR_LINE2: 'street_line_2',
  ADDR_CITY: 'city',
  ADDR_STATE: 'region',
  ADDR_POSTAL_CODE: 'postal_code',
  ADDR_COUNTRY: 'country',
  ADDR_TYPE: null,
  PHONE_NUMBER: 'phone',
  PHONE_TYPE: 'phone_type',
  EMAIL_ADDRESS: 'email',
};

const USAGES = [
  '',
  'PRIMARY_',
  'SECONDARY_',
  'NATIVE_',
  'HOME_',
  'MAILING_',
  'BUSINESS_',
  'WORK_',
  'REGISTERED_',
  'AKA_',
];

const COLUMNS: Record<string, string | null> = {
  ...Object.fromEntries(
    USAGES.flatMap((usage) => Object.entries(FEATURES).map(([name, field]) => [`${usage}${name}`, field])),
  ),
  RECORD_ID: 'key',
  DATA_SOURCE: null,
  RECORD_TYPE: null,
  GENDER: 'gender',
  DATE_OF_BIRTH: 'birth_date',
  PLACE_OF_BIRTH: 'birth_place',
  PASSPORT_NUMBER: 'national_id.passport',
  PASSPORT_COUNTRY: 'national_id_country.passport',
  DRIVERS_LICENSE_NUMBER: 'national_id.driving_licence',
  DRIVERS_LICENSE_STATE: 'national_id_country.driving_licence',
  SSN_NUMBER: 'national_id.ssn',
  NATIONAL_ID_NUMBER: 'national_id',
  NATIONAL_ID_COUNTRY: 'national_id_country',
  NATIONAL_ID_TYPE: null,
  TAX_ID_NUMBER: 'national_id.tax',
  TAX_ID_COUNTRY: 'national_id_country.tax',
  TAX_ID_TYPE: null,
  EMPLOYER: 'company_name',
  EMPLOYER_NAME: 'company_name',
  GROUP_ASSOCIATION_ORG_NAME: 'company_name',
  WEBSITE_ADDRESS: 'website',
  LINKEDIN: 'profile_url',
};

export const senzing: Layout = {
  name: 'senzing',
  kind: 'people',
  tellTale: [
    'DATA_SOURCE',
    'RECORD_ID',
    USAGES.flatMap((usage) => [`${usage}NAME_FULL`, `${usage}NAME_LAST`]).join('|'),
  ],
  columns: COLUMNS,
};

export const senzingFeatures: Layout = {
  name: 'senzing-features',
  kind: 'people',
  tellTale: [],
  recognises: (value) => 'DATA_SOURCE' in value && Array.isArray(value['FEATURES']),
  rows: (value) => [flattened(value)],
  columns: COLUMNS,
};

/** The features as columns; of a second phone the number and the type are `PHONE_NUMBER_2` and `PHONE_TYPE_2`. */
function flattened({ FEATURES: features, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = { ...rest };
  for (const feature of Array.isArray(features) ? features : []) {
    if (!isObject(feature)) continue;
    const names = Object.keys(feature);
    let number = 1;
    const named = (name: string) => (number === 1 ? name : `${name}_${number}`);
    while (names.some((name) => named(name) in row)) number += 1;
    for (const name of names) row[named(name)] = feature[name];
  }
  return row;
}
