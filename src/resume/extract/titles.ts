/** Whether a text reads like a job title, an employer, a school, a degree or a place. */
import { normaliseCompany } from '../../identity/normalise/company.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { US_STATES } from '../../identity/normalise/place-tables.ts';
import { normaliseTitle } from '../../identity/normalise/title.ts';
import { DEGREE_PATTERN, EMPLOYER_WORDS, OCCUPATIONS, SCHOOL_WORDS } from './work-words.ts';

const STATES: ReadonlySet<string> = new Set([...US_STATES.keys(), ...US_STATES.values()]);
/** German compounds end in their occupation: Softwareentwickler, Vertriebsleiterin, Bürokaufmann. */
const COMPOUND =
  /(?:entwickler|leiter|berater|ingenieur|kauffrau|kaufmann|mitarbeiter|assistent|techniker|mechaniker|verkaufer|betreuer|pfleger|fahrer|meister|lehrer|makler|referent|manager|arzt|helfer|arbeiter|fachkraft|angestellter?|bauer|warter)(?:in)?$/;

/** 0: no; 1: its level or department could be a title's; 2: an occupation. */
export function titleLikeness(text: string): 0 | 1 | 2 {
  if (text.length > 120) return 0;
  const words = foldWords(text);
  if (words.some((word) => OCCUPATIONS.has(word) || (word.length > 7 && COMPOUND.test(word)))) return 2;
  const { level } = normaliseTitle(text);
  return level === '' ? 0 : 1;
}

/** 0: nothing says so; 1: a word that employers' names hold; 2: a legal form. */
export function employerLikeness(text: string): 0 | 1 | 2 {
  const form = normaliseCompany(text);
  if (form === undefined) return 0;
  if (form.words.length > 0 && form.words.join(' ') !== form.full) return 2;
  return foldWords(text).some((word) => EMPLOYER_WORDS.has(word)) ? 1 : 0;
}

export function isSchool(text: string): boolean {
  if (/大学|学院|高校|学校|대학|학교/.test(text)) return true;
  return foldWords(text).some(
    (word) => SCHOOL_WORDS.has(word) || /(?:schule|gymnasium|universitat|kolleg)$/.test(word),
  );
}

export function isDegree(text: string): boolean {
  return DEGREE_PATTERN.test(fold(text));
}

/** "Springfield, IL", "Berlin, Germany", "Remote"; a bare town cannot be told from a firm. */
export function isPlace(text: string): boolean {
  if (/^(?:remote|hybrid|home ?office)$/i.test(text)) return true;
  const last = text.split(',').at(-1)!.trim();
  if (last === '' || /\d/.test(text)) return false;
  const folded = fold(last);
  const parts = text.split(',');
  if (parts.length > 3 || employerLikeness(parts[0]!) > 0) return false;
  // Of three the last is a country: "Bluebonnet Roofing, Waco, TX" is more than a place.
  if (parts.length === 3 && (last.length < 4 || normaliseCountry(last) === '')) return false;
  // "Finch, Co" is a firm, "Denver, CO" is not.
  if (last.length === 2 && last !== last.toUpperCase()) return false;
  if (parts.length > 1) return STATES.has(folded) || normaliseCountry(last) !== '';
  return last.length > 3 && (US_STATES.has(folded) || normaliseCountry(last) !== '');
}
