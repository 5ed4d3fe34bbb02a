/** The vendor's names of events, and what they are in Lode's. */
import type { PersonChange } from '../../../engine/outbox/types.ts';

/** Told of by webhooks. */
export const CHANGES = {
  prospect_changed_role: 'person.role_changed',
  prospect_changed_company: 'person.company_changed',
} as const satisfies Record<string, PersonChange['type']>;
export type ChangeName = keyof typeof CHANGES;
export const CHANGE_NAMES = Object.keys(CHANGES) as [ChangeName, ...ChangeName[]];

/** Follows from the present job's start alone, so it can be asked for, and nobody is told of it. */
export const ANNIVERSARY = 'prospect_job_start_anniversary';

export function changeName(type: string): ChangeName | undefined {
  return CHANGE_NAMES.find((name) => CHANGES[name] === type);
}
