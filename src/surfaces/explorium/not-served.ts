/** The vendor's routes that are not served, as data: each is answered by 501 naming what is missing. */
import type { Method, NotServed } from '../../http/endpoint.ts';

type Row = [method: Method, path: string, what: string];

/** Below both /v1 and /v2. */
const BOTH: Row[] = [
  ['POST', '/prospects', 'searching people'],
  ['POST', '/prospects/stats', 'counting people'],
  ['POST', '/prospects/profiles/enrich', 'profile enrichment'],
  ['POST', '/prospects/linkedin_posts/enrich', "enrichment with a person's posts"],
  ['POST', '/prospects/events', 'pulling events of people'],
  ['GET', '/prospects/events/enrollments', 'enrolments in events of people'],
  ['POST', '/prospects/events/enrollments', 'enrolments in events of people'],
  ['PATCH', '/prospects/events/enrollments', 'enrolments in events of people'],
  ['DELETE', '/prospects/events/enrollments', 'enrolments in events of people'],
  ['POST', '/businesses', 'searching companies'],
  ['POST', '/businesses/stats', 'counting companies'],
  ['POST', '/businesses/firmographics/enrich', 'firmographics'],
  ['POST', '/businesses/events', 'pulling events of companies'],
  ['GET', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['POST', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['PATCH', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['DELETE', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['GET', '/credits', 'the credit balance'],
  ['POST', '/credits/aggregation', 'the use of credits over time'],
  ['POST', '/webhooks', 'webhooks'],
];

const V1: Row[] = [
  ['GET', '/prospects/autocomplete', 'suggesting filter values for people'],
  ['GET', '/businesses/autocomplete', 'suggesting filter values for companies'],
  ['POST', '/prospects/contacts_information/enrich', 'contact details'],
  ['POST', '/prospects/contacts_information/bulk_enrich', 'contact details in bulk'],
  ['POST', '/prospects/profiles/bulk_enrich', 'profile enrichment in bulk'],
  ['POST', '/prospects/linkedin_posts/bulk_enrich', "enrichment with people's posts in bulk"],
  ['POST', '/businesses/firmographics/bulk_enrich', 'firmographics in bulk'],
  ['POST', '/webhooks/check_connectivity', 'webhooks'],
  ['GET', '/webhooks/{partner_id}', 'webhooks'],
  ['DELETE', '/webhooks/{partner_id}', 'webhooks'],
];

const V2: Row[] = [
  ['GET', '/autocomplete', 'suggesting filter values'],
  ['POST', '/prospects/contact_information/enrich', 'contact details'],
  ['POST', '/prospects/contact_information/job', 'contact details as a job'],
  ['POST', '/prospects/profiles/job', 'profile enrichment as a job'],
  ['POST', '/prospects/linkedin_posts/job', "enrichment with people's posts as a job"],
  ['POST', '/businesses/firmographics/job', 'firmographics as a job'],
  ['GET', '/webhooks', 'webhooks'],
  ['GET', '/webhooks/{webhook_id}', 'webhooks'],
  ['PATCH', '/webhooks/{webhook_id}', 'webhooks'],
  ['DELETE', '/webhooks/{webhook_id}', 'webhooks'],
  ['POST', '/webhooks/{webhook_id}/rotate_secret', 'webhooks'],
  ['POST', '/async/entity-id-datasets/upload', 'uploading lists of IDs'],
  ['GET', '/jobs', 'the list of jobs'],
  ['GET', '/jobs/status/{job_id}', 'the state of a job'],
  ['POST', '/jobs/cancel/{job_id}', 'cancelling a job'],
];

const below = (version: string, rows: Row[]): NotServed[] =>
  rows.map(([method, path, what]) => ({ method, path: `/${version}${path}`, what }));

export const notServed: NotServed[] = [...below('v1', [...BOTH, ...V1]), ...below('v2', [...BOTH, ...V2])];
