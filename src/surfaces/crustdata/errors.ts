/**
 * Domain errors in this vendor's two shapes: `{"error": {type, message, metadata}}`, and for a missing or wrong key the
 * flat `{"message"}`. Running dry and lacking a permission are both 403; there is no 402.
 */
import { type ErrorCode, LodeError } from '../../errors.ts';
import type { ErrorContext, WireError } from '../../http/endpoint.ts';

type Metadata = Record<string, unknown> | unknown[];

/** A refusal that tells clients more than words. */
export class Refusal extends LodeError {
  readonly metadata: Metadata;

  constructor(code: ErrorCode, message: string, metadata: Metadata = []) {
    super(code, message);
    this.metadata = metadata;
  }
}

/** A 400 about a body that the schema let through. */
export function refuse(message: string, metadata: Metadata = []): Refusal {
  return new Refusal('invalid_input', message, metadata);
}

/** A 403: the plan does not have it. */
export function gated(what: string): Refusal {
  return new Refusal('forbidden', `${what} is not part of your plan. Contact the owner of this installation.`);
}

// Only `invalid_request` is public; the other types are named alike.
const KINDS: Record<ErrorCode, [status: number, type: string]> = {
  invalid_input: [400, 'invalid_request'],
  conflict: [400, 'invalid_request'],
  idempotency_conflict: [400, 'invalid_request'],
  too_large: [400, 'invalid_request'],
  unsupported_media_type: [400, 'invalid_request'],
  unauthenticated: [401, 'unauthenticated'],
  forbidden: [403, 'permission_denied'],
  insufficient_credits: [403, 'insufficient_credits'],
  not_found: [404, 'not_found'],
  method_not_allowed: [405, 'method_not_allowed'],
  rate_limited: [429, 'rate_limit_exceeded'],
  unavailable: [500, 'internal_error'],
  internal: [500, 'internal_error'],
  unsupported: [501, 'not_served'],
};

export function wireError(err: LodeError, _ctx: ErrorContext): WireError {
  const [status, type] = KINDS[err.code];
  if (status === 401) return { status, body: { message: err.message } };
  const metadata = err instanceof Refusal ? err.metadata : issuesOf(err);
  const headers = err.retryAfterSeconds === undefined ? {} : { 'retry-after': String(err.retryAfterSeconds) };
  return { status, body: { error: { type, message: err.message, metadata } }, headers };
}

function issuesOf(err: LodeError): unknown[] {
  return err.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
}
