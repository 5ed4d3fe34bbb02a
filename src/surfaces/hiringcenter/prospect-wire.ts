/** A prospect as this vendor writes it: the fields of its page, then what it lets clients write but does not document. */
import { z } from 'zod';
import { LICENSE_STATUSES, type ProspectView, type UpsertResult } from '../../engine/prospects/types.ts';
import { millis } from './time.ts';

const text = z.string().nullable();
const time = z.int().describe('milliseconds since 1970');

export const prospectObject = z.object({
  id: z.string(),
  message: text.describe('what a write did or could not do; null on reads'),
  firstName: z.string(),
  lastName: z.string(),
  email: text,
  phone: text,
  currentStage: text.describe('its name'),
  currentStageId: text,
  pipelineId: text,
  labels: z.array(z.string()),
  title: text,
  company: text,
  createdAt: time,
  updatedAt: time,
  licenseStatus: z.enum(LICENSE_STATUSES).nullable(),
  notes: text,
  streetAddress: text,
  city: text,
  state: text,
  postalCode: text,
  officeId: text,
  officeName: text,
  sourceId: text,
  sourceName: text,
  jobId: text,
  ownerId: text,
  createdByApi: z.boolean(),
  createdByApiKeyId: text,
  createdByApiKeyName: text,
  resumeUrl: text.optional().describe('where on this server its file is; not in events'),
});

export function prospectWire(prospect: ProspectView, message: string | null = null): z.input<typeof prospectObject> {
  const { created_by } = prospect;
  const byKey = created_by.user_id === null;
  return {
    id: prospect.id,
    message,
    firstName: prospect.first_name,
    lastName: prospect.last_name,
    email: prospect.email,
    phone: prospect.phone,
    currentStage: prospect.stage_name,
    currentStageId: prospect.stage_id,
    pipelineId: prospect.pipeline_id,
    labels: prospect.labels,
    title: prospect.title,
    company: prospect.company,
    createdAt: millis(prospect.created_at),
    updatedAt: millis(prospect.updated_at),
    licenseStatus: prospect.license_status,
    notes: prospect.notes,
    streetAddress: prospect.street_address,
    city: prospect.city,
    state: prospect.state,
    postalCode: prospect.postal_code,
    officeId: prospect.office_id,
    officeName: prospect.office_name,
    sourceId: prospect.source_id,
    sourceName: prospect.source_name,
    jobId: prospect.opening_id,
    ownerId: prospect.owner_id,
    createdByApi: byKey,
    createdByApiKeyId: byKey ? created_by.key_id : null,
    createdByApiKeyName: byKey ? created_by.key_name : null,
  };
}

/** What a write did where that is not plain from the status, with its warnings; null where there is nothing to say. */
export function messageOf(
  { outcome, matchedBy, warnings }: UpsertResult,
  resume: { sent: boolean; message: string | null },
): string | null {
  const by = matchedBy === null ? ' the prospect' : ` the prospect with this ${matchedBy}`;
  const same = resume.sent ? 'the resume was taken, nothing else differs' : 'nothing that was sent differs';
  const did: Partial<Record<UpsertResult['outcome'], string>> = {
    updated: matchedBy === null ? 'Updated.' : `Updated${by}.`,
    unchanged: `Found${by}; ${same}.`,
    returned: `Returned${by} as it is; send "update": true to update it.`,
  };
  const said = [did[outcome], ...warnings.map(({ message }) => message), resume.message];
  return said.filter((sentence) => sentence != null).join(' ') || null;
}
