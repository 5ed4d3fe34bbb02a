/** The records of a call: cleaned, judged one by one, and after the match put back into the vendor's three lists. */
import type { Caller } from '../../engine/types.ts';
import { findUnsafe } from '../../http/json-body.ts';
import { InvalidRequest, parse } from '../../http/validate.ts';
import { datapoint } from './schema.ts';

type Data<Name extends string> = Partial<Record<Name, string>>;

/** The members that hold something: blank and null ones are left out. */
export function filled<Name extends string>(data: { [name in Name]?: unknown }, names: readonly Name[]): Data<Name> {
  const found: Data<Name> = {};
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value.trim() !== '') found[name] = value.trim();
  }
  return found;
}

/**
 * The datapoints of one record of a bulk call. One that is unusable (no text, too long, with a NUL) counts as absent, so
 * that it does not sink the others; a key under the plan `vendor` gets the refusal of the whole call.
 */
export function usable<Name extends string>(
  record: Record<string, unknown>,
  names: readonly Name[],
  at: { index: number; suspect: boolean; caller: Caller },
): Data<Name> {
  const kept: { [name in Name]?: unknown } = {};
  for (const name of names) {
    const value = record[name];
    if (value === undefined || value === null) continue;
    const unsafe = at.suspect ? findUnsafe(value, [name]) : undefined;
    const result = datapoint.safeParse(value);
    if (unsafe === undefined && result.success) kept[name] = result.data;
    else if (at.caller.plan.name === 'vendor') {
      const found = (result.error?.issues ?? []).map((issue) => ({ ...issue, path: ['data', at.index, name] }));
      throw new InvalidRequest('body', found, undefined, datapoint);
    }
  }
  return filled(kept, names);
}

/** Refuses an identifier that could not be echoed: `suspect` bodies are looked at again. */
export function checkIdentifiers(records: readonly { identifier: string }[], suspect: boolean): void {
  if (!suspect) return;
  for (const { identifier } of records) parse(datapoint, identifier, 'body');
}

export interface Sorted<Found> {
  matched: { identifier: string; found: Found }[];
  not_matched: string[];
  invalid_datapoints: string[];
}

/** Every record in exactly one list, each list in the order of the input. */
export function sortOut<Found>(
  records: readonly { identifier: string }[],
  outcomes: readonly (Found | 'none' | 'invalid')[],
): Sorted<Found> {
  const sorted: Sorted<Found> = { matched: [], not_matched: [], invalid_datapoints: [] };
  for (const [index, { identifier }] of records.entries()) {
    const outcome = outcomes[index]!;
    if (outcome === 'none') sorted.not_matched.push(identifier);
    else if (outcome === 'invalid') sorted.invalid_datapoints.push(identifier);
    else sorted.matched.push({ identifier, found: outcome });
  }
  return sorted;
}
