/** Problem details (RFC 9457): the errors of Lode's own surface, and of addresses outside every surface. */
import type { ErrorCode, LodeError } from '../errors.ts';
import type { WireError } from './endpoint.ts';

/** The status of each domain error on Lode's own surface, and the sentence that names the kind. */
const KINDS: Record<ErrorCode, { status: number; title: string }> = {
  invalid_input: { status: 400, title: 'The request is not usable as sent' },
  unauthenticated: { status: 401, title: 'A valid key is needed' },
  forbidden: { status: 403, title: 'The key may not do this' },
  not_found: { status: 404, title: 'Nothing is there' },
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  conflict: { status: 409, title: 'The request contradicts what is stored' },
  idempotency_conflict: { status: 409, title: 'The idempotency key is taken' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'The body has an unsupported type' },
  rate_limited: { status: 429, title: 'Too many requests' },
  insufficient_credits: { status: 402, title: 'Not enough credits' },
  unsupported: { status: 501, title: 'Not served here' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
  internal: { status: 500, title: 'Something went wrong in Lode' },
};

/** The problem+json reply for an error. `extra` members are added to the body. */
export function problem(err: LodeError, requestId: string, extra: Record<string, unknown> = {}): WireError {
  const { status, title } = KINDS[err.code];
  const body: Record<string, unknown> = {
    type: `urn:lode:problem:${err.code}`,
    title,
    status,
    detail: err.message,
    code: err.code,
    request_id: requestId,
  };
  if (err.issues.length > 0) {
    body['issues'] = err.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
      ...(issue.code === undefined ? {} : { code: issue.code }),
    }));
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (err.retryAfterSeconds !== undefined) headers['retry-after'] = String(err.retryAfterSeconds);
  if (err.code === 'unauthenticated') headers['www-authenticate'] = 'Bearer realm="lode"';
  return { status, body: { ...body, ...extra }, headers };
}
