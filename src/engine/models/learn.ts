/**
 * Learns a model from records, without anybody's labels, and writes it down. The same records give the same file, byte for
 * byte, in whatever order they came: they are taken by their address, and numbers are cut to what the data can bear.
 */
import { LodeError } from '../../errors.ts';
import { learn, RECORDS_MIN } from '../../identity/link/train.ts';
import type { Model } from '../../identity/match/model.ts';
import { SHIPPED } from '../../identity/match/weights.ts';
import { canonicalJson, shortHash } from '../ingest/prepare.ts';
import { type BearingRecord, bounded } from './bounded.ts';

export interface Learned {
  model: Model;
  /** of the model: what a weights file holds */
  text: string;
  records: number;
  /** pairs of records that were compared, and how many of them are of one person by what was learned */
  pairs: { compared: number; same: number };
  warnings: string[];
}

/** Below so many pairs of one person the start's m dominate (identity/link/train.ts). */
const PAIRS_FEW = 300;
const DIGITS = 6;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param about.date YYYY-MM-DD. @throws invalid_input for too few records, or a date that is none */
export function learnModel(records: readonly BearingRecord[], about: { data: string; date: string }): Learned {
  if (!DATE.test(about.date)) throw new LodeError('invalid_input', `The date must be YYYY-MM-DD, not ${about.date}.`);
  if (records.length < RECORDS_MIN) {
    const found = `These are ${records.length} records of people, and ${RECORDS_MIN} are the least to learn from`;
    throw new LodeError('invalid_input', `${found}: stay with the model that ships.`);
  }
  const sorted = [...records].sort((a, b) => (a.address < b.address ? -1 : 1));
  const { model: found, compared } = learn(sorted, SHIPPED, about);
  const all = (sorted.length * (sorted.length - 1)) / 2;
  const same = Math.round(all / (1 + 2 ** -found.priorBits));
  const rounded = withFewDigits(bounded(found, sorted));
  // A version stands for one model only: two of a name and day differ in what they hold.
  const version = `${found.version.slice(0, 60)}-${shortHash(canonicalJson(rounded)).slice(0, 8)}`;
  const model: Model = { ...rounded, version };
  const warnings: string[] = [];
  if (same < PAIRS_FEW) {
    warnings.push(
      `Only about ${same} pairs of one person were found, ${PAIRS_FEW} or more are wanted: how often one person's records agree is mostly what ships, not what these data say.`,
    );
  }
  return {
    model,
    text: `${JSON.stringify(model, null, 1)}\n`,
    records: sorted.length,
    pairs: { compared: compared.pairs.count, same },
    warnings,
  };
}

/** Six digits tell more than any data; the rest would only make the file long. */
function withFewDigits(model: Model): Model {
  const text = JSON.stringify(model, (_name, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value,
  );
  return JSON.parse(text) as Model;
}
