/** The text of a resume as its file format gives it. */
export interface ResumeText {
  /** lines end with \n; the cells of a row are parted by \t */
  text: string;
  /** addresses that stand behind words or pictures, in their order */
  links: string[];
  /** something that the reader left out, to be told */
  notice?: string;
}

/** Characters that are looked at; the longest resumes have a tenth of it. */
export const TEXT_MAX = 300_000;
const LINKS_MAX = 200;

/**
 * Collects a document's text in its order. Once it is full the rest is dropped and said so, so that a small file which
 * says much costs no more than a large one.
 */
export class TextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly links = new Set<string>();
  private cut = false;
  private cells = 0;
  /** what parts the last words from the next, once it is known whether a cell ends between them */
  private gap = '';

  get full(): boolean {
    return this.cut;
  }

  add(text: string): void {
    if (text === '' || this.cut) return;
    this.parts.push(this.gap, text);
    this.gap = '';
    this.length += text.length;
    if (this.length > TEXT_MAX) this.cut = true;
  }

  endParagraph(): void {
    if (this.cells === 0) this.add('\n');
    else this.gap = '\n';
  }

  beginCell(): void {
    this.cells++;
  }

  /** Cells of a row stand in one line, with a tab between them. */
  endCell(): void {
    this.cells = Math.max(0, this.cells - 1);
    this.gap = '\t';
  }

  endRow(): void {
    if (this.cells > 0) this.endParagraph();
    else {
      this.gap = '';
      this.add('\n');
    }
  }

  addLink(url: string | undefined): void {
    if (url !== undefined && url !== '' && this.links.size < LINKS_MAX) this.links.add(url);
  }

  result(): ResumeText {
    const text = tidy(this.parts.join(''));
    const result = { text: text.slice(0, TEXT_MAX), links: [...this.links] };
    return this.cut ? { ...result, notice: `only its first ${TEXT_MAX} characters were read` } : result;
  }
}

/** One way of writing blanks, bullets and line ends, and nothing that a database refuses. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/[\uf0b7\uf0a7\uf0d8]/g, '•')
    .replace(/[^\P{C}\n\t]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/ +(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '');
}
