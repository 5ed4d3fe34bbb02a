/** The companies of an `employer` node: a list where they are few, else only what they must be like. */

import { compileCompany } from './compile-company.ts';
import { type Condition, everyOf } from './condition.ts';
import type { Context } from './context.ts';
import type { Path } from './leaf.ts';
import type { CompanyFilter } from './types.ts';
import { walk } from './walk.ts';

const FEW = 2_000;
/** So many companies are looked at to find out whether they are few. */
const SCANNED_MAX = 20_000;

export interface Employers {
  condition: Condition;
  /** all of them */
  few?: number[];
}

export async function findEmployers(filter: CompanyFilter, path: Path, context: Context): Promise<Employers> {
  const condition = await compileCompany(filter, path, context);
  const found: number[] = [];
  let ended = false;
  for await (const batch of walk({ of: 'company', conditions: [everyOf([condition])] }, context, {
    scannedMax: SCANNED_MAX,
  })) {
    for (const row of batch.rows) found.push(row.number);
    ended = batch.ended;
    if (found.length > FEW) break;
  }
  return ended && found.length <= FEW ? { condition, few: found } : { condition };
}
