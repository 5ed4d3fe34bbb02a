/** Phonetic codes of family names: candidates under one code sound alike in English; used as keys, not as evidence. */
import { doubleMetaphone } from 'double-metaphone';
import { PARTICLES } from '../normalise/name-particles.ts';
import { umlautKey } from './skeleton.ts';

const MAX_LENGTH = 64;

/**
 * The primary double-metaphone code of a folded family name without particles and with umlaut spellings joined
 * ("van der berg", "Bergh" -> "PRK"); '' for ''. Names that have no code (digits) stand for themselves.
 */
export function phoneticFamily(family: string): string {
  if (family === '') return '';
  const words = family.length > MAX_LENGTH ? family.slice(0, MAX_LENGTH).split(' ') : family.split(' ');
  const core = words.length === 1 ? words[0]! : withoutParticles(words);
  const code = doubleMetaphone(umlautKey(core))[0];
  return code === '' ? core : code;
}

/** The words of a family name without "van der", "de la" ...; all of them when nothing else is there. */
function withoutParticles(words: string[]): string {
  const core = words.filter((word) => !PARTICLES.has(word));
  return (core.length === 0 ? words : core).join('');
}

/** A coarse code of any name under which spellings by ear and transliterations meet; '' for ''. */
export function soundOf(text: string): string {
  return phoneticFamily(text);
}
