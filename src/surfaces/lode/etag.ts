/** ETag and If-Match: nobody's update is lost to another who had not seen it. */
import type { IncomingHttpHeaders } from 'node:http';
import { LodeError } from '../../errors.ts';
import { header } from '../../http/auth.ts';
import type { Reply } from '../../http/endpoint.ts';
import { problem } from '../../http/problem.ts';

export function etag(version: number): Record<string, string> {
  return { etag: `"${version}"` };
}

/** The version that `If-Match` names; undefined without one, and for `*`. Throws `invalid_input` on what is no ETag of ours. */
export function ifMatch(headers: IncomingHttpHeaders): number | undefined {
  const sent = header(headers, 'if-match');
  if (sent === undefined || sent === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(sent)?.[1];
  if (version !== undefined) return Number(version);
  throw new LodeError('invalid_input', 'If-Match must be the ETag of the prospect, such as "3".', {
    issues: [{ path: ['If-Match'], message: 'is no ETag of a prospect' }],
  });
}

/** Runs a conditional write: the version that is not there any more is 412, as HTTP has it. */
export async function conditionally(requestId: string, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LodeError) || error.issues[0]?.path[0] !== 'if_match') throw error;
    const { body, headers } = problem(error, requestId);
    const failed = { ...(body as object), status: 412, title: 'The prospect has changed since it was read' };
    return { status: 412, body: failed, ...(headers === undefined ? {} : { headers }) };
  }
}
