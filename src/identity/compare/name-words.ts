/**
 * What comparison wants to know of one part of a name: its skeletons, the names it may stand for, whether it is a name
 * that many people bear. Made once per word and remembered, because the match path meets the same words over and over
 * and a skeleton costs more than a comparison. The memory is bounded and changes no result.
 */

import { familyGroups, givenGroups, isCommonFamily } from './name-spellings.ts';
import { knownGivenName } from './nicknames.ts';
import { consonantSkeleton, fineSkeleton, hasInnerVowel, nameSkeleton, umlautKey } from './skeleton.ts';

export interface WordForms {
  /** bit per letter that occurs */
  letters: number;
  /** without spaces */
  joined: string;
  umlaut: string;
  coarse: string;
  fine: string;
  consonants: string;
  /** false for what comes from a script without vowels */
  voiced: boolean;
  givenGroups: readonly number[];
  familyGroups: readonly number[];
  knownGiven: boolean;
  /** a name that stands for itself, given or family: a letter more or less makes another name */
  established: boolean;
}

const REMEMBERED_MAX = 1 << 16;
let remembered = new Map<string, WordForms>();

/** The forms of a folded part of a name. */
export function formsOf(text: string): WordForms {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered = new Map();
  const forms = makeForms(text);
  remembered.set(text, forms);
  return forms;
}

function makeForms(text: string): WordForms {
  const joined = text.includes(' ') ? text.replaceAll(' ', '') : text;
  const respelt = respell(joined);
  const knownGiven = knownGivenName(text);
  return {
    letters: lettersOf(joined),
    joined,
    umlaut: umlautKey(joined),
    coarse: nameSkeleton(respelt),
    fine: fineSkeleton(respelt),
    consonants: consonantSkeleton(respelt),
    voiced: hasInnerVowel(joined),
    givenGroups: givenGroups(joined),
    familyGroups: familyGroups(joined),
    knownGiven,
    established: knownGiven || isCommonFamily(joined),
  };
}

/** Endings and beginnings that are written in several ways: MacDonald, Popoff, Petrovic. */
function respell(text: string): string {
  let out = text;
  if (out.startsWith('geof')) out = `jef${out.slice(4)}`;
  if (out.startsWith('mac') && out.length > 5 && !/^mac[aeiouh]/.test(out)) out = `mc${out.slice(3)}`;
  if (out.endsWith('off') || out.endsWith('eff')) return `${out.slice(0, -2)}v`;
  if (out.endsWith('vic')) return `${out}h`;
  return out;
}

function lettersOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - 97;
    mask |= code >= 0 ? 1 << code : 1 << 27;
  }
  return mask;
}
