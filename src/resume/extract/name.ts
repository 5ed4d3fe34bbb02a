/**
 * Whose resume it is, and what they call themselves.
 *
 * A labelled name ("Name: ...") is taken as it stands. Else each of the first lines that could be a name is weighed: the
 * higher it stands the better, better still when the e-mail address or the profile's address agrees, worse when it reads
 * like a title or an employer. From below the first section only a line is taken of which an address has every word.
 */
import type { Found } from '../../engine/resumes/types.ts';
import { fold, foldWords } from '../../identity/normalise/fold.ts';
import { normaliseName } from '../../identity/normalise/name.ts';
import { normaliseCountry } from '../../identity/normalise/place.ts';
import { type Line, type Part, splitParts } from './lines.ts';
import { employerLikeness, titleLikeness } from './titles.ts';

export interface Named {
  name?: Found<{ full: string; given?: string; family?: string }>;
  headline?: Found;
}

const LABEL =
  /^(?:full name|name|vor- und nachname|vorname und name|nom et prénom|prénom et nom|nom complet|nom|nombre completo|nombre y apellidos|nombre|nome e cognome|nome completo|nome|naam|imię i nazwisko|namn|navn|姓名|氏名)\s*[:：\t]\s*/iu;
const GIVEN_LABEL =
  /^(?:first ?names?(?:\(s\))?|given ?names?(?:\(s\))?|forenames?|vornamen?|prénoms?|nombres?|nome|voornaam|imię|förnamn|fornavn)\s*[:：\t]\s*/iu;
const FAMILY_LABEL =
  /^(?:last ?name|surnames?(?:\(s\))?|family ?name|nachname|familienname|nom(?: de famille)?|apellidos?|cognome|sobrenome|apelido|achternaam|nazwisko|efternamn|etternavn)\s*[:：\t]\s*/iu;
/** What some write before or behind their name. */
const DOCUMENT =
  /^\s*(?:(?:curriculum vitae|lebenslauf|resume|résumé|cv|hoja de vida|curriculum)(?:\s+(?:of|von|de|di))?)\s*[:–—|-]?\s*|\s*[–—|-]\s*(?:curriculum vitae|lebenslauf|resume|résumé|cv)\s*$/giu;
const SEPARATOR = /\t+|\s+[|•·–—]\s+|\s{3,}/;
const CREDENTIALS = /,\s*(?:[A-Z][A-Za-z.]{1,6}\.?(?:\s|,|$))+.*$/;
const WORD = /^(?:\p{Lu}[\p{L}'’.-]*|[\p{L}]{1,4}|\p{Lu}\.)$/u;
const OTHER_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}$/u;
const LOOKED_AT = 12;
const LOOKED_AT_BELOW = 60;
const HEADLINE_MAX = 100;

/**
 * @param top the lines above the first section, or of the section of contacts where there are none
 * @param all the lines of the whole resume
 * @param hints folded local parts of e-mails and identifiers of profiles
 */
export function findName(top: readonly Line[], all: readonly Line[], hints: readonly string[]): Named {
  const parts = top.slice(0, LOOKED_AT).flatMap(toParts);
  const inTwo = labelledInTwo(top);
  const best = labelled(top) ?? weighed(parts, hints) ?? agreed(all.slice(0, LOOKED_AT_BELOW), hints);
  const whole = best === undefined ? undefined : { value: nameValue(best.text), spans: [best.span] };
  const name = inTwo ?? whole;
  const headline = findHeadline(parts, best);
  return {
    ...(name === undefined ? {} : { name }),
    ...(headline === undefined ? {} : { headline: { value: headline.text, spans: [headline.span] } }),
  };
}

function toParts(line: Line): Part[] {
  const bare = line.text.replace(DOCUMENT, '');
  return splitParts(line, bare, SEPARATOR, line.text.indexOf(bare));
}

function labelled(top: readonly Line[]): Part | undefined {
  return behindLabel(top, LABEL);
}

/** "First name: Noor" and "Surname: Takahashi", in lines of their own. */
function labelledInTwo(top: readonly Line[]): Named['name'] {
  const given = behindLabel(top, GIVEN_LABEL);
  const family = behindLabel(top, FAMILY_LABEL);
  if (given === undefined || family === undefined) return undefined;
  const value = { full: `${given.text} ${family.text}`, given: given.text, family: family.text };
  return { value, spans: [given.span, family.span] };
}

function behindLabel(top: readonly Line[], pattern: RegExp): Part | undefined {
  for (const line of top) {
    const label = pattern.exec(line.text);
    if (label === null) continue;
    const [part] = splitParts(line, line.text.slice(label[0].length), SEPARATOR, label[0].length);
    if (part !== undefined && !/[\d@]/.test(part.text)) return part;
  }
  return undefined;
}

function weighed(parts: readonly Part[], hints: readonly string[]): Part | undefined {
  let best: Part | undefined;
  let most = 0;
  const candidates = parts.map(withoutCredentials).filter((part) => couldBeName(part.text));
  for (const [index, bare] of candidates.entries()) {
    const weight =
      6 - index + agreement(bare.text, hints) - 4 * titleLikeness(bare.text) - 4 * employerLikeness(bare.text);
    if (weight > most) [best, most] = [bare, weight];
  }
  return best;
}

/** A name below the first section, as in the exports of profiles that begin with a column at the side. */
function agreed(all: readonly Line[], hints: readonly string[]): Part | undefined {
  return all
    .filter((line) => !line.bullet)
    .flatMap(toParts)
    .map(withoutCredentials)
    .find(({ text }) => {
      const words = foldWords(text);
      return couldBeName(text) && hints.some((hint) => words.every((word) => hint.includes(word)));
    });
}

/** "Noor Takahashi, MBA, PMP": what follows is not the name. */
function withoutCredentials({ text, span }: Part): Part {
  const bare = text.replace(CREDENTIALS, '').trim();
  return { text: bare, span: { start: span.start, end: span.start + bare.length } };
}

function couldBeName(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return true;
  if (text.length > 60 || /[\d@/:_!?"]/.test(text)) return false;
  const words = text.replace(',', ' ').split(/\s+/);
  if (words.length < 2 || words.length > 5 || !words.every((word) => WORD.test(word))) return false;
  return /^\p{Lu}/u.test(words[0]!) && /^\p{Lu}/u.test(words.at(-1)!) && normaliseCountry(words.at(-1)!) === '';
}

/** How many of the hints hold a word of the name. */
function agreement(text: string, hints: readonly string[]): number {
  const words = foldWords(text).filter((word) => word.length > 2);
  return words.some((word) => hints.some((hint) => hint.includes(word))) ? 6 : 0;
}

/** Given and family name as they are written, where the parts of the folded name are found in it. */
function nameValue(full: string): { full: string; given?: string; family?: string } {
  const form = normaliseName({ full_name: full });
  if (form === undefined) return { full };
  const given = asWritten(full, form.given);
  const family = asWritten(full, form.family);
  return { full, ...(given === undefined ? {} : { given }), ...(family === undefined ? {} : { family }) };
}

function asWritten(full: string, folded: string): string | undefined {
  if (folded === '') return undefined;
  const words = full.split(/[\s,]+/);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const text = words.slice(from, to).join(' ');
      if (fold(text) === folded) return text;
    }
  }
  return undefined;
}

/** A short statement right below the name, or beside it, that reads like a title. */
function findHeadline(parts: readonly Part[], name: Part | undefined): Part | undefined {
  const at = parts.findIndex((part) => name !== undefined && part.span.start >= name.span.end);
  if (at < 0) return undefined;
  return parts
    .slice(at, at + 2)
    .find(({ text }) => text.length <= HEADLINE_MAX && !/[@\d:]/.test(text) && titleLikeness(text) > 0);
}
