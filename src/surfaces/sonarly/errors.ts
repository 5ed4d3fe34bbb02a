/**
 * Domain errors in this vendor's envelope. A refused input is 400, on the look-up 422; what a conflict is about stands
 * in the code of its first issue.
 */

import { UNSUITABLE_FOLDER } from '../../engine/audiences/folders.ts';
import { NOT_READY } from '../../engine/audiences/readiness.ts';
import { JOB_ENDED } from '../../engine/prospecting/jobs.ts';
import { type ErrorCode, type Issue, LodeError } from '../../errors.ts';
import type { ErrorContext, WireError } from '../../http/endpoint.ts';

/** A refusal under a status or code that no domain error has. */
export class Refusal extends LodeError {
  readonly status: number;
  readonly wireCode: string;

  constructor(status: number, wireCode: string, message: string, issues: Issue[] = []) {
    super('invalid_input', message, { issues });
    this.status = status;
    this.wireCode = wireCode;
  }
}

/** Something wrong with a member of the body or query: 400. */
export function unusable(path: (string | number)[], message: string): Refusal {
  return new Refusal(400, 'VALIDATION_ERROR', `${path.join('.')}: ${message}`, [{ path, message }]);
}

const CODES: Record<ErrorCode, [status: number, code: string]> = {
  invalid_input: [400, 'VALIDATION_ERROR'],
  unauthenticated: [401, 'UNAUTHORIZED'],
  forbidden: [403, 'FORBIDDEN'],
  not_found: [404, 'NOT_FOUND'],
  method_not_allowed: [405, 'METHOD_NOT_ALLOWED'],
  conflict: [409, 'CONFLICT'],
  idempotency_conflict: [409, 'IDEMPOTENCY_CONFLICT'],
  too_large: [413, 'PAYLOAD_TOO_LARGE'],
  unsupported_media_type: [415, 'UNSUPPORTED_MEDIA_TYPE'],
  rate_limited: [429, 'RATE_LIMITED'],
  insufficient_credits: [402, 'INSUFFICIENT_CREDITS'],
  unsupported: [501, 'NOT_IMPLEMENTED'],
  unavailable: [503, 'SERVICE_UNAVAILABLE'],
  internal: [500, 'INTERNAL_ERROR'],
};

/** Conflicts that have a code or a status of their own. */
const CONFLICTS: Readonly<Record<string, [status: number, code: string]>> = {
  [NOT_READY]: [409, 'AUDIENCE_NOT_READY'],
  [JOB_ENDED]: [422, 'VALIDATION_ERROR'],
  [UNSUITABLE_FOLDER]: [422, 'VALIDATION_ERROR'],
};

/** What is wrong with a look-up is 422, also where the router itself could not read its address. */
const LOOKUP = /\/prospects\/by-provider-id(?:\/|$)/;

export function wireError(err: LodeError, { requestId, path = '' }: ErrorContext): WireError {
  const [status, code] = codeOf(err, path);
  const body = {
    success: false,
    data: null,
    error: { code, message: messageOf(err), details: detailsOf(err) },
    traceId: requestId,
  };
  if (err.retryAfterSeconds === undefined) return { status, body };
  return { status, body, headers: { 'retry-after': String(err.retryAfterSeconds) } };
}

function codeOf(err: LodeError, path: string): [status: number, code: string] {
  if (err instanceof Refusal) return [err.status, err.wireCode];
  const [issue] = err.issues;
  if (err.code === 'conflict' && issue?.code !== undefined && issue.code in CONFLICTS) return CONFLICTS[issue.code]!;
  if (err.code === 'invalid_input' && LOOKUP.test(path)) return [422, 'VALIDATION_ERROR'];
  return CODES[err.code];
}

function messageOf({ issues, message }: LodeError): string {
  const place = `${issues[0]?.path.join('.')}: `;
  return message.startsWith(place)
    ? `${issues[0]!.path.map(camelCase).join('.')}: ${message.slice(place.length)}`
    : message;
}

/** Text, since the vendor shows nothing else: each wrong place with what is wrong there. */
function detailsOf({ issues, message }: LodeError): string {
  if (issues.length === 0) return message;
  return issues
    .map(({ path, message: why }) => (path.length === 0 ? why : `${path.map(camelCase).join('.')}: ${why}`))
    .join('; ');
}

/** The engine names members in its own spelling. */
const camelCase = (part: string | number): string =>
  String(part).replace(/(?<=[a-z])_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** What ended a job, in the words of the envelope's codes. */
export function jobErrorCode(code: string, message: string): string {
  if (code === 'internal') return /worker died/.test(message) ? 'INTERRUPTED' : 'INTERNAL_ERROR';
  if (code === 'not_found') return 'NOTHING_IMPORTED';
  return CODES[code as ErrorCode]?.[1] ?? 'INTERNAL_ERROR';
}
