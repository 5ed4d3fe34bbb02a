/** The words of lists of IDs: uploaded once, for jobs to work on, and of tickets to the files that jobs leave. */
import type { Caller } from '../types.ts';

export interface IdListView {
  id: string;
  kind: 'people' | 'companies';
  name: string;
  description: string;
  count: number;
  created_at: string;
  expires_at: string;
}

export interface IdListVerbs {
  /** Keeps the list for so many days. Scope people:read. */
  createIdList(
    caller: Caller,
    input: Pick<IdListView, 'kind' | 'name' | 'description'> & { ids: readonly string[]; days: number },
  ): Promise<IdListView>;
  /** With its IDs; `not_found` when it is another group's or has expired. Scope people:read. */
  idList(caller: Caller, id: string): Promise<IdListView & { ids: string[] }>;
  /** A secret under which one job's file may be fetched without a key, for so many seconds. */
  issueFileTicket(caller: Caller, jobId: string, seconds: number): Promise<{ ticket: string; expires_at: string }>;
  /** Whoever shows the ticket, as the caller who had it issued; `not_found` when it is none, or has expired. */
  openFileTicket(ticket: string): Promise<{ caller: Caller; jobId: string }>;
}
