/** One line of a card, unfolded: `item1.EMAIL;TYPE=work:ada@orrery.example`. */
export interface Property {
  group: string;
  /** upper case */
  name: string;
  /** lower case, those of version 2.1 that have no name included */
  types: string[];
  value: string;
}

/** Parses a property; undefined for a line that is none. */
export function parseProperty(line: string): Property | undefined {
  const colon = valueStart(line);
  if (colon < 0) return undefined;
  const [head = '', ...parameters] = splitUnquoted(line.slice(0, colon));
  const dot = head.lastIndexOf('.');
  const types: string[] = [];
  let quotedPrintable = false;
  let charset = 'utf-8';
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    const name = equals < 0 ? '' : parameter.slice(0, equals).trim().toLowerCase();
    const value = parameter
      .slice(equals + 1)
      .trim()
      .replace(/^"|"$/g, '')
      .toLowerCase();
    if (value === 'quoted-printable') quotedPrintable = true;
    else if (name === 'charset') charset = value;
    else if (name === 'type' || name === '') types.push(...value.split(','));
  }
  const raw = line.slice(colon + 1);
  return {
    group: dot < 0 ? '' : head.slice(0, dot).toLowerCase(),
    name: head
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    types,
    value: quotedPrintable ? decodeQuotedPrintable(raw, charset) : raw,
  };
}

/** The components of a structured value (`N`, `ADR`, `ORG`), unescaped. */
export function components(value: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === ';') {
      parts.push(unescapeText(value.slice(from, at)));
      from = at + 1;
    }
  }
  parts.push(unescapeText(value.slice(from)));
  return parts;
}

/** Text without the backslashes before commas, semicolons and line breaks. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value.trim();
  return value
    .replace(/\\([\\,;:nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped))
    .trim();
}

function valueStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  // a stray quote among the parameters must not cost the value
  return line.indexOf(':');
}

function splitUnquoted(head: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at <= head.length; at++) {
    if (head[at] === '"') quoted = !quoted;
    if (at < head.length && (head[at] !== ';' || quoted)) continue;
    parts.push(head.slice(from, at));
    from = at + 1;
  }
  return parts;
}

function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const decoded = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code =
      bytes[at] === 0x3d
        ? Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
        : Number.NaN;
    if (Number.isNaN(code)) decoded[length++] = bytes[at]!;
    else {
      decoded[length++] = code;
      at += 2;
    }
  }
  return decoderFor(charset).decode(decoded.subarray(0, length));
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    // a character set that nobody knows: Windows-1252 reads every byte
    return new TextDecoder('windows-1252');
  }
}
