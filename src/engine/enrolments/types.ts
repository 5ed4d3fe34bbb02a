/** The words of enrolments: people of whom an account group wants to be told when their job changes. */
import type { PersonChange } from '../outbox/types.ts';
import type { Caller } from '../types.ts';

/** The key of the webhook of a surface to which enrolments go that name none of their own. */
export const DEFAULT_WEBHOOK = 'default';

export type EnrolmentState = 'active' | 'paused';

export interface EnrolmentView {
  id: string;
  key: string;
  webhook_id: string | null;
  types: PersonChange['type'][];
  /** as they were given */
  person_ids: string[];
  state: EnrolmentState;
  created_at: string;
}

export interface EnrolmentInput {
  surface: string;
  key: string;
  /**
   * Where the events go. Null: to the surface's webhook under the key `DEFAULT_WEBHOOK`; before `bindEnrolments` has
   * said that there is one, nobody is told.
   */
  webhookId: string | null;
  types: readonly PersonChange['type'][];
  /** unknown ones are kept and tell nothing */
  personIds: readonly string[];
  state?: EnrolmentState;
}

/** Scopes: people:read with webhooks:read to look, webhooks:write to change. Another group's is `not_found`. */
export interface EnrolmentVerbs {
  /** `not_found` for a webhook that is not there, `conflict` for one of another surface or that is not active. */
  enrol(caller: Caller, input: EnrolmentInput): Promise<EnrolmentView>;
  /** Oldest first. `unbound` ones have no webhook of their own; all when it is absent. */
  enrolments(caller: Caller, surface: string, unbound?: boolean): Promise<EnrolmentView[]>;
  enrolment(caller: Caller, surface: string, id: string): Promise<EnrolmentView>;
  /** Replaces what is given. Errors as in `enrol`. */
  updateEnrolment(
    caller: Caller,
    id: string,
    change: Partial<EnrolmentInput> & Pick<EnrolmentInput, 'surface'>,
  ): Promise<EnrolmentView>;
  endEnrolment(caller: Caller, surface: string, id: string): Promise<void>;
  /** To be called when the surface's default webhook was made or removed: enrolments without their own follow it. */
  bindEnrolments(caller: Caller, surface: string): Promise<void>;
}
