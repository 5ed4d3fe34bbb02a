import { BATCH_ROWS } from './csv.ts';
import type { JsonBatch, JsonItem } from './jsonl.ts';
import type { LineBlock } from './lines.ts';
import { excerpt } from './result.ts';
import { readCard } from './vcard-card.ts';
import { type Property, parseProperty } from './vcard-property.ts';

/** What one card may hold, pictures aside. */
const MAX_CARD_CHARS = 256 * 1024;
const MAX_CARD_PROPERTIES = 2000;
/** Pictures, sounds and keys: as large as they are useless here. */
const BULKY = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b/i;

/** The contacts of a vCard file (2.1, 3.0 and 4.0, mixed too) under Lode's own field names, one value a card. */
export async function* readCards(blocks: AsyncIterable<LineBlock>): AsyncGenerator<JsonBatch> {
  const splitter = new CardSplitter();
  let bytes = 0;
  for await (const block of blocks) {
    ({ bytes } = block);
    for (const [index, line] of block.lines.entries()) {
      if (block.cut?.has(index)) splitter.pushCut(block.firstLine + index);
      else splitter.push(line.endsWith('\r') ? line.slice(0, -1) : line, block.firstLine + index);
      if (splitter.items.length >= BATCH_ROWS) yield { items: splitter.items.splice(0), bytes };
    }
    if (splitter.items.length > 0) yield { items: splitter.items.splice(0), bytes };
  }
  splitter.finish();
  if (splitter.items.length > 0) yield { items: splitter.items, bytes };
}

class CardSplitter {
  readonly items: JsonItem[] = [];
  /** the card's properties, or undefined between cards */
  private properties: Property[] | undefined;
  private startLine = 0;
  private text = '';
  private chars = 0;
  private problem: string | undefined;
  /** the property that the next line may go on with */
  private pending = '';

  push(line: string, number: number): void {
    if ((line.startsWith(' ') || line.startsWith('\t')) && this.pending !== '') {
      this.goOn(line.slice(1));
      return;
    }
    if (this.pending.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(this.pending)) {
      // the equals sign at the end of a line of quoted-printable says that the line goes on
      this.pending = this.pending.slice(0, -1);
      this.goOn(line);
      return;
    }
    this.flush();
    const trimmed = line.trim();
    if (/^BEGIN:VCARD$/i.test(trimmed)) {
      if (this.properties !== undefined) this.refuse('the card has no END:VCARD');
      this.properties = [];
      this.startLine = number;
    } else if (/^END:VCARD$/i.test(trimmed)) this.end();
    else if (this.properties !== undefined) {
      if (this.text.length < 2000) this.text += `${line}\n`;
      this.pending = BULKY.test(line) ? '' : line;
      this.count(this.pending.length);
    }
  }

  pushCut(number: number): void {
    this.pending = '';
    if (this.properties === undefined) this.startLine = number;
    this.problem = 'a line is longer than 1 MB';
  }

  finish(): void {
    this.flush();
    if (this.properties !== undefined) this.refuse('the file ends inside the card');
  }

  private goOn(rest: string): void {
    this.count(rest.length);
    if (this.problem === undefined) this.pending += rest;
  }

  private count(chars: number): void {
    this.chars += chars;
    if (this.chars > MAX_CARD_CHARS || this.properties!.length > MAX_CARD_PROPERTIES) {
      this.problem = 'the card is larger than a contact can be';
      this.pending = '';
    }
  }

  private flush(): void {
    const property = this.pending === '' ? undefined : parseProperty(this.pending);
    if (property !== undefined) this.properties?.push(property);
    this.pending = '';
  }

  private end(): void {
    if (this.properties === undefined) return;
    if (this.problem !== undefined) this.refuse(this.problem);
    else {
      this.items.push({ line: this.startLine, value: readCard(this.properties), text: excerpt(this.text) });
      this.forget();
    }
  }

  private refuse(reject: string): void {
    this.items.push({ line: this.startLine, reject, raw: excerpt(this.text) });
    this.forget();
  }

  private forget(): void {
    this.properties = undefined;
    this.problem = undefined;
    this.text = '';
    this.chars = 0;
  }
}
