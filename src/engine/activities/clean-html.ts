/**
 * Cleans the HTML of a note before it is stored.
 *
 * Problem. A note is HTML that somebody else wrote and that other people's browsers will show.
 *
 * Promise. The answer is made anew, never copied: it consists of escaped text, of the tags in `KEPT` without
 * attributes, and of links whose address begins with a permitted scheme. So a parser that reads the input otherwise than
 * this one can lose a word, but nothing can come through. Every tag that is opened is closed, and cleaning what is clean
 * changes nothing.
 *
 * Algorithm. One pass. A tag of `KEPT` is written anew, any other tag is dropped and its text stays, except that the
 * elements in `DROPPED`, whose text is not meant to be read, go with all that they hold. A `<` that begins no tag is
 * text.
 *
 * Example. `Called <b onclick="x()">twice<script>alert(1)</script>` becomes `Called <b>twice</b>`.
 *
 * Limits. No images, tables or styles: a note is words. A tag whose quotes never close ends the text there.
 */

const KEPT = new Set('b strong i em u s p div span ul ol li blockquote code pre h1 h2 h3 h4 h5 h6 a br hr'.split(' '));
const VOID = new Set(['br', 'hr']);
const DROPPED = new Set(
  'script style iframe object embed noscript noembed noframes template textarea title xmp svg math select'.split(' '),
);
/** Tags inside tags; deeper ones are dropped, their text stays. */
const DEPTH_MAX = 50;

const TAG = /<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/iy;
const HREF = /(?:^|[\s/"'])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s]*$/i;

/** The text with nothing left in it that a browser would run or load. */
export function cleanHtml(html: string): string {
  const open: string[] = [];
  // Looked for once: a text of nothing but beginnings of tags must not be searched for an end at each of them.
  const lastEnd = html.lastIndexOf('>');
  let clean = '';
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next === -1 || next > lastEnd) return clean + escapeText(html.slice(at)) + closing(open);
    clean += escapeText(html.slice(at, next));
    const other = endOfMarkup(html, next);
    if (other !== undefined) {
      at = other;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) {
      // A tag whose quotes never close takes the rest with it, as it would in a browser; a lone `<` is text.
      if (/^<\/?[a-z]/i.test(html.slice(next, next + 3))) break;
      clean += '&lt;';
      at = next + 1;
      continue;
    }
    const [whole, slash = '', written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    at = next + whole.length;
    if (slash === '' && DROPPED.has(name)) at = endOfElement(html, name, at);
    else if (KEPT.has(name)) clean += slash === '' ? opened(open, name, attributes) : closed(open, name);
  }
  return clean + closing(open);
}

/** Where a comment, doctype or processing instruction that begins here ends; undefined when it is none. */
function endOfMarkup(html: string, at: number): number | undefined {
  const [start, end] = html.startsWith('<!--', at) ? [4, '-->'] : [2, '>'];
  if (start === 2 && html[at + 1] !== '!' && html[at + 1] !== '?') return undefined;
  const found = html.indexOf(end, at + start);
  return found === -1 ? html.length : found + end.length;
}

/** Behind the closing tag of an element that is dropped, those of its name inside it counted. */
function endOfElement(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

function opened(open: string[], name: string, attributes: string): string {
  if (VOID.has(name)) return `<${name}>`;
  if (open.length >= DEPTH_MAX) return '';
  open.push(name);
  return name === 'a' ? `<a${hrefOf(attributes)}>` : `<${name}>`;
}

/** Closes the nearest open tag of that name, and first what was opened inside it. */
function closed(open: string[], name: string): string {
  const index = open.lastIndexOf(name);
  return index === -1 ? '' : closing(open.splice(index));
}

function closing(open: readonly string[]): string {
  return open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('');
}

function hrefOf(attributes: string): string {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  const address = decode(double ?? single ?? bare ?? '').trim();
  if (!ADDRESS.test(address)) return '';
  return ` href="${encode(address)}"`;
}

/** An `&` that begins no entity, and both angles, written as entities. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
