/**
 * The closed list of things that can go wrong in Lode. Domain errors know no HTTP: each surface translates a code
 * into its vendor's status and shape with one exhaustive switch. `message` is safe to show to a caller; whatever is
 * not goes into `cause`, which only the log sees.
 */
export type ErrorCode =
  | 'invalid_input' // the caller sent something unusable; `issues` says what and where
  | 'unauthenticated' // no key, or one that is unknown, expired or revoked
  | 'forbidden' // the key lacks a scope
  | 'not_found' // absent, or another group's (the two are never told apart)
  | 'method_not_allowed'
  | 'conflict' // the state of the world contradicts the request
  | 'idempotency_conflict' // an idempotency key reused with another body, or while its first request runs
  | 'too_large' // body, file or batch over its limit
  | 'unsupported_media_type'
  | 'rate_limited' // `retryAfterSeconds` says when to come again
  | 'insufficient_credits'
  | 'unsupported' // a vendor's route or option that Lode does not serve
  | 'unavailable' // starting, stopping, or the database does not answer
  | 'internal';

/** One thing wrong with an input: where (`path`), what (`message`) and the validator's own code for it. */
export interface Issue {
  path: (string | number)[];
  message: string;
  code?: string;
}

export interface ErrorFacts {
  issues?: Issue[];
  retryAfterSeconds?: number;
  cause?: unknown;
}

export class LodeError extends Error {
  readonly code: ErrorCode;
  readonly issues: Issue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'LodeError';
    this.code = code;
    this.issues = facts.issues ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** An `invalid_input` error about one place in the input. */
export function invalid(path: (string | number)[], message: string): LodeError {
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  return new LodeError('invalid_input', `${where}${message}`, { issues: [{ path, message }] });
}
