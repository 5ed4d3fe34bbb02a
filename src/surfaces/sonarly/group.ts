/** The account group that a path names. Unknown and foreign ones are refused alike, so that nobody can probe for them. */
import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import type { Caller } from '../../engine/types.ts';
import { LodeError } from '../../errors.ts';
import type { Endpoint } from '../../http/endpoint.ts';

const GROUP_ID = /^[\w-]{1,100}$/;

export const accountGroupId = z.string().regex(GROUP_ID, 'is no ID of an account group');
export const objectId = z.string().min(1).max(100);

export function isGroupId(text: string): boolean {
  return GROUP_ID.test(text);
}

const foreign = () => new LodeError('forbidden', 'This key has no access to that account group.');

/** The endpoint, refusing other groups than the key's before anything else is wrong with the request. */
export function inOwnGroup(endpoint: Endpoint): Endpoint {
  if (!endpoint.path.includes('{accountGroupId}')) return endpoint;
  const admit = ({ groupIds }: Caller, params: unknown) => {
    const { accountGroupId } = params as { accountGroupId: string };
    if (isGroupId(accountGroupId) && !groupIds.includes(accountGroupId)) throw foreign();
  };
  return { ...endpoint, admit };
}

/** The caller acting for the group of the path. Throws `forbidden`. */
export async function actingFor({
  engine,
  caller,
  params,
}: {
  engine: Engine;
  caller: Caller;
  params: { accountGroupId: string };
}): Promise<Caller> {
  try {
    return await engine.actFor(caller, params.accountGroupId);
  } catch (error) {
    if (!(error instanceof LodeError) || error.code !== 'not_found') throw error;
    throw foreign();
  }
}
