/** The words of audiences: named lists of prospects, in folders. */
import type { PersonDossier } from '../dossier/dossier.ts';
import type { ProspectView } from '../prospects/types.ts';
import type { Caller, Page } from '../types.ts';

export const AUDIENCE_KINDS = ['on_demand', 'monitoring'] as const;
/** What a folder holds, and what a caller may make by hand. */
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export interface AudienceView {
  id: string;
  name: string;
  /** an AudienceKind, or the source of the job that made it */
  type: string;
  description: string | null;
  folder_id: string | null;
  prospect_count: number;
  created_at: string;
}

export interface AudienceFolderView {
  id: string;
  name: string;
  audience_type: AudienceKind;
  is_pinned: boolean;
  position: number;
  created_at: string;
  updated_at: string;
}

export interface AudienceMember {
  prospect: ProspectView;
  /** null: linked to nobody */
  person: PersonDossier | null;
  added_at: string;
}

type PageRequest = { limit: number; cursor?: string };

/**
 * Each acts for the caller's group alone; another group's object is `not_found`. An audience that a live job fills is
 * left out of listings, and touching it is an AudienceNotReady. Scopes audiences:read and audiences:write.
 */
export interface AudienceVerbs {
  /** Newest first. */
  audiences(caller: Caller, page: PageRequest): Promise<Page<AudienceView>>;
  audience(caller: Caller, id: string): Promise<AudienceView>;
  createAudience(
    caller: Caller,
    input: { name: string; type: AudienceKind; description?: string | null },
  ): Promise<AudienceView>;
  /** Its prospects stay. */
  deleteAudience(caller: Caller, id: string): Promise<void>;
  /** In the order in which they came in. Scope prospects:read. */
  audienceMembers(caller: Caller, id: string, page: PageRequest): Promise<Page<AudienceMember>>;
  /** Folders in their order, each with its audiences, and the audiences of no folder. */
  audienceNavigation(
    caller: Caller,
  ): Promise<{ folders: (AudienceFolderView & { audiences: AudienceView[] })[]; ungrouped: AudienceView[] }>;
  createAudienceFolder(
    caller: Caller,
    input: { name: string; audienceType: AudienceKind },
  ): Promise<AudienceFolderView>;
  renameAudienceFolder(caller: Caller, id: string, name: string): Promise<AudienceFolderView>;
  /** Into a folder of its kind, or out of any with null; `unsuitable_folder` otherwise. */
  moveAudience(caller: Caller, id: string, folderId: string | null): Promise<AudienceView>;
}
