/** Enrichment: blanks of the imported prospects are filled from what is known of the people, and e-mails paid for. */
import type { ProspectingItemRow } from '../../store/schema-prospecting.ts';
import type { Tx, Value } from '../../store/tx.ts';
import { dropHold } from '../credits/holds.ts';
import { fillBlanks } from '../prospects/fill-blanks.ts';
import type { ProspectFields } from '../prospects/types.ts';
import { type Claim, chargeStep, heldJob, type Payer, type Step, targetOf } from './job-in-hand.ts';

/** What is known of somebody who has been imported. */
export interface Finding {
  ordinal: number;
  prospectId: string;
  fields: Partial<ProspectFields>;
  /** whom an e-mail is charged for; null when the prospect is linked to nobody any more */
  person: { personId: string; number: number } | null;
}

export interface EnrichStep extends Step {
  findings: Finding[];
}

/** Command. Fills the blanks of prospects; an e-mail that fills one is charged. `false`: the job is lost. */
export async function enrichProspects(tx: Tx, step: EnrichStep): Promise<boolean> {
  const { claim, findings, now } = step;
  const job = await heldJob(tx, claim);
  if (job === undefined) return false;
  const open = await openForEnrichment(tx, claim, findings);
  const to = targetOf(step, job);
  const payers: Payer[] = [];
  for (const { ordinal, prospectId, fields, person } of findings) {
    if (!open.has(ordinal)) continue;
    const { filled } = await fillBlanks(tx, to, prospectId, fields);
    const mailed = filled.some((one) => one.field === 'email');
    const missed = job.kept.searchEmails && job.kept.chargeMissedEmails && open.get(ordinal)?.state === 'imported';
    if (person !== null && (mailed || missed)) payers.push(person);
  }
  await tx.update(
    'prospecting_item',
    ['enriched'],
    ['account_group_id', 'job_id', 'ordinal'],
    [...open.keys()].map((ordinal): Value[] => [1, claim.groupId, claim.id, ordinal]),
  );
  const credits = await chargeStep(tx, step, job, payers, 'email');
  await tx.update(
    'prospecting_job',
    ['enriched', 'credits', 'updated_at'],
    ['id'],
    [[job.enriched + open.size, job.credits + credits, now, job.id]],
  );
  // What the job has not spent is everybody's again.
  if (job.enriched + open.size === job.total) await dropHold(tx, claim.groupId, claim.id);
  return true;
}

async function openForEnrichment(
  tx: Tx,
  { groupId, id }: Claim,
  findings: readonly Finding[],
): Promise<Map<number, Pick<ProspectingItemRow, 'ordinal' | 'state'>>> {
  const rows = await tx.db
    .selectFrom('prospecting_item')
    .select(['ordinal', 'state'])
    .where('account_group_id', '=', groupId)
    .where('job_id', '=', id)
    .where('enriched', '=', 0)
    .where(
      'ordinal',
      'in',
      findings.map((one) => one.ordinal),
    )
    .execute();
  return new Map(rows.map((row) => [Number(row.ordinal), row]));
}
