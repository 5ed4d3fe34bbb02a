/**
 * Domain errors in this vendor's shape: `error: true` and a code. Its endpoints know four statuses, 200, 400, 401 and
 * 429; even what is our own fault is a 400. Only what its API has no place for (an unknown address, a wrong method, a
 * route that is not served) has the status that HTTP gives it.
 */
import { type ErrorCode, LodeError } from '../../errors.ts';
import type { ErrorContext, WireError } from '../../http/endpoint.ts';

/** Outcomes that are this vendor's alone. */
export type RefusalCode = 'NO_MATCH' | 'INVALID_DATAPOINTS' | 'INVALID_FILTERS' | 'NO_RESULTS' | 'PLAN_REQUIRED';

/** A refusal under a code of the vendor's own; always a 400. */
export class Refusal extends LodeError {
  readonly refusal: RefusalCode;
  /** which filter or value, in the vendor's wording */
  readonly filterError: string | undefined;

  constructor(refusal: RefusalCode, message: string, filterError?: string) {
    super('invalid_input', message);
    this.refusal = refusal;
    this.filterError = filterError;
  }
}

const CODES: Record<ErrorCode, [status: number, code: string]> = {
  invalid_input: [400, 'INVALID_REQUEST'],
  unauthenticated: [401, 'INVALID_API_KEY'],
  // A key without the scope is to the vendor's clients a key that does not work (ruling 8).
  forbidden: [401, 'INVALID_API_KEY'],
  conflict: [400, 'INVALID_REQUEST'],
  idempotency_conflict: [400, 'INVALID_REQUEST'],
  too_large: [400, 'INVALID_REQUEST'],
  unsupported_media_type: [400, 'INVALID_REQUEST'],
  rate_limited: [429, 'RATE_LIMITED'],
  insufficient_credits: [400, 'INSUFFICIENT_CREDITS'],
  unavailable: [400, 'INTERNAL_ERROR'],
  internal: [400, 'INTERNAL_ERROR'],
  not_found: [404, 'NOT_FOUND'],
  method_not_allowed: [405, 'METHOD_NOT_ALLOWED'],
  unsupported: [501, 'NOT_SERVED'],
};

/** The wire form of an error. `message` is ours: the vendor's clients know only the code. */
export function wireError(err: LodeError, _ctx: ErrorContext): WireError {
  const [status, code] = CODES[err.code];
  const refusal = err instanceof Refusal ? err : undefined;
  const body = {
    error: true,
    error_code: refusal?.refusal ?? code,
    ...(refusal?.filterError === undefined ? {} : { filter_error: refusal.filterError }),
    message: err.message,
  };
  if (err.retryAfterSeconds === undefined) return { status, body };
  return { status, body, headers: { 'retry-after': String(err.retryAfterSeconds) } };
}
