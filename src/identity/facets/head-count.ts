/** How many people a company has, from whatever was said of it. The surfaces have their own buckets for the number. */
import type { CompanyRecord } from '../record.ts';

export interface HeadCount {
  min: number;
  /** undefined: and more */
  max?: number;
}

const RANGE = /^(\d{1,9})(?:[-–]|to)(\d{1,9})(?:employees|people)?$/;
const OPEN = /^(?:over|>|morethan)?(\d{1,9})(?:\+|plus|andmore)?(?:employees|people)?$/;

/** '51-200', '10,001+', '1 to 10 employees', '5001'; undefined for anything else. */
export function parseHeadCount(text: string): HeadCount | undefined {
  const bare = text
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s,.']/g, '');
  const range = RANGE.exec(bare);
  if (range !== null) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return min <= max ? { min, max } : undefined;
  }
  const open = OPEN.exec(bare);
  if (open === null) return undefined;
  const min = Number(open[1]);
  return /^\d+(?:employees|people)?$/.test(bare) ? { min, max: min } : { min };
}

/** A count that was stated wins over a range. */
export function headCountOf(record: CompanyRecord): HeadCount | undefined {
  const { employee_count: count, employee_range: range } = record;
  if (typeof count === 'number' && count >= 0) return { min: Math.round(count), max: Math.round(count) };
  return typeof range === 'string' ? parseHeadCount(range) : undefined;
}
