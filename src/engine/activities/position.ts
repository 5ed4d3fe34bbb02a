/** Where a listing goes on: after a time, and after an ID among those of that time. */

import { invalid } from '../../errors.ts';
import { decodeCursor } from '../cursor.ts';

/** @returns undefined at the beginning; `invalid_input` for a cursor that this listing did not give out */
export function timeIn(cursor: string | undefined, listing: string): number | undefined {
  const position = decodeCursor(cursor, listing, 1);
  return position === undefined ? undefined : time(position[0]);
}

/** As `timeIn`, with the ID. */
export function timeAndIdIn(cursor: string | undefined, listing: string): [time: number, id: string] | undefined {
  const position = decodeCursor(cursor, listing, 2);
  if (position === undefined) return undefined;
  const [at, id] = position;
  if (typeof id !== 'string' || !/^[0-9a-f]+$/.test(id)) throw refused();
  return [time(at), id];
}

/** PostgreSQL would refuse the statement. */
function time(value: string | number | undefined): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refused();
  return value;
}

function refused() {
  return invalid(['cursor'], 'is not a cursor of this listing; leave it out to start from the beginning');
}
