/**
 * Reads a weights file and refuses nonsense: a model decides who is one person, so a slip in a file that somebody has
 * edited must not pass for a number.
 */
import { LodeError } from '../../errors.ts';
import { COMPARISON_NAMES, GROUPS, LEVELS } from './comparisons.ts';
import { KEY_KINDS } from './keys.ts';
import { FREQUENCY_FIELDS, type Model } from './model.ts';

/** A model of so much text is no model. */
const TEXT_MAX = 32 * 1024 * 1024;

/** @param name what the text is called in a complaint. @throws invalid_input saying what is wrong, and where */
export function readModel(text: string, name: string): Model {
  if (text.length > TEXT_MAX) throw wrong(name, `it is longer than ${TEXT_MAX / 1024 / 1024} MB`);
  const members: unknown = parseText(text, name);
  if (!isObject(members)) throw wrong(name, 'it is not a JSON object');
  if (!isObject(members['levels']) || !Object.values(members['levels']).every(isObject)) {
    throw wrong(name, 'levels must hold an object for each comparison');
  }
  for (const [comparison, levels] of Object.entries(members['levels'])) {
    for (const [level, value] of Object.entries(levels as object)) {
      if (!isObject(value)) throw wrong(name, `levels.${comparison}.${level} must be {"m": ..., "u": ...}`);
    }
  }
  // Whatever is not as it should be is found by the checks that follow.
  const model = members as unknown as Model;
  for (const check of [checkWords, checkNumbers, checkLevels, checkFrequencies, checkHolders, checkCalibration]) {
    const complaint = check(model);
    if (complaint !== undefined) throw wrong(name, complaint);
  }
  return model;
}

function parseText(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LodeError('invalid_input', `${name}: it is no JSON: ${(cause as Error).message}`, { cause });
  }
}

function wrong(name: string, complaint: string): LodeError {
  return new LodeError('invalid_input', `${name} is no weights file: ${complaint}. Make one with lode train.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= 1;
const VERSION = /^[\w.+-]{1,100}$/;

function checkWords({ version, about }: Model): string | undefined {
  if (typeof version !== 'string' || !VERSION.test(version)) {
    return 'version must be 1 to 100 letters, digits and . + - _';
  }
  const words: unknown = about;
  if (!isObject(words)) return 'about must say the data, its date and what it was calibrated on';
  const lacking = ['data', 'date', 'calibratedOn'].find((member) => typeof words[member] !== 'string');
  return lacking === undefined ? undefined : `about.${lacking} must be text`;
}

/** Weights beyond this many bits are slips: a whole world has 33. */
const BITS_MAX = 200;
const BIT_MEMBERS = ['priorBits', 'linkBits', 'certainBits', 'cohesionBits', 'householdBits'] as const;

function checkNumbers(model: Model): string | undefined {
  for (const member of BIT_MEMBERS) {
    const value: unknown = model[member];
    if (value === undefined) {
      if (member === 'householdBits') continue;
      return `it lacks ${member}`;
    }
    if (typeof value !== 'number' || !(Math.abs(value) <= BITS_MAX)) {
      return `${member} must be a number of bits from -${BITS_MAX} to ${BITS_MAX}, not ${JSON.stringify(value)}`;
    }
  }
  if (model.certainBits < model.linkBits) return 'certainBits must not be below linkBits';
  for (const member of ['nameFloor', 'matchThreshold'] as const) {
    if (!isShare(model[member])) return `${member} must be above 0 and at most 1`;
  }
  return undefined;
}

function checkLevels({ levels }: Model): string | undefined {
  for (const [comparison, values] of Object.entries(levels)) {
    const parts = partsOf(comparison);
    if (parts === undefined) return `there is no comparison ${comparison}`;
    for (const [level, { m, u }] of Object.entries(values)) {
      if (!isLevel(level, parts)) return `${comparison} has no level ${level}`;
      if (typeof m !== 'number' || typeof u !== 'number') return `${comparison} ${level} must have an m and a u`;
      if (!isShare(m) || !isShare(u)) {
        return `there is no probability for ${comparison} ${level}: m and u must be above 0 and at most 1`;
      }
    }
  }
  const lacking = COMPARISON_NAMES.find((comparison) => levels[comparison] === undefined);
  return lacking === undefined ? undefined : `levels lacks ${lacking}`;
}

/** The levels of a comparison, or of each comparison of a group. */
function partsOf(comparison: string): (readonly string[])[] | undefined {
  const group = GROUPS.find(({ name }) => name === comparison);
  if (group !== undefined) return group.members.map((at) => [...LEVELS[at]!, 'missing']);
  const at = (COMPARISON_NAMES as readonly string[]).indexOf(comparison);
  return at < 0 ? undefined : [LEVELS[at]!];
}

function isLevel(level: string, parts: readonly (readonly string[])[]): boolean {
  const words = level.split('/');
  return words.length === parts.length && words.every((word, index) => parts[index]!.includes(word));
}

function checkFrequencies({ frequencies }: Model): string | undefined {
  if (!isObject(frequencies)) return 'frequencies must be an object';
  for (const [field, found] of Object.entries(frequencies)) {
    if (!(FREQUENCY_FIELDS as readonly string[]).includes(field)) return `there are no frequencies of ${field}`;
    if (!isObject(found) || !isShare(found.rare) || !isObject(found.table)) {
      return `frequencies.${field} must have a share "rare" and a "table"`;
    }
    for (const [value, share] of Object.entries(found.table)) {
      if (!isShare(share)) return `frequencies.${field} gives ${JSON.stringify(value)} no share`;
    }
  }
  return undefined;
}

function checkHolders({ holdersMax }: Model): string | undefined {
  if (!isObject(holdersMax)) return 'holdersMax must be an object';
  for (const [kind, max] of Object.entries(holdersMax)) {
    if (!(kind in KEY_KINDS)) return `holdersMax names ${kind}, which is no kind of key`;
    if (!Number.isInteger(max) || max < 0) return `holdersMax.${kind} must be a whole number`;
  }
  return undefined;
}

function checkCalibration({ calibration }: Model): string | undefined {
  if (!isObject(calibration)) return 'calibration must be an object';
  for (const [slice, knots] of Object.entries(calibration)) {
    if (!Array.isArray(knots)) return `calibration.${slice} must be a list of pairs`;
    let [x, y] = [0, 0];
    for (const knot of knots as unknown[]) {
      const [raw, made] = (Array.isArray(knot) ? knot : []) as unknown[];
      if (typeof raw !== 'number' || typeof made !== 'number' || !(raw >= x && raw <= 1 && made >= y && made <= 1)) {
        return `calibration.${slice} must rise from 0 to 1 in both numbers`;
      }
      [x, y] = [raw, made];
    }
  }
  return undefined;
}
