/**
 * Credits over time: the ledger's charges by hour, day or month of a time zone, or by what they were for. Every hour,
 * day or month of the span has its point, with 0 where nothing was charged.
 *
 * The contract gives this endpoint three error codes of its own; they stand as `code` in the general error shape.
 */
import { z } from 'zod';
import type { Spending } from '../../engine/credits/spending.ts';
import { type Endpoint, endpoint } from '../../http/endpoint.ts';
import { responseContext, type Version } from './envelope.ts';
import { Refusal } from './errors.ts';
import { ERRORS } from './responses.ts';
import { plainError, requestContext, responseContextObject } from './schema.ts';
import { clockTime, dayAfter, instantOf, isWholeHours, isZone } from './time-zone.ts';

const RESOLUTIONS = ['hour', 'day', 'month'] as const;
type Resolution = (typeof RESOLUTIONS)[number];

const DAY_MS = 86_400_000;
/** Longest span of each, in days: a week, sixty days, two years with a leap day. */
const DAYS_MAX: Record<Resolution, number> = { hour: 7, day: 60, month: 731 };
const ENDPOINTS_DAYS_MAX = DAYS_MAX.month;

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const TEXT_MAX = 256;

const request = z.strictObject({
  request_context: requestContext,
  from_date: z.string().max(TEXT_MAX).describe('ISO 8601; a date is its beginning in the time zone'),
  to_date: z.string().max(TEXT_MAX).describe('ISO 8601; a date is its end in the time zone'),
  mode: z.enum(['timely', 'endpoints']),
  resolution: z.string().max(TEXT_MAX).nullish().describe('hour, day or month; needed under mode timely'),
  timezone: z.string().max(TEXT_MAX).refine(isZone, { error: 'is not a time zone' }).nullish(),
  key_name: z.string().max(TEXT_MAX).nullish().describe('of keys with this name only'),
});
type Request = z.output<typeof request>;

const response = z.object({
  response_context: responseContextObject,
  from_date: z.string(),
  to_date: z.string(),
  mode: z.enum(['timely', 'endpoints']),
  resolution: z.enum(RESOLUTIONS).nullable(),
  timezone: z.string(),
  total_credits: z.number().describe('whole unless another surface charged fractions'),
  aggregations: z.array(z.looseObject({ credits: z.number() })),
});

interface Span {
  from: number;
  /** not included */
  to: number;
}

export function aggregateCredits(version: Version): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/${version}/credits/aggregation`,
    scope: 'people:read',
    summary: 'Tell what was charged, by time or by endpoint.',
    description: `Spans: hour up to 7 days, day up to 60, month up to two years. Mistakes in the span or the resolution are 400 with \`code\` INVALID_DATE_RANGE or INVALID_RESOLUTION.`,
    body: request,
    example: { from_date: '2026-11-01', to_date: '2026-11-26', mode: 'timely', resolution: 'day' },
    response: { 200: response, 400: plainError.extend({ code: z.string() }), ...ERRORS },
    async handler(ctx) {
      const { body } = ctx;
      const zone = body.timezone ?? 'UTC';
      const resolution = resolutionOf(body);
      const span = spanOf(body, zone, resolution);
      const spending = await ctx.engine.creditSpending(ctx.caller, {
        from: new Date(span.from).toISOString(),
        to: new Date(span.to).toISOString(),
        by: isWholeHours(zone, span.from, span.to) ? 'hour' : 'minute',
        ...(body.key_name == null ? {} : { keyName: body.key_name }),
      });
      return {
        body: {
          response_context: responseContext(ctx, version),
          from_date: body.from_date,
          to_date: body.to_date,
          mode: body.mode,
          resolution,
          timezone: zone,
          total_credits: total(spending),
          aggregations: resolution === null ? byEndpoint(spending) : byTime(spending, span, zone, resolution),
        },
      };
    },
  });
}

function resolutionOf({ mode, resolution }: Request): Resolution | null {
  if (mode === 'endpoints') return null;
  const known = RESOLUTIONS.find((one) => one === resolution);
  if (known !== undefined) return known;
  throw new Refusal('INVALID_RESOLUTION', `resolution must be ${RESOLUTIONS.join(', ')} under mode timely.`);
}

function spanOf({ from_date, to_date }: Request, zone: string, resolution: Resolution | null): Span {
  const from = instant('from_date', from_date, zone);
  const to = DATE.test(to_date)
    ? instant('to_date', dayAfter(dated('to_date', to_date)), zone)
    : instant('to_date', to_date, zone);
  if (to <= from) throw new Refusal('INVALID_DATE_RANGE', 'to_date must come after from_date.');
  const most = resolution === null ? ENDPOINTS_DAYS_MAX : DAYS_MAX[resolution];
  // An hour more for the day on which clocks are put back.
  if (to - from > most * DAY_MS + DAY_MS / 24) {
    const under = resolution === null ? 'mode endpoints' : `resolution ${resolution}`;
    throw new Refusal('INVALID_DATE_RANGE', `The span may be ${most} days under ${under}.`);
  }
  return { from, to };
}

function instant(name: string, text: string, zone: string): number {
  if (DATE.test(text)) return instantOf(`${dated(name, text)}T00:00`, zone);
  if (TIME.test(text)) {
    if (!Number.isNaN(Date.parse(`${text}Z`))) return instantOf(text.slice(0, 'YYYY-MM-DDTHH:MM'.length), zone);
  } else if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return Date.parse(text);
  throw noDate(name);
}

function dated(name: string, text: string): string {
  if (Number.isNaN(Date.parse(`${text}T00:00Z`))) throw noDate(name);
  return text;
}

function noDate(name: string): Refusal {
  return new Refusal('INVALID_DATE_RANGE', `${name} is not an ISO 8601 date or time, such as 2026-11-26.`);
}

function total(spending: readonly Spending[]): number {
  // Thousandths add up exactly.
  return Math.round(spending.reduce((sum, { amount }) => sum + amount * 1000, 0)) / 1000;
}

/** What charges of this surface were for; those of other surfaces go by the surface. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  email: 'contact_information/enrich',
  mobile: 'contact_information/enrich',
  profile: 'profiles/enrich',
  company: 'firmographics/enrich',
  search_row: 'search',
};

function byEndpoint(spending: readonly Spending[]) {
  const groups = Map.groupBy(spending, ({ surface, datapoint }) =>
    surface === 'explorium' ? (ENDPOINTS[datapoint] ?? datapoint) : surface,
  );
  return [...groups]
    .map(([name, some]) => ({ endpoint: name, credits: total(some) }))
    .sort((a, b) => b.credits - a.credits || (a.endpoint < b.endpoint ? -1 : 1));
}

/** How much of a clock time names the hour, day or month. */
const LENGTH: Record<Resolution, number> = {
  hour: 'YYYY-MM-DDTHH'.length,
  day: 'YYYY-MM-DD'.length,
  month: 'YYYY-MM'.length,
};

function byTime(spending: readonly Spending[], { from, to }: Span, zone: string, resolution: Resolution) {
  const nameOf = (instant: number) => clockTime(instant, zone).slice(0, LENGTH[resolution]);
  const spent = Map.groupBy(spending, ({ at }) => nameOf(Date.parse(at)));
  return namesBetween(from, to, zone, resolution).map((name) => ({
    timestamp: new Date(instantOf(`${name}${'0000-01-01T00:00'.slice(name.length)}`, zone)).toISOString(),
    credits: total(spent.get(name) ?? []),
    ...calendar(name, resolution),
  }));
}

/** The hours, days or months of a span, in order. */
function namesBetween(from: number, to: number, zone: string, resolution: Resolution): string[] {
  const names = new Set<string>();
  if (resolution === 'hour') {
    const half = DAY_MS / 48;
    for (let at = from; at < to; at += half) names.add(clockTime(at, zone).slice(0, LENGTH.hour));
    return [...names];
  }
  const last = clockTime(to - 1, zone).slice(0, LENGTH.day);
  for (let day = clockTime(from, zone).slice(0, LENGTH.day); day <= last; day = dayAfter(day)) {
    names.add(day.slice(0, LENGTH[resolution]));
  }
  return [...names];
}

const name = (instant: number, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en', { ...form, timeZone: 'UTC' }).format(instant);

/** The members by which a point of each resolution is read. */
function calendar(point: string, resolution: Resolution): Record<string, string | number> {
  const date = point.slice(0, LENGTH.day);
  if (resolution === 'hour') return { hour: Number(point.slice(-2)), date };
  const midnight = Date.parse(`${date}${'0000-01-01'.slice(date.length)}T00:00Z`);
  if (resolution === 'day') {
    return { date, day_name: name(midnight, { weekday: 'long' }), day_of_week: new Date(midnight).getUTCDay() };
  }
  return {
    year: Number(point.slice(0, 4)),
    month: Number(point.slice(-2)),
    month_name: name(midnight, { month: 'long' }),
    month_abbr: name(midnight, { month: 'short' }),
  };
}
