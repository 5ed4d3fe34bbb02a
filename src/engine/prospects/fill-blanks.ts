/** Fills what is empty in a prospect, and never changes what is not: for enrichment, resumes and jobs. */
import { LodeError } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { type CheckedProspect, checkProspect } from './check.ts';
import { ensureGroup } from './group.ts';
import { holdRow, isLive } from './rows.ts';
import type { ProspectFields, ProspectView, WriteTarget } from './types.ts';
import { changeProspect, type Writing } from './write.ts';

export interface Filled {
  /** null: the prospect is gone */
  prospect: ProspectView | null;
  filled: { field: keyof ProspectFields; value: string }[];
}

/**
 * Stores those of the values whose fields are empty. A value that could not be stored (no e-mail address, too long), or
 * by which another prospect of the group is known, is passed over.
 */
export async function fillBlanks(
  tx: Tx,
  to: WriteTarget,
  prospectId: string,
  fields: Partial<ProspectFields>,
): Promise<Filled> {
  const row = await holdRow(tx, to.groupId, prospectId).catch(goneAsUndefined);
  if (row === undefined) return { prospect: null, filled: [] };
  const own: CheckedProspect['own'] = {};
  const filled: Filled['filled'] = [];
  for (const [name, value] of Object.entries(fields) as [keyof ProspectFields, string | null][]) {
    if (row[name] !== null && row[name] !== '') continue;
    const checked = checkedAlone(name, value);
    const stored = checked?.own[name];
    if (checked === undefined || !stored) continue;
    if ((name === 'email' || name === 'phone') && (await isKnown(tx, to.groupId, name, stored))) continue;
    Object.assign(own, checked.own);
    filled.push({ field: name, value: stored });
  }
  const writing: Writing = { tx, to, group: await ensureGroup(tx, to), seed: row.id };
  const { view } = await changeProspect(writing, row, { ...NOTHING, own }, 'add');
  return { prospect: view, filled };
}

const NOTHING: CheckedProspect = {
  own: {},
  phoneProblem: undefined,
  references: {},
  labels: undefined,
  newSourceName: undefined,
  providerIds: undefined,
};

function goneAsUndefined(error: unknown): undefined {
  if (!(error instanceof LodeError) || error.code !== 'not_found') throw error;
}

function checkedAlone(name: keyof ProspectFields, value: string | null): CheckedProspect | undefined {
  if (value === null || value.trim() === '') return undefined;
  try {
    return checkProspect({ [name]: value });
  } catch (error) {
    if (error instanceof LodeError && error.code === 'invalid_input') return undefined;
    throw error;
  }
}

async function isKnown(tx: Tx, groupId: string, column: 'email' | 'phone', value: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('prospect')
    .select('id')
    .where('account_group_id', '=', groupId)
    .where(column, '=', value)
    .where(isLive)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
