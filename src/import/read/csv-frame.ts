/** The longest record that spans lines, and the most lines that a quoted cell may hold. */
export const MAX_RECORD_CHARS = 1024 * 1024;
export const MAX_RECORD_LINES = 1000;

/**
 * What looking ahead in vain may cost in all, in characters, and what each good character earns back: without it a file
 * made of stray quotes would have every line read a thousand times.
 */
const LOOK_AHEAD_CHARS = 64 * MAX_RECORD_CHARS;
const LOOK_AHEAD_EARNED = 16;

/** One record's text, before it is split into cells; `quoted` says that a quote is somewhere in it. */
export type Framed =
  | { line: number; text: string; quoted: boolean; malformed: boolean }
  | { line: number; reject: string; text: string };

interface Line {
  text: string;
  number: number;
}

interface Scan {
  /** the line ends inside a quoted cell */
  open: boolean;
  /** a closing quote was followed by something else than a delimiter */
  malformed: boolean;
  /** delimiters seen outside quotes */
  delimiters: number;
}

/**
 * Finds where CSV records begin and end, line by line, and recovers from a stray quote.
 *
 * A quote opens a cell only at the cell's beginning and closes it when no second quote follows (RFC 4180, read
 * leniently). A cell that goes on over lines is believed when it closes properly, in time, and leaves no more cells
 * than the header has. Otherwise its quote was stray: that one line is refused and reading starts again at the next,
 * so that no row disappears into a cell.
 */
export class CsvFramer {
  readonly framed: Framed[] = [];
  private readonly delimiter: string;
  private readonly columns: number;
  private parts: Line[] = [];
  private chars = 0;
  private delimiters = 0;
  private budget = LOOK_AHEAD_CHARS;
  private waiting: Line[] = [];

  /** @param columns cells of the header; 0 while it is unknown */
  constructor(delimiter: string, columns: number) {
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** Takes the next physical line. Records that are complete are appended to `framed`, which the caller empties. */
  push(text: string, number: number): void {
    if (this.parts.length === 0 && !text.includes('"')) this.emit(text, number, false, false);
    else this.settle({ text, number });
  }

  /** Takes a line that was too long to be kept: it is refused, and so is a cell that was open before it. */
  pushCut(text: string, number: number): void {
    this.finish();
    this.framed.push({ line: number, reject: 'the line is longer than 1 MB', text });
  }

  /** The input ends: a cell that is still open never closes. */
  finish(): void {
    while (this.parts.length > 0) {
      this.stray();
      this.drain();
    }
  }

  private settle(line: Line): void {
    this.waiting.push(line);
    this.drain();
  }

  /** `waiting` is a stack with the earliest line on top. */
  private drain(): void {
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) this.step(next);
  }

  private step(line: Line): void {
    const wasOpen = this.parts.length > 0;
    const scan = scanQuotes(line.text, this.delimiter, wasOpen);
    if (!wasOpen && !scan.open) {
      this.emit(line.text, line.number, true, scan.malformed);
      return;
    }
    this.parts.push(line);
    this.chars += line.text.length + 1;
    this.delimiters += scan.delimiters;
    const surplus = this.columns > 0 && this.delimiters >= this.columns;
    const over = this.chars > Math.min(MAX_RECORD_CHARS, this.budget) || this.parts.length > MAX_RECORD_LINES;
    if (over || surplus || (wasOpen && scan.malformed)) this.stray();
    else if (!scan.open) this.emitParts();
  }

  private emit(text: string, line: number, quoted: boolean, malformed: boolean): void {
    this.budget = Math.min(LOOK_AHEAD_CHARS, this.budget + LOOK_AHEAD_EARNED * (text.length + 1));
    this.framed.push({ line, text, quoted, malformed });
  }

  private emitParts(): void {
    const text = this.parts.map((part) => part.text).join('\n');
    const { number } = this.parts[0]!;
    this.forget();
    this.emit(text, number, true, false);
  }

  /** Refuses the line that the open cell began on and has the lines after it read again. */
  private stray(): void {
    const [first, ...rest] = this.parts;
    this.budget = Math.max(0, this.budget - this.chars);
    this.forget();
    if (first === undefined) return;
    const reject = 'a quote opens a cell that is not closed properly: is a quote misplaced?';
    this.framed.push({ line: first.number, reject, text: first.text });
    for (const line of rest.reverse()) this.waiting.push(line);
  }

  private forget(): void {
    this.parts = [];
    this.chars = 0;
    this.delimiters = 0;
  }
}

/** Follows the quotes of one line, jumping from quote to quote. */
function scanQuotes(text: string, delimiter: string, startOpen: boolean): Scan {
  const end = text.endsWith('\r') ? text.length - 1 : text.length;
  let open = startOpen;
  let malformed = false;
  let delimiters = 0;
  // the position from which text outside quotes has not been looked at yet, and whether a cell begins there
  let at = 0;
  let atCellStart = !startOpen;
  for (;;) {
    if (open) {
      const quote = text.indexOf('"', at);
      if (quote < 0 || quote >= end) return { open, malformed, delimiters };
      if (text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      open = false;
      atCellStart = false;
      at = quote + 1;
      if (at < end && text[at] !== delimiter) malformed = true;
    }
    if (atCellStart && text[at] === '"') {
      open = true;
      at++;
      continue;
    }
    const next = text.indexOf(delimiter, at);
    if (next < 0 || next >= end) return { open, malformed, delimiters };
    delimiters++;
    atCellStart = true;
    at = next + 1;
  }
}
