/** Events as this vendor sends them: an envelope around the object in this surface's spelling. */
import type { MeetingView, NoteView, TaskView } from '../../engine/activities/types.ts';
import type { DeliveredEvent, WebhookWire } from '../../engine/outbox/types.ts';
import type { ProspectView } from '../../engine/prospects/types.ts';
import { meetingWire, noteWire, taskWire } from './activity-wire.ts';
import { wireName } from './fields.ts';
import { prospectWire } from './prospect-wire.ts';
import { millis } from './time.ts';

/** What the engine's events carry; which of it depends on the type. */
interface Snapshot {
  prospect?: ProspectView;
  changed_fields?: string[];
  note?: NoteView;
  task?: TaskView;
  meeting?: MeetingView;
  [more: string]: unknown;
}

export const webhookWire: WebhookWire = {
  surface: 'hiringcenter',
  signature: 'hiringcenter',
  toWire: ({ id, type, groupId, at, data }: DeliveredEvent) => ({
    id,
    type,
    accountId: groupId,
    createdAt: millis(at),
    data: dataWire((data ?? {}) as Snapshot),
  }),
};

function dataWire({ prospect, changed_fields, note, task, meeting, ...more }: Snapshot): Record<string, unknown> {
  return {
    ...(prospect === undefined ? {} : { prospect: prospectWire(prospect) }),
    ...(changed_fields === undefined ? {} : { changedFields: changed_fields.map(wireName) }),
    ...(note === undefined ? {} : { note: noteWire(note) }),
    ...(task === undefined ? {} : { task: taskWire(task) }),
    ...(meeting === undefined ? {} : { meeting: meetingWire(meeting) }),
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [wireName(name), value])),
  };
}
