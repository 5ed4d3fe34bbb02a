/**
 * RTF: a reader of its text. Groups nest, control words begin with a backslash; text stands in the code page that the
 * document (or the font) names, or as numbered characters followed by a substitute for old readers.
 *
 * Headers and footers are read like the rest; fonts, colours, pictures and whatever is marked as ignorable are not. The
 * target of a link stands in an ignorable group and is kept.
 */
import { type ResumeText, TextBuilder } from './text.ts';

const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object objdata listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles filetbl revtbl bkmkstart bkmkend annotation'.split(
    ' ',
  ),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};
const DEPTH_MAX = 200;
/** `\'hh` bytes of one character wait for each other only in code pages of several bytes. */
const BYTES_MAX = 4_096;
const FIELD_MAX = 4_000;

interface Group {
  skipped: boolean;
  /** characters that follow a numbered one for readers that do not know it */
  substitutes: number;
  /** collects a field's instruction */
  field: boolean;
}

/** @throws Error where it is no RTF, or nested beyond reason */
export function readRtf(bytes: Buffer): ResumeText {
  const source = bytes.toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new Error('the file is no RTF');
  return new RtfReader(source).read();
}

class RtfReader {
  private readonly source: string;
  private readonly out = new TextBuilder();
  private readonly groups: Group[] = [];
  private group: Group = { skipped: false, substitutes: 1, field: false };
  private at = 0;
  private toSkip = 0;
  private decoder = new TextDecoder('windows-1252');
  private pending: number[] = [];
  private instruction = '';

  constructor(source: string) {
    this.source = source;
  }

  read(): ResumeText {
    const { source } = this;
    while (this.at < source.length && !this.out.full) {
      const char = source[this.at++]!;
      if (char === '\\') this.control();
      else if (char === '{') this.open();
      else if (char === '}') this.close();
      else if (char !== '\r' && char !== '\n') this.byte(char.charCodeAt(0));
    }
    this.flush();
    return this.out.result();
  }

  private open(): void {
    this.flush();
    if (this.groups.length >= DEPTH_MAX) throw new Error(`the RTF nests deeper than ${DEPTH_MAX} levels`);
    this.groups.push(this.group);
    this.group = { ...this.group };
    this.toSkip = 0;
  }

  private close(): void {
    this.flush();
    const inner = this.group;
    this.group = this.groups.pop() ?? this.group;
    this.toSkip = 0;
    if (inner.field && !this.group.field) {
      this.out.addLink(/HYPERLINK\s+"?([^"\s]+)/i.exec(this.instruction)?.[1]);
      this.instruction = '';
    }
  }

  private control(): void {
    const { source } = this;
    const char = source[this.at] ?? '';
    if (!/[a-z]/i.test(char)) {
      this.at++;
      this.symbol(char);
      return;
    }
    const match = /[a-z]{1,32}(-?\d{1,10})? ?/iy;
    match.lastIndex = this.at;
    const word = match.exec(source)!;
    this.at += word[0].length;
    this.word(/^[a-z]+/i.exec(word[0])![0], word[1] === undefined ? undefined : Number(word[1]));
  }

  private symbol(char: string): void {
    if (char === "'") {
      const code = Number.parseInt(this.source.slice(this.at, this.at + 2), 16);
      this.at += 2;
      if (!Number.isNaN(code)) this.byte(code);
    } else if (char === '*') this.group.skipped = true;
    else if (char === '~') this.text(' ');
    else if (char === '_') this.text('-');
    else if (char === '\n' || char === '\r') this.text('\n');
    else if (char === '\\' || char === '{' || char === '}') this.byte(char.charCodeAt(0));
  }

  private word(word: string, value: number | undefined): void {
    if (word === 'u' && value !== undefined) {
      this.text(String.fromCharCode(value < 0 ? value + 0x10000 : value));
      this.toSkip = this.group.substitutes;
    } else if (word === 'uc') this.group.substitutes = Math.min(Math.max(value ?? 1, 0), 16);
    else if (word === 'ansicpg') this.decoder = decoderOf(value);
    else if (word === 'bin') this.at += Math.max(0, value ?? 0);
    else if (word === 'fldinst') {
      // It stands in a group that is marked as ignorable.
      [this.group.field, this.group.skipped] = [true, false];
    } else if (SKIPPED.has(word)) this.group.skipped = true;
    else if (word === 'header' || word === 'footer') this.text('\n');
    else if (word in CHARACTERS) this.text(CHARACTERS[word]!);
    else this.flush();
  }

  private byte(code: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else if (this.pending.push(code) >= BYTES_MAX) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.add(this.decoder.decode(bytes));
  }

  private text(text: string): void {
    this.flush();
    this.toSkip = 0;
    this.add(text);
  }

  private add(text: string): void {
    if (this.group.field) this.instruction = (this.instruction + text).slice(0, FIELD_MAX);
    else if (!this.group.skipped) this.out.add(text);
  }
}

function decoderOf(codePage: number | undefined) {
  const names: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    65001: 'utf-8',
    10000: 'macintosh',
  };
  const name = codePage === undefined ? undefined : (names[codePage] ?? `windows-${codePage}`);
  try {
    return new TextDecoder(name ?? 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}
