/** What a group has settled for its prospects. */
import { LodeError } from '../../errors.ts';
import type { Reads, Tx } from '../../store/tx.ts';
import { ensureGroup } from './group.ts';
import { checkTimeZone } from './offices.ts';
import { readPipelines } from './pipelines.ts';
import type { ProspectSettings } from './types.ts';

export type SettingsInput = Partial<Omit<ProspectSettings, 'account_group_id' | 'name' | 'default_pipeline_id'>>;

/** Undefined: nobody has looked at the group's prospects yet. */
export async function readSettings(reads: Reads, groupId: string): Promise<ProspectSettings | undefined> {
  const row = await reads.db
    .selectFrom('prospect_group')
    .innerJoin('account_group', 'account_group.id', 'prospect_group.account_group_id')
    .select(['account_group.name', 'prospect_group.time_zone', 'prospect_group.duplicates', 'prospect_group.as_source'])
    .where('prospect_group.account_group_id', '=', groupId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const pipelines = await readPipelines(reads, groupId);
  return {
    account_group_id: groupId,
    name: row.name,
    default_pipeline_id: pipelines.find((pipeline) => pipeline.is_default)?.id ?? '',
    time_zone: row.time_zone,
    duplicate_when_not_updating: row.duplicates === 1,
    prospects_as_source: row.as_source === 1,
  };
}

/** Command. Also makes what a group begins with. */
export async function changeSettings(
  tx: Tx,
  { groupId, input }: { groupId: string; input: SettingsInput },
): Promise<ProspectSettings> {
  const group = await ensureGroup(tx, { groupId });
  checkTimeZone(input.time_zone);
  const flag = (sent: boolean | undefined, now: number) => (sent === undefined ? now : sent ? 1 : 0);
  await tx.update(
    'prospect_group',
    ['time_zone', 'duplicates', 'as_source'],
    ['account_group_id'],
    [
      [
        input.time_zone === undefined ? group.time_zone : input.time_zone,
        flag(input.duplicate_when_not_updating, group.duplicates),
        flag(input.prospects_as_source, group.as_source),
        groupId,
      ],
    ],
  );
  const settings = await readSettings(tx, groupId);
  if (settings === undefined) throw new LodeError('not_found', `There is no account group ${groupId}.`);
  return settings;
}
