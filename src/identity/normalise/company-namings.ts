/**
 * A text that holds more than one name of a company: "Oakline Holdings LLC d/b/a Brightwater", "Northern Bright Energy
 * (NBE)", "Tidewheel, formerly Corvane", "Solmar, a Brightwater company".
 *
 * The name in use comes first: behind d/b/a, before "formerly". A bracket is another name only if it says so, is the
 * acronym of what stands outside (or the other way round), or is the name in another script; a country in brackets
 * belongs to the name; every other bracket is a remark ("remote", "acquired") and no name. An owner ("part of ...") is
 * another company and is left out.
 */

import { fold } from './fold.ts';
import { COUNTRY_MARKERS } from './legal-forms.ts';

export interface Namings {
  /** the name in use, as written */
  main: string;
  /** its other names, as written */
  others: string[];
}

/** Whether a text may hold more than a name. Cheap: most texts do not. */
export const MAY_NAME_MORE =
  /[([{/]|[-–—,|] (?:an? |the |now |part |acq|div|sub)|\b(?:dba|aka|fka|nka|trading as|doing business|operating as|known as|formerly|previously|vormals|ehemals|anciennement|antes)\b/i;

const TRADES_AS =
  /[\s,;(]+(?:d\s?\/\s?b\s?\/\s?a|d\.b\.a\.?|dba|doing business as|t\s?\/\s?a|trading as|operating as|o\/a)[\s:]+/i;
const ALSO =
  /[\s,;([]+(?:a\s?\/\s?k\s?\/\s?a|a\.k\.a\.?|aka|also known as|f\s?\/\s?k\s?\/\s?a|f\.k\.a\.?|fka|formerly known as|formerly|previously known as|previously|formally known as|vormals|ehemals|fr[uü]her|anciennement|antes|voorheen)[\s:]+/i;
const NOW =
  /(?:[\s,;([]+(?:n\s?\/\s?k\s?\/\s?a|nka|now known as|now called)|\s*[,;([|–—-]\s*now)[\s:]+(?!part\b|a\b|an\b|owned\b)/i;
const OWNER =
  /[\s,;]*(?:[([]|[-–—,|]\s)\s?(?:(?:now |a )?(?:part|division|subsidiary|brand|unit|member) of |(?:acquired|owned|powered) by |an? [^()[\]]{2,60} (?:company|brand|business|subsidiary)\b).*$/i;
const BRACKET = /[([{]([^()[\]{}]*)[)\]}]/g;
const NOT_ASCII = /[^\0-\x7f]/;

export function namingsOf(text: string): Namings {
  const others: string[] = [];
  let main = text.replace(OWNER, '') || text;
  for (;;) {
    const trade = TRADES_AS.exec(main);
    if (trade === null) break;
    others.push(main.slice(0, trade.index));
    main = trimmed(main.slice(trade.index + trade[0].length));
  }
  for (const [pattern, isNow] of [
    [NOW, true],
    [ALSO, false],
  ] as const) {
    const found = pattern.exec(main);
    if (found === null || found.index === 0) continue;
    const [before, after] = [main.slice(0, found.index), trimmed(main.slice(found.index + found[0].length))];
    main = isNow ? after : before;
    others.push(...(isNow ? [before] : after.split(/[,;/]+/)));
  }
  return { main: withoutBrackets(main, others), others: others.map(trimmed).filter((other) => other !== '') };
}

function withoutBrackets(text: string, others: string[]): string {
  const bare = text.replace(BRACKET, ' ');
  const outside = fold(bare);
  if (outside === '') return text;
  return text.replace(BRACKET, (_whole, inner: string) => {
    const folded = fold(inner);
    if (COUNTRY_MARKERS.has(folded)) return ` ${inner} `;
    if (isInitials(folded, outside) || isInitials(outside, folded)) others.push(inner);
    else if (folded.length > 1 && NOT_ASCII.test(inner) !== NOT_ASCII.test(bare)) others.push(inner);
    return ' ';
  });
}

/** Whether the short text holds the initials of the long one's words, in order; words may be skipped (of, Inc). */
function isInitials(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 8 || short.includes(' ') || !long.includes(' ')) return false;
  let at = 0;
  for (const word of long.split(' ')) if (word[0] === short[at]) at += 1;
  return at === short.length;
}

function trimmed(text: string): string {
  return text.replace(/^[\s"'“”«»,;:([]+|[\s"'“”«»,;:)\]]+$/g, '');
}
