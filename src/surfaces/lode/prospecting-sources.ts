/** `/v1/saved-searches` and `/v1/lead-lists`: what an operator keeps for prospecting jobs to run on. */
import { z } from 'zod';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { pageBody, pageOf, pageQuery } from '../../http/paging.ts';
import { personFilter } from './filter.ts';
import { accountGroup, groupInBody, groupInQuery, inGroup } from './prospect-schema.ts';
import { COMMON, NOT_FOUND, pageResponse, WITH_BODY } from './responses.ts';

const byId = z.object({ id: z.string().min(1).max(100) });
const name = z.string().trim().min(1).max(200);

const savedSearch = z.object({
  id: z.string(),
  name: z.string(),
  filter: z.unknown(),
  created_at: z.string(),
  updated_at: z.string(),
});

const listSearches = endpoint({
  method: 'GET',
  path: '/saved-searches',
  scope: 'prospecting:read',
  summary: 'The saved searches of the group, newest first.',
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup }),
  group: groupInQuery,
  response: { 200: pageResponse(savedSearch), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.savedSearches(caller, pageOf(query)), (view) => view),
  }),
});

const createSearch = endpoint({
  method: 'POST',
  path: '/saved-searches',
  scope: 'prospecting:write',
  summary: 'Keep a filter tree under a name.',
  body: z.strictObject({ account_group_id: accountGroup, name, filter: personFilter }),
  example: { name: 'Supply in Hamburg', filter: { field: 'title', op: 'words', value: 'supply' } },
  idempotent: true,
  group: groupInBody,
  response: { 201: savedSearch, ...WITH_BODY, ...NOT_FOUND },
  async handler({ engine, caller, body }) {
    return { status: 201, body: await engine.createSavedSearch(caller, body) };
  },
});

const getSearch = endpoint({
  method: 'GET',
  path: '/saved-searches/{id}',
  scope: 'prospecting:read',
  summary: 'A saved search.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: savedSearch, ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.savedSearch(caller, params.id) }),
});

const changeSearch = endpoint({
  method: 'PATCH',
  path: '/saved-searches/{id}',
  scope: 'prospecting:write',
  summary: 'Change the name or the filter; jobs that have begun keep the one that they began with.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, name: name.optional(), filter: personFilter.optional() }),
  group: groupInBody,
  response: { 200: savedSearch, ...WITH_BODY, ...NOT_FOUND },
  async handler({ engine, caller, params, body }) {
    return {
      body: await engine.updateSavedSearch(caller, params.id, {
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.filter === undefined ? {} : { filter: body.filter }),
      }),
    };
  },
});

const deleteSearch = endpoint({
  method: 'DELETE',
  path: '/saved-searches/{id}',
  scope: 'prospecting:write',
  summary: 'Delete a saved search.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 204: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    await engine.deleteSavedSearch(caller, params.id);
    return { status: 204 };
  },
});

const entries = z.array(z.string().min(1).max(2048)).max(2_000).describe('LinkedIn profile URLs, or IDs of people');
const leadList = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
});

const listLists = endpoint({
  method: 'GET',
  path: '/lead-lists',
  scope: 'prospecting:read',
  summary: 'The lead lists of the group, newest first.',
  query: z.strictObject({ ...pageQuery, account_group_id: accountGroup }),
  group: groupInQuery,
  response: { 200: pageResponse(leadList), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, query }) => ({
    body: pageBody(await engine.leadLists(caller, pageOf(query)), (view) => view),
  }),
});

const createList = endpoint({
  method: 'POST',
  path: '/lead-lists',
  scope: 'prospecting:write',
  summary: 'Keep a list of people under a name.',
  body: z.strictObject({ account_group_id: accountGroup, name, entries }),
  example: { name: 'Met at the fair', entries: ['https://www.linkedin.com/in/ines-varga'] },
  idempotent: true,
  group: groupInBody,
  response: { 201: leadList, ...WITH_BODY, ...NOT_FOUND },
  handler: async ({ engine, caller, body }) => ({ status: 201, body: await engine.createLeadList(caller, body) }),
});

const getList = endpoint({
  method: 'GET',
  path: '/lead-lists/{id}',
  scope: 'prospecting:read',
  summary: 'A lead list with its entries.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 200: leadList.extend({ entries: z.array(z.string()) }), ...COMMON, ...NOT_FOUND },
  handler: async ({ engine, caller, params }) => ({ body: await engine.leadList(caller, params.id) }),
});

const changeList = endpoint({
  method: 'PATCH',
  path: '/lead-lists/{id}',
  scope: 'prospecting:write',
  summary: 'Change the name, or put other entries in place of all.',
  params: byId,
  body: z.strictObject({ account_group_id: accountGroup, name: name.optional(), entries: entries.optional() }),
  group: groupInBody,
  response: { 200: leadList, ...WITH_BODY, ...NOT_FOUND },
  handler: async ({ engine, caller, params, body }) => ({
    body: await engine.updateLeadList(caller, params.id, {
      ...(body.name === undefined ? {} : { name: body.name }),
      ...(body.entries === undefined ? {} : { entries: body.entries }),
    }),
  }),
});

const deleteList = endpoint({
  method: 'DELETE',
  path: '/lead-lists/{id}',
  scope: 'prospecting:write',
  summary: 'Delete a lead list.',
  params: byId,
  query: inGroup,
  group: groupInQuery,
  response: { 204: null, ...COMMON, ...NOT_FOUND },
  async handler({ engine, caller, params }) {
    await engine.deleteLeadList(caller, params.id);
    return { status: 204 };
  },
});

export const prospectingSourceEndpoints: Endpoint[] = [
  listSearches,
  createSearch,
  getSearch,
  changeSearch,
  deleteSearch,
  listLists,
  createList,
  getList,
  changeList,
  deleteList,
];
