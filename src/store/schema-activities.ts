/** The tables of notes, tasks and meetings, as types. Their times are milliseconds since 1970. */
export interface ActivityTables {
  note: NoteRow;
  task: TaskRow;
  meeting: MeetingRow;
}

interface ActivityRow {
  account_group_id: string;
  id: string;
  prospect_id: string;
  /** the user who wrote it; null when only the key is known */
  user_id: string | null;
  key_id: string;
  key_name: string;
}

export interface NoteRow extends ActivityRow {
  /** cleaned HTML */
  body: string;
  /** JSON list of user IDs */
  mentions: string;
  pinned: number;
  file_url: string | null;
  at: number;
}

export interface TaskRow extends ActivityRow {
  task: string;
  assigned_to: string;
  due_at: number;
  completed_at: number | null;
  created_at: number;
  updated_at: number | null;
}

export interface MeetingRow extends ActivityRow {
  meeting_at: number;
  time_zone: string;
  meeting_type: string;
  owner_id: string;
  location: string | null;
  notes: string | null;
  created_at: number;
}
