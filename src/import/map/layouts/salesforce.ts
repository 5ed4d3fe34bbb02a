import type { Layout } from '../layout.ts';

/**
 * The 18-character form of a Salesforce ID is the 15-character one, which is case-sensitive, and a checksum of its
 * capitals. Exports hold either, so the shorter is the key.
 */
function fifteen(key: string): string {
  return /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/.test(key) ? key.slice(0, 15) : key;
}

const PERSON = {
  Id: 'key',
  'Contact ID': 'key',
  'Lead ID': 'key',
  'Contact ID 18': 'key',
  FirstName: 'given_name',
  MiddleName: 'middle_name',
  LastName: 'family_name',
  Suffix: 'name_suffix',
  Name: 'full_name',
  Salutation: null,
  Email: 'email',
  Phone: 'phone.direct',
  MobilePhone: 'phone.mobile',
  HomePhone: 'phone.home',
  Fax: 'phone.fax',
  Title: 'title',
  AccountId: null,
  'Account.Name': 'company_name',
  'Account Name': 'company_name',
  Company: 'company_name',
  'Account.Website': 'company_domain',
  Website: 'website',
  MailingStreet: 'street',
  MailingCity: 'city',
  MailingState: 'region',
  'Mailing State/Province': 'region',
  MailingPostalCode: 'postal_code',
  'Mailing Zip/Postal Code': 'postal_code',
  MailingCountry: 'country',
  Street: 'street',
  City: 'city',
  State: 'region',
  PostalCode: 'postal_code',
  Country: 'country',
  Birthdate: 'birth_date',
  LastModifiedDate: 'observed_at',
  'Last Modified Date': 'observed_at',
  CreatedDate: null,
  Description: null,
} as const;

/** Contacts, by data export (`FirstName`) or report (`First Name`). */
export const salesforce: Layout = {
  name: 'salesforce',
  kind: 'people',
  tellTale: [
    'Id|Contact ID|Lead ID|Contact ID 18',
    'FirstName',
    'LastName',
    'Email',
    'AccountId|Account.Name|MailingCity|MobilePhone',
  ],
  columns: PERSON,
  key: fifteen,
};

export const salesforceLeads: Layout = {
  name: 'salesforce-leads',
  kind: 'people',
  tellTale: ['Id|Lead ID', 'FirstName', 'LastName', 'Company', 'LeadSource|Status|IsConverted|Lead Status'],
  columns: { ...PERSON, Status: null, 'Lead Status': null },
  key: fifteen,
};

export const salesforceAccounts: Layout = {
  name: 'salesforce-accounts',
  kind: 'companies',
  tellTale: ['Id|Account ID', 'Name|Account Name', 'BillingCity|BillingCountry|BillingStreet|NumberOfEmployees'],
  columns: {
    Id: 'key',
    'Account ID': 'key',
    Name: 'name',
    'Account Name': 'name',
    Website: 'website',
    Industry: 'industry',
    NumberOfEmployees: 'employee_count',
    YearStarted: 'founded',
    BillingStreet: 'street',
    BillingCity: 'city',
    BillingState: 'region',
    BillingPostalCode: 'postal_code',
    BillingCountry: 'country',
    Phone: 'phone',
    AnnualRevenue: 'revenue',
    Description: 'description',
    TickerSymbol: 'ticker',
    Type: null,
  },
  key: fifteen,
};
