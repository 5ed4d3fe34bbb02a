/** `/account-information`: plan and credits of the caller's group, free. */
import { z } from 'zod';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { ERRORS, fine } from './schema.ts';
import { vendorPlanOf } from './settings.ts';

/** What a balance reads that has no end (DESIGN.md section 8, plans). */
const UNLIMITED = 999_999_999;
const DAY_MS = 86_400_000;

const response = z.object({
  error: fine,
  response: z.object({
    current_plan: z.string(),
    current_team_members: z.int(),
    remaining_credits: z.int().describe(`${UNLIMITED} where credits are unlimited`),
    used_credits: z.int(),
    next_quota_renewal_days: z.int(),
    next_quota_renewal_date: z.string(),
  }),
});

async function information({ engine, caller, clock }: Context) {
  const { balance, used } = await engine.credits(caller);
  const now = clock.now();
  const renewal = nextMonth(now);
  return {
    body: {
      error: false,
      response: {
        current_plan: vendorPlanOf(caller),
        current_team_members: 1,
        // Other surfaces may charge fractions; what is left of one buys nothing here.
        remaining_credits: balance === null ? UNLIMITED : Math.floor(balance),
        used_credits: Math.ceil(used),
        next_quota_renewal_days: Math.ceil((renewal - now) / DAY_MS),
        next_quota_renewal_date: `${new Date(renewal).toISOString().slice(0, 19).replace('T', ' ')}+00:00`,
      },
    },
  };
}

/** Credits that were granted do not renew by themselves; clients expect a date, and the calendar's is the plainest. */
function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** Published and called both ways. */
export const accountEndpoints: Endpoint[] = (['GET', 'POST'] as const).map((method) =>
  endpoint({
    method,
    path: '/account-information',
    scope: 'people:read',
    summary: 'Plan and credits.',
    response: { 200: response, ...ERRORS },
    handler: information,
  }),
);
