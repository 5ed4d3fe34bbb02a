/** What can be had of people and companies by their IDs: contact details, profiles, firmographics. */
import { firmographicsWire } from './company-wire.ts';
import { CONTACT_TYPES, contactBill, contactsOf, contactWire } from './contact-wire.ts';
import type { Enrichment } from './enrich.ts';
import { contactJobParameters, contactParameters, freeParameters } from './enrich-schema.ts';
import { companiesBehind, peopleBehind } from './known.ts';
import { profileWire } from './person-wire.ts';
import { contactData, firmographicsData, profileData } from './wire-schema.ts';

const contacts: Enrichment = {
  what: 'contact details',
  id: 'prospect_id',
  // The vendor's first version has a plural where its second has none.
  path: { v1: '/prospects/contacts_information', v2: '/prospects/contact_information' },
  parameters: contactParameters,
  jobParameters: contactJobParameters,
  data: contactData,
  async read(asks, ids, parameters, version) {
    const asked = parameters?.contact_types?.length ? parameters.contact_types : CONTACT_TYPES;
    return (await peopleBehind(asks, ids)).map((person) => {
      const found = person === undefined ? null : contactsOf(person, asked, version);
      if (person === undefined || found === null) return null;
      return { bill: contactBill(person, found), data: () => contactWire(found, version, asks.caller) };
    });
  },
};

const profiles: Enrichment = {
  what: 'the profile',
  id: 'prospect_id',
  path: { v1: '/prospects/profiles', v2: '/prospects/profiles' },
  parameters: freeParameters,
  jobParameters: freeParameters,
  data: profileData,
  async read(asks, ids, _parameters, version) {
    return (await peopleBehind(asks, ids)).map((person) =>
      person === undefined
        ? null
        : {
            bill: { number: person.number, personId: person.id, datapoints: ['profile'] },
            data: (now) => profileWire(person, version, now),
          },
    );
  },
};

const firmographics: Enrichment = {
  what: 'firmographics',
  id: 'business_id',
  path: { v1: '/businesses/firmographics', v2: '/businesses/firmographics' },
  parameters: freeParameters,
  jobParameters: freeParameters,
  data: firmographicsData,
  async read(asks, ids) {
    return (await companiesBehind(asks, ids)).map((company) =>
      company === undefined
        ? null
        : {
            bill: { number: company.number, companyId: company.id, datapoints: ['company'] },
            data: () => firmographicsWire(company),
          },
    );
  },
};

export const ENRICHMENTS = { contacts, profiles, firmographics } as const;
export type EnrichmentName = keyof typeof ENRICHMENTS;
