/** Opaque, versioned cursors: where a listing goes on. They hold keys, never offsets, so inserts do not shift them. */
import { invalid } from '../errors.ts';

const VERSION = 1;

export function encodeCursor(listing: string, position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([VERSION, listing, ...position])).toString('base64url');
}

/** @returns the position, of `length` parts; `invalid_input` for a cursor that this listing did not give out. */
export function decodeCursor(
  cursor: string | undefined,
  listing: string,
  length: number,
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [version, name, ...position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const plain = position.every((part) => typeof part === 'string' || typeof part === 'number');
    if (version === VERSION && name === listing && position.length === length && plain) {
      return position as (string | number)[];
    }
  } catch {
    // Falls through: whatever it was, it is no cursor of ours.
  }
  throw invalid(['cursor'], 'is not a cursor of this listing; leave it out to start from the beginning');
}
