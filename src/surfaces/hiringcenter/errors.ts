/** Domain errors in this vendor's shape: a short name, a text, and what is wrong where. */
import type { ErrorCode, LodeError } from '../../errors.ts';
import type { ErrorContext, WireError } from '../../http/endpoint.ts';
import { sentName } from './fields.ts';
import { exceeded } from './limit-headers.ts';

/** The vendor names no status for a body of another media type; it is a request that cannot be used. */
const ANSWERS: Record<Exclude<ErrorCode, 'rate_limited'>, [status: number, error: string]> = {
  invalid_input: [400, 'Bad request'],
  unsupported_media_type: [400, 'Bad request'],
  unauthenticated: [401, 'Unauthorized'],
  insufficient_credits: [403, 'Forbidden'],
  forbidden: [403, 'Forbidden'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  conflict: [409, 'Conflict'],
  idempotency_conflict: [409, 'Conflict'],
  too_large: [413, 'Payload too large'],
  internal: [500, 'Internal server error'],
  unsupported: [501, 'Not implemented'],
  unavailable: [503, 'Service unavailable'],
};

export function wireError(err: LodeError, ctx: ErrorContext): WireError {
  if (err.code === 'rate_limited') return tooMany(err, ctx);
  const [status, error] = ANSWERS[err.code];
  const placed = err.issues.filter(({ path }) => path.length > 0);
  const details = placed.map(({ path, message }) => ({ field: fieldOf(path), message: worded(message) }));
  return { status, body: { error, message: messageOf(err), ...(details.length === 0 ? {} : { details }) } };
}

/** The engine begins a message with the place of the first issue, in its own spelling. */
function messageOf({ message, issues: [first] }: LodeError): string {
  if (first === undefined || first.path.length === 0) return message;
  const place = `${first.path.join('.')}: `;
  return message.startsWith(place) ? `${fieldOf(first.path)}: ${worded(message.slice(place.length))}` : message;
}

/** The engine's openings are this vendor's jobs. */
function worded(message: string): string {
  return message.replace(/^there is no opening /, 'there is no job ');
}

function tooMany(err: LodeError, { limit }: ErrorContext): WireError {
  const retryAfter = err.retryAfterSeconds ?? 1;
  const window = exceeded(limit)?.name ?? 'minute';
  return {
    status: 429,
    body: {
      error: 'Too many requests',
      message: `The limit of ${limit.limit} requests a ${window} is reached; try again in ${retryAfter} s.`,
      retryAfter,
    },
    headers: { 'retry-after': String(retryAfter) },
  };
}

/** The engine names members in its own spelling. */
function fieldOf(path: readonly (string | number)[]): string {
  if (path.length === 1 && path[0] === 'url') return 'hookUrl';
  return path.map((step) => (typeof step === 'number' ? String(step) : sentName(step))).join('.');
}
