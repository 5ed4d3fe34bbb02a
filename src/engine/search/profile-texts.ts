/**
 * What no column and no term tells: words inside a skill, a headline, a summary; a school and a degree of one education.
 * Read from the golden profile of those whom everything else has let through (`walk.ts` bounds how many).
 */
import { invalid } from '../../errors.ts';
import { foldWords } from '../../identity/normalise/fold.ts';
import type { Education, PersonRecord } from '../../identity/record.ts';
import type { Condition, Holds } from './condition.ts';
import { boundsOf, COMPARISONS, type End, flagOf, type Path, readDate, takes, textsOf } from './leaf.ts';
import type { EducationField, EducationFilter, Leaf, Op } from './types.ts';

export const TEXT_OPS = [
  'is',
  'in',
  'exists',
  'words',
  'all_words',
  'phrase',
  'prefix',
  'contains',
] as const satisfies readonly Op[];

/** A condition on some texts of the profile. */
export function onTexts(
  leaf: Leaf<string>,
  path: Path,
  textsIn: (profile: PersonRecord) => readonly (string | undefined)[],
): Condition {
  const holds = textsHold(leaf, path);
  return byProfile((profile) => holds(textsIn(profile)));
}

export function byProfile(holds: Holds): Condition {
  return { test: { holds }, exact: false };
}

/** @returns whether one of some texts is as the leaf wants it. */
function textsHold(leaf: Leaf<string>, path: Path): (texts: readonly (string | undefined)[]) => boolean {
  takes(leaf, TEXT_OPS, path);
  const known = (texts: readonly (string | undefined)[]) => texts.some((text) => text !== undefined && text !== '');
  if (leaf.op === 'exists') {
    const wanted = flagOf(leaf, path);
    return (texts) => known(texts) === wanted;
  }
  const asked = textsOf(leaf, path).map(foldWords);
  if (asked.some((words) => words.length === 0)) throw invalid([...path, 'value'], 'holds no word to look for');
  return (texts) => texts.some((text) => text !== undefined && asked.some((words) => fits(leaf.op, words, text)));
}

function fits(op: Op, wanted: readonly string[], text: string): boolean {
  const words = foldWords(text);
  const [has, asked] = [words.join(' '), wanted.join(' ')];
  switch (op) {
    case 'is':
    case 'in':
      return has === asked;
    case 'prefix':
      return has.startsWith(asked);
    case 'contains':
      return has.includes(asked);
    case 'phrase':
      return ` ${has}`.includes(` ${asked}`);
    case 'all_words':
      return wanted.every((word, index) =>
        words.some((one) => (index === wanted.length - 1 ? one.startsWith(word) : one === word)),
      );
    default:
      return wanted.every((word) => words.includes(word));
  }
}

const MEMBERS: Readonly<Record<EducationField, keyof Education>> = {
  school: 'school',
  degree: 'degree',
  field_of_study: 'field',
  start: 'start',
  end: 'end',
};

/** Whether one education fits. */
export function educationTest(filter: EducationFilter, path: Path): (education: Education) => boolean {
  if ('and' in filter) {
    const parts = filter.and.map((one, index) => educationTest(one, [...path, 'and', index]));
    return (education) => parts.every((part) => part(education));
  }
  if ('or' in filter) {
    const parts = filter.or.map((one, index) => educationTest(one, [...path, 'or', index]));
    return (education) => parts.some((part) => part(education));
  }
  if ('not' in filter) {
    const part = educationTest(filter.not, [...path, 'not']);
    return (education) => !part(education);
  }
  const member = Object.hasOwn(MEMBERS, filter.field) ? MEMBERS[filter.field] : undefined;
  if (member === undefined) throw invalid([...path, 'field'], `${filter.field} is no field of education`);
  if (member !== 'start' && member !== 'end') {
    const holds = textsHold(filter, path);
    return (education) => holds([education[member]]);
  }
  return dateTest(filter, path, member);
}

function dateTest(leaf: Leaf<string>, path: Path, member: 'start' | 'end'): (education: Education) => boolean {
  takes(leaf, ['is', 'in', 'exists', ...COMPARISONS], path);
  if (leaf.op === 'exists') {
    const wanted = flagOf(leaf, path);
    return (education) => (education[member] !== undefined) === wanted;
  }
  const bounds = boundsOf(leaf, path, readDate);
  const days = bounds === undefined ? textsOf(leaf, path).map((text) => readDate(text, [...path, 'value'])) : [];
  return (education) => {
    const date = education[member];
    if (date === undefined) return false;
    if (bounds === undefined) return days.some((day) => date.startsWith(day));
    return above(date, bounds.from) && below(date, bounds.to);
  };
}

/** A year that is an end stands for all of it. */
const above = (date: string, end: End<string> | undefined): boolean =>
  end === undefined || (end.inclusive ? date >= end.value : date > end.value && !date.startsWith(end.value));
const below = (date: string, end: End<string> | undefined): boolean =>
  end === undefined || (end.inclusive ? date <= end.value || date.startsWith(end.value) : date < end.value);
