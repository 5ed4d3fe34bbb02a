/**
 * The records of a file as text outside the heap: a report shows a few hundred of a million, so they are kept as the
 * bytes of their JSON and read back when they are shown.
 */
const BLOCK_BYTES = 4 * 1024 * 1024;

export class RecordTexts {
  readonly #blocks: Buffer[] = [];
  #filled = BLOCK_BYTES;
  /** block and offset of each text, and its length */
  readonly #blockOf: number[] = [];
  readonly #offset: number[] = [];
  readonly #length: number[] = [];

  /** @param text JSON of an object */
  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.#filled + bytes > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, bytes)));
      this.#filled = 0;
    }
    this.#blocks.at(-1)!.write(text, this.#filled);
    this.#blockOf.push(this.#blocks.length - 1);
    this.#offset.push(this.#filled);
    this.#length.push(bytes);
    this.#filled += bytes;
  }

  /** The record that was added as number `index`. */
  read(index: number): Record<string, unknown> {
    const from = this.#offset[index]!;
    const text = this.#blocks[this.#blockOf[index]!]!.toString('utf8', from, from + this.#length[index]!);
    return JSON.parse(text) as Record<string, unknown>;
  }
}
