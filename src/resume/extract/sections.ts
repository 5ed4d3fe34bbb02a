/** Headings part a resume into sections. */
import { fold } from '../../identity/normalise/fold.ts';
import type { Line } from './lines.ts';
import { SECTION_OF, type SectionKind } from './section-words.ts';

export interface Section {
  kind: SectionKind;
  lines: Line[];
}

const HEADING_MAX = 60;
const HEADING_WORDS_MAX = 5;
const WORK = /^[a-z ]+ (?:experience|appointments|employment|erfahrung|positions)$/;

/** The sections in their order; the first is what stands before any heading. */
export function splitSections(lines: readonly Line[]): Section[] {
  const sections: Section[] = [{ kind: 'top', lines: [] }];
  for (const line of lines) {
    const heading = headingOf(line, sections.at(-1)!.kind);
    if (heading === undefined) {
      sections.at(-1)!.lines.push(line);
      continue;
    }
    sections.push({ kind: heading.kind, lines: heading.rest === undefined ? [] : [heading.rest] });
  }
  return sections;
}

/**
 * Where a column at the side comes first, the person's name stands in the middle of a section: what follows it is the
 * top of the resume. The very same sections where the name stands at the top anyway.
 */
export function beginAt(sections: readonly Section[], name: number | undefined): readonly Section[] {
  const within = sections.find(({ lines }) => lines.some((line) => isAt(line, name)));
  if (within === undefined || within.kind === 'top' || within.kind === 'contact') return sections;
  const cut = within.lines.findIndex((line) => isAt(line, name));
  return sections.flatMap((section): Section[] =>
    section !== within
      ? [section]
      : [
          { kind: section.kind, lines: section.lines.slice(0, cut) },
          { kind: 'top', lines: section.lines.slice(cut) },
        ],
  );
}

function isAt(line: Line, at: number | undefined): boolean {
  return at !== undefined && line.start <= at && at < line.start + line.text.length;
}

/** All lines of the sections of some kinds. */
export function linesOf(sections: readonly Section[], ...kinds: SectionKind[]): Line[] {
  return sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => lines);
}

/** A line that is a heading; of "Skills: SQL, Excel" the rest is the section's first line. */
function headingOf(line: Line, current: SectionKind): { kind: SectionKind; rest?: Line } | undefined {
  if (line.bullet) return undefined;
  if (line.text.length <= HEADING_MAX) {
    const kind = kindOf(line.text);
    if (kind !== undefined) return { kind };
  }
  const colon = /^([^:：\t]{3,40})[:：\t]\s*(?=\S)/.exec(line.text);
  const kind = colon === null ? undefined : kindOf(colon[1]!);
  // "Languages: SQL, R" among skills is a group of them.
  if (kind === 'other' && current === 'skills') return undefined;
  // What a contact is labelled with ("Contact: ...") and a work that is done ("Work: ...") are no sections.
  if (kind !== 'skills' && kind !== 'references' && kind !== 'other') return undefined;
  const at = colon![0].length;
  return { kind, rest: { ...line, text: line.text.slice(at), start: line.start + at } };
}

function kindOf(text: string): SectionKind | undefined {
  const native = SECTION_OF.get(text.replace(/^[\s【[■●◆]+|[\s】\]:：]+$/gu, ''));
  if (native !== undefined) return native;
  const folded = fold(text.replaceAll('&', ' and ').replace(/^\s*(?:\d{1,2}|[IVX]{1,4})[.)]\s+/, ''));
  // "E X P E R I E N C E"
  const words = folded.split(' ');
  const joined = words.length > 3 && words.every((word) => word.length === 1) ? words.join('') : undefined;
  if (words.length > HEADING_WORDS_MAX && joined === undefined) return undefined;
  const known = (joined === undefined ? undefined : SECTION_OF.get(joined)) ?? SECTION_OF.get(folded) ?? joint(folded);
  // "Clinical experience", "Academic appointments"
  return known ?? (words.length <= 3 && WORK.test(folded) ? 'experience' : undefined);
}

/** "Skills and languages", "Ausbildung und Studium": called after the first of the two that is known. */
function joint(folded: string): SectionKind | undefined {
  const [first, second, ...more] = folded.split(/ (?:and|und|et|y|e|en|i|och|og) /);
  if (second === undefined || more.length > 0) return undefined;
  const kind = SECTION_OF.get(first!);
  return kind !== undefined && SECTION_OF.has(second) ? kind : undefined;
}
