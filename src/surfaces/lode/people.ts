/** People and companies by ID and by record, and erasure. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { COMMON, entityView, NOT_FOUND } from './responses.ts';

const byId = z.object({ id: z.string().min(1).max(100) });
const byRecord = z.object({ source: z.string().min(1).max(100), key: z.string().min(1).max(2048) });
const found = { 200: entityView, ...COMMON, ...NOT_FOUND };

const getPerson = endpoint({
  method: 'GET',
  path: '/people/{id}',
  scope: 'people:read',
  summary: 'A person: the golden profile, where each value came from, and the records.',
  description: 'An ID that has been merged answers with its successor and `merged_from`.',
  params: byId,
  response: found,
  handler: async ({ engine, caller, params }) => ({ body: await engine.person(caller, params.id) }),
});

const getPersonByRecord = endpoint({
  method: 'GET',
  path: '/people/by-record/{source}/{key}',
  scope: 'people:read',
  summary: 'The person that a record belongs to.',
  params: byRecord,
  response: found,
  handler: async ({ engine, caller, params }) => ({
    body: await engine.personByRecord(caller, params.source, params.key),
  }),
});

const deletePerson = endpoint({
  method: 'DELETE',
  path: '/people/{id}',
  scope: 'people:write',
  summary: 'Erase a person from every table; no import brings them back.',
  description: 'Needs the scope admin as well.',
  params: byId,
  response: { 204: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    await engine.erasePerson(caller, params.id);
    return { status: 204 };
  },
});

const getCompany = endpoint({
  method: 'GET',
  path: '/companies/{id}',
  scope: 'people:read',
  summary: 'A company: the golden profile, where each value came from, and the records.',
  params: byId,
  response: found,
  handler: async ({ engine, caller, params }) => ({ body: await engine.company(caller, params.id) }),
});

const getCompanyByRecord = endpoint({
  method: 'GET',
  path: '/companies/by-record/{source}/{key}',
  scope: 'people:read',
  summary: 'The company that a record belongs to.',
  params: byRecord,
  response: found,
  handler: async ({ engine, caller, params }) => ({
    body: await engine.companyByRecord(caller, params.source, params.key),
  }),
});

export const peopleEndpoints: Endpoint[] = [getPersonByRecord, getPerson, deletePerson, getCompanyByRecord, getCompany];
