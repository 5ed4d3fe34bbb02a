/** A key's look at itself. */
import { LodeError } from '../../errors.ts';
import type { Parts } from '../parts.ts';
import type { Caller, KeyView } from '../types.ts';
import { toKeyView } from './keys.ts';

export interface OwnKeyVerbs {
  /** The key that the caller came with. No scope is needed; `not_found` for a caller without a key. */
  ownKey(caller: Caller): Promise<KeyView>;
}

export function ownKeyVerbs({ store }: Parts): OwnKeyVerbs {
  return {
    async ownKey(caller) {
      const row = await store.reads.db
        .selectFrom('api_key')
        .selectAll()
        .where('id', '=', caller.keyId)
        .executeTakeFirst();
      if (row === undefined) throw new LodeError('not_found', 'This call was made without a key.');
      return toKeyView(row);
    },
  };
}
