/** `lode export prospects`: a group's prospects as JSON lines, or as CSV that an import takes back. */
import type { ProspectView } from '../engine/prospects/types.ts';
import { cell } from '../import/rejects.ts';
import { elapsed } from './elapsed.ts';
import type { OutFile } from './out-file.ts';
import { createProgress, SILENT } from './progress.ts';
import type { Session } from './session.ts';

const PAGE = 500;

/** Columns of the CSV; an import knows all of them but the last five. */
const COLUMNS = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'title',
  'company',
  'street_address',
  'city',
  'state',
  'postal_code',
  'profile_url',
  'license_status',
  'pipeline_name',
  'stage_name',
  'labels',
  'source_name',
  'provider_ids',
  'notes',
  'office_name',
  'owner_name',
  'person_id',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof ProspectView)[];

/** Newest first. @returns how many were written */
export async function writeProspects(
  { engine, caller }: Session,
  file: OutFile,
  { csv, quiet }: { csv: boolean; quiet: boolean },
): Promise<number> {
  const progress = quiet ? SILENT : createProgress('prospects', elapsed);
  if (csv) await file.write(`${COLUMNS.join(',')}\n`);
  let written = 0;
  let cursor: string | null = null;
  try {
    do {
      const request: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const { items, total, next_cursor: next } = await engine.prospects(caller, request);
      await file.write(items.map((item) => (csv ? csvLine(item) : `${JSON.stringify(item)}\n`)).join(''));
      written += items.length;
      progress.update(written, total, written);
      cursor = next;
    } while (cursor !== null);
  } finally {
    progress.end();
  }
  return written;
}

function csvLine(prospect: ProspectView): string {
  const cells = COLUMNS.map((column) => {
    const value = prospect[column];
    if (value === null || value === '') return '';
    if (typeof value === 'string') return cell(value);
    const texts = value.map((one) => (typeof one === 'string' ? one : `${one.kind}:${one.id}`));
    return texts.length === 0 ? '' : cell(texts.join(';'));
  });
  return `${cells.join(',')}\n`;
}
