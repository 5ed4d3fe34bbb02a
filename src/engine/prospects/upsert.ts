/**
 * Upsert: create a prospect, or update the one that it already is, in one transaction.
 *
 * Problem. Forms, imports and integrations send the same people again and again, several at once. There must be one
 * prospect for each, and what somebody typed must not be lost to a poorer copy.
 *
 * Promises. E-mail decides, then phone (existing.ts). Of writes that bring the same address at once one makes the
 * prospect and the others find it (claim.ts). What is not sent stays, null clears, address parts one at a time. A bad
 * phone never fails the write and never replaces a good one. An event is told only when something really differs.
 *
 * Example. X has a@x.example, Y has +14155552671. A write with both means X: the e-mail wins; the phone stays Y's and
 * the answer warns with Y's ID.
 *
 * Limits. Without e-mail and phone a write always makes a new prospect.
 */
import { invalid, LodeError } from '../../errors.ts';
import type { Tx } from '../../store/tx.ts';
import { type CheckedProspect, checkProspect, phoneWarning } from './check.ts';
import { claimIdentifiers } from './claim.ts';
import { type Existing, findExisting } from './existing.ts';
import { ensureGroup } from './group.ts';
import type { ProspectWarning, UpsertFailure, UpsertInto, UpsertResult, WriteTarget } from './types.ts';
import { changeProspect, insertProspect, viewOf, type Writing } from './write.ts';

/** Creates or updates one prospect inside another command's transaction. @throws LodeError before anything is written */
export async function upsertInto(
  tx: Tx,
  to: WriteTarget,
  input: unknown,
  { seed, update, person }: UpsertInto,
): Promise<UpsertResult> {
  const checked = checkProspect(input);
  for (const name of ['first_name', 'last_name'] as const) {
    if (!checked.own[name]) throw invalid([name], 'is required');
  }
  const group = await ensureGroup(tx, to);
  const writing: Writing = { tx, to, group, seed, person };
  await claimIdentifiers(tx, to.groupId, { email: checked.own.email, phone: checked.own.phone });
  const existing = await findExisting(tx, to.groupId, checked.own);
  if (existing === undefined || (!update && group.duplicates === 1)) return create(writing, checked);
  return update ? change(writing, checked, existing) : returned(writing, checked, existing);
}

async function create(writing: Writing, checked: CheckedProspect): Promise<UpsertResult> {
  const { phoneProblem } = checked;
  return {
    outcome: 'created',
    prospect: await insertProspect(writing, checked),
    warnings: phoneProblem === undefined ? [] : [phoneWarning(phoneProblem, false)],
    matchedBy: null,
    changedFields: [],
  };
}

async function change(writing: Writing, checked: CheckedProspect, existing: Existing): Promise<UpsertResult> {
  const { row, by, phoneOf } = existing;
  const { phone: _phone, phone_national: _national, ...own } = checked.own;
  // The phone is another's and stays so.
  const taken = phoneOf === undefined ? checked : { ...checked, own };
  const { view, fields } = await changeProspect(writing, row, taken, 'add');
  return {
    outcome: fields.length === 0 ? 'unchanged' : 'updated',
    prospect: view,
    warnings: warningsOf(checked, existing, existing.row.phone !== null),
    matchedBy: by,
    changedFields: fields,
  };
}

async function returned(writing: Writing, checked: CheckedProspect, existing: Existing): Promise<UpsertResult> {
  return {
    outcome: 'returned',
    prospect: await viewOf(writing, existing.row),
    warnings: warningsOf(checked, existing, true),
    matchedBy: existing.by,
    changedFields: [],
  };
}

/** `kept`: the prospect's phone is what it was. */
function warningsOf({ phoneProblem }: CheckedProspect, { phoneOf }: Existing, kept: boolean): ProspectWarning[] {
  const warnings: ProspectWarning[] = [];
  if (phoneProblem !== undefined) warnings.push(phoneWarning(phoneProblem, kept));
  if (phoneOf !== undefined) {
    const message = `The phone belongs to another prospect, ${phoneOf}; it was left there.`;
    warnings.push({ code: 'phone_of_other', message, prospect_id: phoneOf });
  }
  return warnings;
}

export interface UpsertCommand {
  to: WriteTarget;
  input: unknown;
  options: UpsertInto;
}

/** Command. */
export async function upsertProspect(tx: Tx, { to, input, options }: UpsertCommand): Promise<UpsertResult> {
  return upsertInto(tx, to, input, options);
}

/** Command. Each item for itself, in order: a later one finds what an earlier one has made. */
export async function upsertProspects(
  tx: Tx,
  { to, items }: { to: WriteTarget; items: { input: unknown; options: UpsertInto }[] },
): Promise<(UpsertResult | UpsertFailure)[]> {
  const results: (UpsertResult | UpsertFailure)[] = [];
  for (const { input, options } of items) {
    try {
      results.push(await upsertInto(tx, to, input, options));
    } catch (error) {
      // Whatever is wrong with an item is found before it has changed anything; anything else ends the transaction.
      if (!(error instanceof LodeError) || error.code === 'internal') throw error;
      const { code, message, issues } = error;
      results.push({
        outcome: 'rejected',
        error: { code, message, issues: issues.map(({ path, message: why }) => ({ path, message: why })) },
      });
    }
  }
  return results;
}
