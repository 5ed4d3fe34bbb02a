/** A prospect as it was sent, as the engine takes it: absent stays, null clears, and blank text counts as absent. */
import type { ProspectInput } from '../../engine/prospects/types.ts';
import { readResumeInput } from '../../engine/resumes/input.ts';
import type { ResumeInput } from '../../engine/resumes/types.ts';
import type { SentProspect } from './prospect-schema.ts';
import { sent } from './sent.ts';

type Sent = string | null | undefined;

/** Blank text is what forms send for a field that nobody filled in; only null says that it is to be cleared. */
function filled(value: Sent): Sent {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

/** Null where there is nothing to clear says nothing. */
function named(value: Sent): string | undefined {
  return filled(value) ?? undefined;
}

export function prospectInput(body: SentProspect): ProspectInput {
  return sent({
    first_name: body.firstName,
    last_name: body.lastName,
    email: filled(body.email),
    phone: filled(body.phone),
    title: filled(body.title),
    company: filled(body.company),
    street_address: filled(body.streetAddress),
    city: filled(body.city),
    state: filled(body.state),
    postal_code: filled(body.postalCode),
    license_status: body.licenseStatus,
    notes: filled(body.notes),
    stage_id: named(body.stageId),
    pipeline_id: named(body.pipelineId),
    labels: body.labels,
    source_id: filled(body.sourceId === undefined ? body.source : body.sourceId),
    new_source_name: named(body.newSourceName),
    office_id: filled(body.officeId === undefined ? body.office : body.officeId),
    opening_id: filled(body.jobId),
  });
}

/** Who writes, and whether webhooks hear of it. */
export function writeOptions(body: SentProspect): { mute: boolean; userId?: string } {
  const userId = named(body.userId);
  return { mute: body.muteWebhook === true, ...(userId === undefined ? {} : { userId }) };
}

/** The resume, checked before anything is written. Throws `invalid_input` and `too_large`. */
export function resumeInput(body: SentProspect): ResumeInput | undefined {
  if (body.resume == null) return undefined;
  return { ...readResumeInput(body.resume, ['resume']), muted: body.muteWebhook === true };
}
