/** What of a person the vendor opens account by account: some fields, and previews. */
import type { Caller } from '../../engine/types.ts';
import { refuse } from './errors.ts';
import { type Chosen, chosenBelow } from './fields.ts';
import { type Gate, isOpen } from './settings.ts';

const GATED: readonly (readonly [gate: Gate, path: readonly string[]])[] = [
  ['certifications', ['certifications']],
  ['honors', ['honors']],
  ['updated_at', ['metadata', 'updated_at']],
];

/** The first of the chosen fields that the caller's plan lacks. */
export function gatedFields(caller: Caller, chosen: Chosen): string | undefined {
  const closed = GATED.find(([gate, path]) => !isOpen(caller, gate) && chosenBelow(chosen, ...path) !== undefined);
  return closed?.[1].join('.');
}

/** Whether a preview is asked for. Throws a 400 where the account lacks it. */
export function previewOf(caller: Caller, sent: boolean | null | undefined): boolean {
  if (sent !== true) return false;
  if (!isOpen(caller, 'preview')) throw refuse('preview is not enabled for your account; leave it out.');
  return true;
}
