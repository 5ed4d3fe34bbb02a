/**
 * IDs are minted from the address of a record and a generation, so the same import into an empty database gives the
 * same IDs. A generation above zero is only needed where an ID has been used before (a collision, an erased person).
 */
import { createHash } from 'node:crypto';

/** 40 lower-case hex for a person, 32 for a company. */
export function mintId(
  kind: 'p' | 'c',
  address: { graph: string; source: string; key: string },
  generation: number,
): string {
  const text = JSON.stringify([kind, address.graph, address.source, address.key, generation]);
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, kind === 'p' ? 40 : 32);
}
