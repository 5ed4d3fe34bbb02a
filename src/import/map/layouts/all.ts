import type { Layout } from '../layout.ts';
import { apollo } from './apollo.ts';
import { crustdataCompanies, crustdataPeople } from './crustdata.ts';
import { exploriumCompanies, exploriumPeople } from './explorium.ts';
import { googleContacts } from './google-contacts.ts';
import { hubspot, hubspotCompanies } from './hubspot.ts';
import { linkedinConnections } from './linkedin-connections.ts';
import { outlook } from './outlook.ts';
import { pdlCompanies, pdlPeople } from './pdl.ts';
import { prospeoCompanies, prospeoPeople } from './prospeo.ts';
import { salesforce, salesforceAccounts, salesforceLeads } from './salesforce.ts';
import { senzing, senzingFeatures } from './senzing.ts';

/** Every layout that is recognised. Of two that fit, the one with more tell-tale columns is meant, then the earlier. */
export const LAYOUTS: readonly Layout[] = [
  linkedinConnections,
  apollo,
  hubspot,
  hubspotCompanies,
  salesforce,
  salesforceLeads,
  salesforceAccounts,
  googleContacts,
  outlook,
  senzing,
  senzingFeatures,
  pdlPeople,
  pdlCompanies,
  exploriumPeople,
  exploriumCompanies,
  prospeoPeople,
  prospeoCompanies,
  crustdataPeople,
  crustdataCompanies,
];
