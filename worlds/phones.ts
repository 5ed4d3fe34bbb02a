/**
 * Telephone numbers that belong to nobody, each given out once in a world.
 *
 * Regulators keep small ranges for fiction: enough for the first thousands of people outside North America. Everybody
 * after them has a North American number of the exchange 555, which has no subscribers and in 275 areas room for 2.7
 * million numbers. So a world of a million has Germans with American numbers: odd, but true in what matters here, namely
 * who shares a number with whom and in how many ways it is written.
 */
import { international, national, type PhoneNumber, phoneOf } from '../demo/phones.ts';

export interface TruePhone {
  /** '+44 20 7946 0123' */
  number: string;
  /** as it is dialled inside `country` */
  national: string;
  country: string;
}

/** Numbers of a block of people; blocks have ranges of their own, so none is given out twice. */
export interface PhoneBook {
  /** undefined when the block has used up its numbers */
  next(country: string, type: 'mobile' | 'landline'): TruePhone | undefined;
}

const AREAS = 275;
/** Exchange 555: four digits, without directory enquiries and what the regulator once gave out. */
const TAKEN = new Set([1212, 4334, 9999]);
const LINES = Array.from({ length: 10_000 }, (_, rank) => (rank + 100) % 10_000).filter((line) => !TAKEN.has(line));
const PER_BLOCK = 50_000;
const LOCAL_PER_BLOCK: Record<string, { mobile: number; landline: number }> = {
  GB: { mobile: 1000, landline: 13_000 },
  DE: { mobile: 200, landline: 4000 },
  FR: { mobile: 10_000, landline: 20_000 },
};

export function phoneBook(block: number): PhoneBook {
  const used = new Map<string, number>();
  const take = (key: string): number => {
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    return count;
  };
  return {
    next(country, type) {
      // Fictional ranges of other countries are too small to be shared by blocks; the first has them.
      const limit = block === 0 ? (LOCAL_PER_BLOCK[country]?.[type] ?? 0) : 0;
      const local = limit > 0 ? take(country + type) : 0;
      if (local < limit) {
        const phone = phoneOf(country, type, local);
        if (phone !== undefined) return truePhone(phone, country);
      }
      const count = take('');
      return count < PER_BLOCK ? northAmerican(block * PER_BLOCK + count) : undefined;
    },
  };
}

/** `index` from 0: all areas' first line, then all areas' second line, ... */
function northAmerican(index: number): TruePhone | undefined {
  const line = LINES[Math.floor(index / AREAS)];
  if (line === undefined) return undefined;
  const phone = phoneOf('US', 'mobile', index % AREAS);
  if (phone === undefined) return undefined;
  return truePhone({ ...phone, groups: [phone.groups[0] ?? '', '555', String(line).padStart(4, '0')] }, 'US');
}

function truePhone(phone: PhoneNumber, country: string): TruePhone {
  return { number: international(phone), national: national(phone), country };
}
