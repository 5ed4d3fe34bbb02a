/**
 * When a delivery that failed is tried again: within half a minute, then with growing gaps for a day, nine attempts in
 * all. A gap is off its mark by up to a tenth, so that what failed together does not come back together.
 */
import { createHash } from 'node:crypto';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const GAPS = [20 * SECOND, MINUTE, 5 * MINUTE, 20 * MINUTE, HOUR, 3 * HOUR, 7 * HOUR, 12 * HOUR];
const JITTER = 0.1;

/** An attempt that fails after so many is the last. */
export const ATTEMPTS_MAX = GAPS.length + 1;

/**
 * @param attempts made so far, at least one
 * @param chance from 0 to 1
 * @returns milliseconds to the next; undefined when there is to be none
 */
export function retryGap(attempts: number, chance: number): number | undefined {
  const gap = GAPS[attempts - 1];
  return gap === undefined ? undefined : Math.round(gap * (1 + JITTER * (2 * chance - 1)));
}

/** A chance of a delivery's own: spread evenly over deliveries and attempts, and the same wherever it is asked for. */
export function chanceOf(webhookId: string, seq: number, attempts: number): number {
  return createHash('sha256').update(`${webhookId} ${seq} ${attempts}`).digest().readUInt32BE(0) / 2 ** 32;
}
