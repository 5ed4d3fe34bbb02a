/**
 * What a key's settings say about this surface: `{"crustdata": {"open": ["preview", "contact"], "contact_base": true}}`.
 */
import type { Caller } from '../../engine/types.ts';

/** What the vendor opens account by account. Under any other plan than `vendor` all of it is open. */
export const GATES = [
  'preview',
  'contact',
  'certifications',
  'honors',
  'updated_at',
  'social_profiles',
  'technographics',
] as const;
export type Gate = (typeof GATES)[number];

function own(caller: Caller): Record<string, unknown> {
  const settings = caller.settings['crustdata'];
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
}

export function isOpen(caller: Caller, gate: Gate): boolean {
  const { open } = own(caller);
  return caller.plan.name !== 'vendor' || (Array.isArray(open) && open.includes(gate));
}

/** The vendor's page has a base credit on top of the contact tiers; its own clients saw the tiers alone. */
export function chargesContactBase(caller: Caller): boolean {
  return own(caller)['contact_base'] === true;
}

/** Whether a value that the vendor refuses sinks the whole call, as it does there (ruling 2). */
export function isStrict(caller: Caller): boolean {
  return caller.plan.name === 'vendor';
}
