/** Domain errors in this vendor's statuses and shapes: `detail` for a 422, `details` with `correlation_id` otherwise. */
import { type ErrorCode, LodeError } from '../../errors.ts';
import type { ErrorContext, WireError } from '../../http/endpoint.ts';
import { BadJson } from '../../http/json-body.ts';
import { InvalidRequest } from '../../http/validate.ts';
import { type Detail, details, jsonDetail } from './pydantic.ts';

/** A mistake that one endpoint has a code of its own for; always a 400. */
export class Refusal extends LodeError {
  readonly refusal: 'INVALID_DATE_RANGE' | 'INVALID_RESOLUTION';

  constructor(refusal: Refusal['refusal'], message: string) {
    super('invalid_input', message);
    this.refusal = refusal;
  }
}

/** The contract names no 413, 501 or 405; they are answered in its general shape. Out of credits is 403, not 402. */
const STATUS: Record<
  Exclude<ErrorCode, 'invalid_input' | 'unauthenticated' | 'unsupported_media_type' | 'rate_limited'>,
  number
> = {
  forbidden: 403,
  insufficient_credits: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 400,
  idempotency_conflict: 400,
  too_large: 413,
  unsupported: 501,
  unavailable: 503,
  internal: 500,
};

/** The wire form of an error. `message` repeats `details` for clients that look there. */
export function wireError(err: LodeError, ctx: ErrorContext): WireError {
  const plain = { details: err.message, message: err.message, correlation_id: ctx.requestId };
  if (err instanceof Refusal) return { status: 400, body: { ...plain, code: err.refusal } };
  switch (err.code) {
    case 'unauthenticated':
      return { status: 401, body: { ...plain, code: 'UNAUTHORIZED' } };
    case 'invalid_input':
      return { status: 422, body: { detail: validationDetail(err) } };
    case 'unsupported_media_type':
      return { status: 422, body: { detail: [NOT_JSON] } };
    case 'rate_limited': {
      const retry_after = err.retryAfterSeconds ?? 1;
      const body = { error: 'rate_limit_exceeded', code: 429, ...plain, retry_after };
      return { status: 429, body, headers: { 'retry-after': String(retry_after) } };
    }
    default:
      return { status: STATUS[err.code], body: plain };
  }
}

/** What the vendor's framework says of a body that it was not told is JSON; `ctx` says what to do about it. */
const NOT_JSON: Detail = {
  loc: ['body'],
  msg: 'value is not a valid dict',
  type: 'type_error.dict',
  ctx: { hint: 'send the body as Content-Type: application/json' },
};

function validationDetail(err: LodeError): Detail[] {
  if (err instanceof InvalidRequest) return details(err);
  if (err instanceof BadJson) return [jsonDetail(err)];
  if (err.issues.length === 0) return [{ loc: ['body'], msg: err.message, type: 'value_error' }];
  return err.issues.map((issue) => ({ loc: ['body', ...issue.path], msg: issue.message, type: 'value_error' }));
}
