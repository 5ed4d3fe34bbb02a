/** E-mail addresses, telephones and links, wherever they stand; those of references are somebody else's. */
import type { Found, Span } from '../../engine/resumes/types.ts';
import { normaliseDate } from '../../identity/normalise/date.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { normalisePhone } from '../../identity/normalise/phone.ts';
import { normaliseProfileUrl } from '../../identity/normalise/profile-url.ts';
import { type Line, spanOf } from './lines.ts';

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>()"'|,;]{3,300}/gi;
/** Hosts of profiles, which many write without a scheme. */
const PROFILE_TEXT =
  /(?<![\w@/.-])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|behance\.net|dribbble\.com|stackoverflow\.com|twitter\.com|x\.com|medium\.com|instagram\.com)\/[^\s<>()"'|,;]{1,200}/gi;
const NUMBER = /(?<![\p{L}\d./-])(?:\+|00|\()?\s?\(?\d(?:[\d\s()./–-]|(?<=\d)x(?=\d)){5,24}\d(?![\d\p{L}])/gu;
const PHONE_LABEL =
  /(?:tel|telefon|telephone|téléphone|teléfono|telefono|telefone|telefoon|phone|mobile|mobil|mobiel|móvil|cell|cellulare|celular|handy|portable|gsm|fon|komórka|電話|电话|手机|[☎📞📱✆])/iu;
const FAX_LABEL = /\bfax\b/i;
const EACH_MAX = 20;

/** Values in the order of their first mention, each with all of its places. */
class Mentions<T> {
  private readonly byKey = new Map<string, { value: T; spans: Span[] }>();

  add(key: string, value: T, span?: Span): void {
    const known = this.byKey.get(key) ?? { value, spans: [] };
    if (span !== undefined) known.spans.push(span);
    if (this.byKey.size < EACH_MAX) this.byKey.set(key, known);
  }

  all(): Found<T>[] {
    return [...this.byKey.values()];
  }
}

/** `links`: addresses behind words; a value that stands only there has no span. */
export function findEmails(lines: readonly Line[], links: readonly string[]): Found[] {
  const found = new Mentions<string>();
  const add = (text: string, span?: Span): void => {
    const form = normaliseEmail(text);
    if (form !== undefined) found.add(form.canonical, form.address, span);
  };
  for (const line of lines) {
    for (const match of line.text.matchAll(EMAIL)) add(match[0], spanOf(line, match.index, match[0].length));
  }
  for (const link of links) if (/^mailto:/i.test(link)) add(link.slice(7).split('?')[0]!);
  return found.all();
}

export function findLinks(lines: readonly Line[], links: readonly string[]): Found<{ kind: string; url: string }>[] {
  const found = new Mentions<{ kind: string; url: string }>();
  const add = (text: string, span?: Span): void => {
    const absolute = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    const form = normaliseProfileUrl(absolute);
    if (form !== undefined) found.add(form.url, { kind: form.kind, url: form.url }, span);
  };
  for (const line of lines) {
    for (const pattern of [URL_TEXT, PROFILE_TEXT]) {
      for (const match of line.text.matchAll(pattern)) {
        const text = match[0].replace(/[.:)\]]+$/, '');
        add(text, spanOf(line, match.index, text.length));
      }
    }
  }
  for (const link of links) if (/^https?:\/\//i.test(link)) add(link);
  return found.all();
}

/**
 * Telephones: any number beside a label or above the first section, elsewhere only with its country code.
 *
 * @param near lines of contacts
 * @param country alpha-2, of numbers without a code; '' where nothing tells
 */
export function findPhones(lines: readonly Line[], near: ReadonlySet<Line>, country: string): Found[] {
  const found = new Mentions<string>();
  for (const line of lines) {
    const labelled = PHONE_LABEL.test(line.text);
    if (FAX_LABEL.test(line.text) && !labelled) continue;
    for (const match of line.text.matchAll(NUMBER)) {
      const text = match[0].trim();
      const international = /^(?:\+|00|\(\s?\+)/.test(text);
      if (!international && !labelled && !near.has(line)) continue;
      const value = phoneOf(text, country);
      if (value === undefined) continue;
      found.add(value, value, spanOf(line, match.index + match[0].indexOf(text), text.length));
    }
  }
  return found.all();
}

function phoneOf(text: string, country: string): string | undefined {
  if (looksLikeDates(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  // Ten digits in the groups of North America need no other hint.
  const american = /^\(?[2-9]\d{2}\)?[\s./-]{0,2}[2-9]\d{2}[\s./-]?\d{4}$/.test(text);
  const hint = country !== '' ? country : american ? 'us' : undefined;
  const form = normalisePhone(text, hint);
  if (form === undefined || digits.length < 7) return undefined;
  return form.e164 === '' ? form.national : form.e164;
}

/** "2015 - 2019", "03.2015 – 04.2019" and "12.03.1985" are made of digits too. */
function looksLikeDates(text: string): boolean {
  if (/^[+(]/.test(text)) return false;
  const pieces = text.split(/\s*[–-]\s*|\s+/).filter((piece) => piece !== '');
  return pieces.every(
    (piece) => /^(?:19|20)\d{2}$/.test(piece) || (/[./-]/.test(piece) && normaliseDate(piece) !== undefined),
  );
}
