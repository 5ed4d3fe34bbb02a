/**
 * The tags and texts of an XML document, one after the other. Nothing is declared, looked up or expanded: an entity is
 * one of the five that XML brings or a number, anything else stays as it is written.
 */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function* readXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const textEnd = open < 0 ? xml.length : open;
    if (textEnd > at) yield { kind: 'text', text: decode(xml.slice(at, textEnd)) };
    if (open < 0) return;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, end) };
      at = end + 3;
    } else if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open) + 3;
    } else {
      const end = endOf(xml, '>', open);
      const inside = xml.slice(open + 1, end);
      at = end + 1;
      if (/^[?!]/.test(inside)) continue;
      if (inside.startsWith('/')) yield { kind: 'close', name: inside.slice(1).trim() };
      else yield opening(inside);
    }
  }
}

function opening(inside: string): XmlEvent {
  const empty = inside.endsWith('/');
  const bare = empty ? inside.slice(0, -1) : inside;
  const space = bare.search(/\s/);
  const name = space < 0 ? bare : bare.slice(0, space);
  return { kind: 'open', name, attributes: space < 0 ? '' : bare.slice(space), empty };
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at;
}

/** Longer lists are cut: a document's are short, and a hostile one stays cheap. */
const ATTRIBUTES_MAX = 4_000;

/** The value of an attribute, by its name with prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const looked = attributes.slice(0, ATTRIBUTES_MAX);
  for (const [, found, double, single] of looked.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return decode(double ?? single ?? '');
  }
  return undefined;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
