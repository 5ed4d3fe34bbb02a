/**
 * Activities: what was noted, is to be done and was agreed about a prospect. They belong to the account group, and go
 * out of sight with their prospect.
 *
 * Members are snake_case, since these views are also what webhooks send. Times are ISO 8601.
 */
import type { Caller, Page } from '../types.ts';

/** By whom: a user that the write named, else the key alone, which is then kept. */
export interface Author {
  created_by_api: boolean;
  created_by_key_id: string | null;
  created_by_key_name: string | null;
}

export interface NoteView extends Author {
  /** 32 hex */
  id: string;
  prospect_id: string;
  user_id: string | null;
  /** HTML, cleaned when it was written */
  body: string;
  mentions: { user_id: string }[];
  pinned: boolean;
  file_url: string | null;
  created_at: string;
}

export interface TaskView extends Author {
  id: string;
  prospect_id: string;
  task: string;
  assigned_to: string;
  /** the user who wrote it */
  user_id: string | null;
  due_at: string;
  completed_at: string | null;
  created_at: string;
  updated_at: string | null;
}

export interface MeetingView extends Author {
  id: string;
  prospect_id: string;
  meeting_at: string;
  /** IANA name */
  time_zone: string;
  meeting_type: string;
  owner_id: string;
  location: string | null;
  notes: string | null;
  user_id: string | null;
  created_at: string;
}

export interface NoteInput {
  prospectId: string;
  body: string;
  userId?: string;
  /** milliseconds since 1970; now when absent */
  at?: number;
  mentions?: readonly string[];
  pinned?: boolean;
  /** https */
  fileUrl?: string;
}

export interface TaskInput {
  prospectId: string;
  task: string;
  assignedTo: string;
  userId?: string;
  /** milliseconds since 1970; now when absent */
  dueAt?: number;
}

export interface MeetingInput {
  prospectId: string;
  /** milliseconds since 1970 */
  meetingAt: number;
  timeZone: string;
  meetingType: string;
  ownerId: string;
  userId?: string;
  location?: string;
  notes?: string;
}

interface Paging {
  /** 1 to 200 */
  limit: number;
  cursor?: string;
}

export interface NoteListRequest extends Paging {
  prospectId?: string;
  userId?: string;
  /** milliseconds: only older ones */
  before?: number;
}

export interface TaskListRequest extends Paging {
  prospectId?: string;
  assignedTo?: string;
  userId?: string;
  state?: 'open' | 'completed';
  /** milliseconds, inclusive */
  dueFrom?: number;
  dueTo?: number;
}

export interface MeetingListRequest extends Paging {
  prospectId?: string;
  ownerId?: string;
  meetingType?: string;
  /** milliseconds, inclusive */
  from?: number;
  to?: number;
}

/**
 * Reads need prospects:read, writes prospects:write. A prospect, note, task or meeting that is not the group's own, or
 * gone, is `not_found`; a user that is not, `invalid_input`.
 */
export interface ActivityVerbs {
  addNote(caller: Caller, input: NoteInput): Promise<NoteView>;
  note(caller: Caller, id: string): Promise<NoteView>;
  /** Newest first. Of notes of one millisecond none is on two pages, so `before` may continue a listing, too. */
  notes(caller: Caller, request: NoteListRequest): Promise<Page<NoteView>>;
  deleteNote(caller: Caller, id: string): Promise<void>;

  addTask(caller: Caller, input: TaskInput): Promise<TaskView>;
  /** Oldest due date first. */
  tasks(caller: Caller, request: TaskListRequest): Promise<Page<TaskView>>;
  /** A task that is done already stays as it was. */
  completeTask(caller: Caller, id: string): Promise<TaskView>;

  addMeeting(caller: Caller, input: MeetingInput): Promise<MeetingView>;
  /** Furthest date first. */
  meetings(caller: Caller, request: MeetingListRequest): Promise<Page<MeetingView>>;
}
