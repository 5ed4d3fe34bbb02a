/** Notes, tasks and meetings as this vendor writes them. */
import { z } from 'zod';
import type { Author, MeetingView, NoteView, TaskView } from '../../engine/activities/types.ts';
import { millis, millisOrNull } from './time.ts';

const text = z.string().nullable();
const time = z.int().describe('milliseconds since 1970');
const author = {
  createdByApi: z.boolean().describe('no user was named'),
  createdByApiKeyId: text,
  createdByApiKeyName: text,
};

export const noteObject = z.object({
  id: z.string(),
  body: z.string().describe('HTML, cleaned'),
  createdAt: time,
  prospectId: z.string(),
  userId: text,
  ...author,
  mentions: z.array(z.object({ userId: z.string() })),
  pin: z.boolean(),
  fileUrl: text,
});

export const taskObject = z.object({
  id: z.string(),
  prospectId: z.string(),
  task: z.string(),
  assignedTo: z.string(),
  assignedBy: text,
  createdBy: text,
  createdAt: time,
  updatedAt: time.nullable(),
  dueAt: time.nullable(),
  completedAt: time.nullable(),
  ...author,
});

export const meetingObject = z.object({
  id: z.string(),
  prospectId: z.string(),
  meetingDate: time,
  timeZone: z.string(),
  meetingType: z.string(),
  ownerId: z.string(),
  location: text,
  notes: text,
  createdBy: text,
  createdAt: time,
  ...author,
});

function authorWire(view: Author) {
  return {
    createdByApi: view.created_by_api,
    createdByApiKeyId: view.created_by_key_id,
    createdByApiKeyName: view.created_by_key_name,
  };
}

export function noteWire(note: NoteView): z.input<typeof noteObject> {
  return {
    id: note.id,
    body: note.body,
    createdAt: millis(note.created_at),
    prospectId: note.prospect_id,
    userId: note.user_id,
    ...authorWire(note),
    mentions: note.mentions.map(({ user_id }) => ({ userId: user_id })),
    pin: note.pinned,
    fileUrl: note.file_url,
  };
}

export function taskWire(task: TaskView): z.input<typeof taskObject> {
  return {
    id: task.id,
    prospectId: task.prospect_id,
    task: task.task,
    assignedTo: task.assigned_to,
    // Nobody but the writer assigns.
    assignedBy: task.user_id,
    createdBy: task.user_id,
    createdAt: millis(task.created_at),
    updatedAt: millisOrNull(task.updated_at),
    dueAt: millis(task.due_at),
    completedAt: millisOrNull(task.completed_at),
    ...authorWire(task),
  };
}

export function meetingWire(meeting: MeetingView): z.input<typeof meetingObject> {
  return {
    id: meeting.id,
    prospectId: meeting.prospect_id,
    meetingDate: millis(meeting.meeting_at),
    timeZone: meeting.time_zone,
    meetingType: meeting.meeting_type,
    ownerId: meeting.owner_id,
    location: meeting.location,
    notes: meeting.notes,
    createdBy: meeting.user_id,
    createdAt: millis(meeting.created_at),
    ...authorWire(meeting),
  };
}
