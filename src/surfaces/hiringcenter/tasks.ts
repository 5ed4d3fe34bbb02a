/** `/tasks`: what is to be done about a prospect, oldest due date first. */
import { z } from 'zod';
import type { TaskListRequest } from '../../engine/activities/types.ts';
import { invalid } from '../../errors.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { taskObject, taskWire } from './activity-wire.ts';
import { activity, editionOf } from './edition.ts';
import { once } from './idempotent.ts';
import { id, pageBody, pageOf, pageQuery } from './paging.ts';
import { ERRORS, either, itemOf, ON_WRITE, pagesOf, WITH_404 } from './responses.ts';
import { sent } from './sent.ts';
import { bucket } from './tariff.ts';
import { instant } from './time.ts';

const TASK_MAX = 10_000;

const createRequest = z.looseObject({
  prospectId: id,
  task: z.string().trim().min(1).max(TASK_MAX),
  assignTo: id.nullish().describe('a user'),
  assignedTo: id.nullish().describe('edition C’s name of assignTo'),
  userId: id.nullish().describe('who writes; the key when absent'),
  due: instant.nullish().describe('now when absent'),
  dueAt: instant.nullish().describe('edition C’s name of due'),
});

const listQuery = z.object({
  prospectId: id.optional(),
  assignTo: id.optional(),
  assignedTo: id.optional().describe('edition C’s name of assignTo'),
  userId: id.optional().describe('who wrote it'),
  incompleteOnly: z
    .stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
    .optional()
    .describe('true: only what is not done; overrides status'),
  status: z.enum(['open', 'completed', 'all']).optional(),
  dueAfter: instant.optional().describe('inclusive'),
  dueBefore: instant.optional().describe('inclusive'),
  ...pageQuery,
});

const taskAnswer = either(z.object({ success: z.literal(true) }).extend(taskObject.shape), itemOf(taskObject));

/** `incompleteOnly` overrides `status` whenever it is sent: false asks for all. */
function stateOf(query: z.output<typeof listQuery>): TaskListRequest['state'] {
  if (query.incompleteOnly !== undefined) return query.incompleteOnly ? 'open' : undefined;
  return query.status === 'all' ? undefined : query.status;
}

const list = endpoint({
  method: 'GET',
  path: '/tasks',
  scope: 'prospects:read',
  bucket,
  summary: 'List tasks, oldest due date first.',
  query: listQuery,
  response: { 200: pagesOf(taskObject), ...ERRORS },
  async handler(ctx) {
    const { query } = ctx;
    const edition = editionOf(ctx);
    const state = stateOf(query);
    const { prospectId, userId, dueAfter: dueFrom, dueBefore: dueTo } = query;
    if (state === 'completed' && (dueFrom !== undefined || dueTo !== undefined)) {
      throw invalid([dueFrom === undefined ? 'dueBefore' : 'dueAfter'], 'does not go with completed tasks only');
    }
    const assignedTo = query.assignedTo ?? query.assignTo;
    const page = await ctx.engine.tasks(ctx.caller, {
      ...pageOf(query),
      ...sent({ prospectId, userId, assignedTo, state, dueFrom, dueTo }),
    });
    return { body: pageBody(edition, page, taskWire) };
  },
});

const post = { method: 'POST', path: '/tasks' } as const;
const create = endpoint({
  ...post,
  scope: 'prospects:write',
  bucket,
  summary: 'Give a user a task about a prospect.',
  body: createRequest,
  example: { prospectId: '3f0c2a6e9b7d41c8a5e60d1f2b3c4d5e', assignTo: 'USER', task: 'Send the licence form' },
  response: { 201: taskAnswer, ...ON_WRITE },
  handler: once(post, async (ctx: Context<unknown, unknown, z.output<typeof createRequest>>) => {
    const { prospectId, task, userId } = ctx.body;
    const edition = editionOf(ctx);
    const assignedTo = ctx.body.assignedTo ?? ctx.body.assignTo;
    if (assignedTo == null) throw invalid([edition === 'b' ? 'assignTo' : 'assignedTo'], 'is required');
    const dueAt = ctx.body.dueAt ?? ctx.body.due;
    const made = await ctx.engine.addTask(ctx.caller, {
      prospectId,
      task,
      assignedTo,
      ...(userId == null ? {} : { userId }),
      ...(dueAt == null ? {} : { dueAt }),
    });
    return { status: 201, body: activity(edition, taskWire(made)) };
  }),
});

const done = { method: 'POST', path: '/tasks/{taskId}/complete' } as const;
const taskPath = z.object({ taskId: z.string() });
const complete = endpoint({
  ...done,
  scope: 'prospects:write',
  bucket,
  summary: 'Complete a task (not in the vendor’s API).',
  description: 'One that is done already stays as it was.',
  params: taskPath,
  response: { 200: taskAnswer, ...WITH_404 },
  handler: once(done, async (ctx: Context<z.output<typeof taskPath>>) => {
    const edition = editionOf(ctx);
    const task = await ctx.engine.completeTask(ctx.caller, ctx.params.taskId);
    return { body: activity(edition, taskWire(task)) };
  }),
});

export const taskEndpoints: Endpoint[] = [list, create, complete];
