/** A change of somebody's job in the vendor's shape: as it is pulled, and as a webhook gets it. */
import type { DeliveredEvent, JobSnapshot, PersonChange, WebhookWire } from '../../../engine/outbox/types.ts';
import { type ChangeName, changeName } from './names.ts';

/** What both ways have as `data`. */
export function changeData(name: ChangeName, { previous, current }: Pick<PersonChange, 'previous' | 'current'>) {
  return { event_name: name, ...jobData('current', current), ...jobData('previous', previous) };
}

function jobData(prefix: 'current' | 'previous', job: JobSnapshot) {
  return {
    [`${prefix}_company_name`]: job.company_name,
    [`${prefix}_company_id`]: job.company_id,
    [`${prefix}_job_title`]: job.title,
  };
}

/** What a surface keeps with its webhook. */
export interface HookFacts {
  /** how the client of version 1 calls its account */
  partner_id?: string;
  /** `Name: value`, sent with every delivery */
  headers?: string[];
  payload_format?: 'json' | 'stringified_json';
  /** made by version 1 */
  legacy?: boolean;
}

/** The data of an event that was emitted for an enrolment. */
type Enrolled = PersonChange & { enrolment_id: string; enrolment_key: string };

/** Sent by a connectivity check in place of a change. */
export interface Simulation {
  event_id: string;
  event_name: string;
  event_time: string;
  entity_id: string;
}

export const webhooks: WebhookWire = {
  surface: 'explorium',
  signature: 'explorium',
  toWire(event) {
    const body = JSON.stringify(payload(event));
    const { payload_format } = event.webhook.facts as HookFacts;
    return payload_format === 'stringified_json' ? JSON.stringify(body) : body;
  },
  headers: ({ webhook }) =>
    Object.fromEntries(
      ((webhook.facts as HookFacts).headers ?? []).map(splitHeader).filter((header) => header !== undefined),
    ),
};

function payload({ groupId, data, webhook, type, ...event }: DeliveredEvent): Record<string, unknown> {
  const facts = webhook.facts as HookFacts;
  const name = changeName(type);
  const about = name === undefined ? simulated(event.id, data) : enrolled(name, data as Enrolled);
  const { enrollment_id, ...rest } = about;
  return {
    tenant_id: groupId,
    partner_id: facts.partner_id ?? groupId,
    ...rest,
    ...(facts.legacy ? {} : { webhook_id: webhook.id, enrollment_id }),
  };
}

function enrolled(name: ChangeName, change: Enrolled) {
  return {
    event_id: change.id,
    event_name: name,
    entity_id: change.person_id,
    entity_type: 'prospect',
    event_time: change.at,
    data: changeData(name, change),
    enrollment_key: change.enrolment_key ?? null,
    enrollment_id: change.enrolment_id ?? null,
  };
}

function simulated(id: string, data: unknown) {
  const { event_id, event_name, entity_id, event_time } = (data ?? {}) as Partial<Simulation>;
  return {
    event_id: event_id ?? id,
    event_name: event_name ?? 'connectivity_check',
    entity_id: entity_id ?? null,
    entity_type: 'prospect',
    event_time: event_time ?? null,
    data: { event_name: event_name ?? 'connectivity_check' },
    enrollment_key: null,
    enrollment_id: null,
  };
}

/** Undefined for a text that is no `Name: value`. */
export function splitHeader(line: string): [name: string, value: string] | undefined {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t\x20-\x7e]+)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? undefined : [name.toLowerCase(), value.trim()];
}
