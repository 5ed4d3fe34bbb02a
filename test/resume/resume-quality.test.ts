/** What is read out of twenty-eight invented resumes, in every format: all that a reader would take, and nothing else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Found, ParsedResume } from '../../src/engine/resumes/types.ts';
import { extract } from '../../src/resume/extract/extract.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { readResume } from '../../src/resume/read.ts';
import { BUILDERS, CAST, type Case } from './resume-cast.ts';
import { docx, txt } from './resume-files.ts';

const values = <T>(found: readonly Found<T>[]): T[] => found.map(({ value }) => value);

/** Of a text file the encoding is part of the case. */
function fileOf({ title, format, typed }: Case): Buffer {
  if (format !== 'txt') return BUILDERS[format](typed);
  return txt(typed, title.includes('UTF-16') ? 'utf16le' : title.includes('Windows') ? 'latin1' : 'utf8');
}

/** As the case states it. */
function summary(parsed: ParsedResume) {
  return {
    name: parsed.name?.value.full ?? '',
    emails: values(parsed.emails),
    phones: values(parsed.phones),
    links: values(parsed.links).map(({ url }) => url),
    city: parsed.address?.value.city,
    positions: values(parsed.positions),
    education: values(parsed.education),
    skills: values(parsed.skills),
  };
}

describe('what resumes say', () => {
  for (const one of CAST) {
    test(`${one.format}: ${one.title}`, async () => {
      const { text, links: behind } = await readResume(fileOf(one), one.format);
      const { name, emails, phones, links = [], city, positions, education, skills } = one;
      assert.deepEqual(summary(extract(text, behind)), {
        name,
        emails,
        phones,
        links,
        city,
        positions,
        education,
        skills,
      });
    });
  }

  test('the same resume says the same in every format', async () => {
    const { typed } = CAST[0]!;
    const formats = ['pdf', 'docx', 'odt', 'rtf', 'txt'] as const;
    const read = formats.map((format) => parseResume({ bytes: BUILDERS[format](typed), format }));
    const found = (await Promise.all(read)).map(({ parsed }) => summary(parsed));
    for (const other of found.slice(1)) assert.deepEqual(other, found[0]);
  });

  test('each span is where the value is said', async () => {
    for (const one of CAST) {
      const { text, links } = await readResume(fileOf(one), one.format);
      const parsed = extract(text, links);
      const said = (found: Found<unknown>) => found.spans.map((span) => text.slice(span.start, span.end));
      for (const found of parsed.skills) assert.ok(said(found).every((words) => words === found.value));
      for (const found of parsed.emails) assert.ok(said(found).every((words) => words.toLowerCase() === found.value));
      for (const found of parsed.phones) {
        assert.ok(said(found).every((words) => words.replace(/\D/g, '').endsWith(found.value.slice(-7))));
      }
      if (parsed.name !== undefined) assert.deepEqual(said(parsed.name), [parsed.name.value.full]);
      for (const { value, spans } of [...parsed.positions, ...parsed.education]) {
        const words = spans.map((span) => text.slice(span.start, span.end));
        const stated = Object.entries(value).filter(([member]) => !/start|end|current/.test(member));
        for (const [, statement] of stated) assert.ok(words.includes(String(statement)), `${statement} in ${words}`);
      }
    }
  });
});

describe('layouts of one document', () => {
  const read = async (bytes: Buffer) => (await readResume(bytes, 'docx')).text;

  test('cells of a row stand in one line, paragraphs of a cell do not', async () => {
    const cell = (...lines: string[]) =>
      `<w:tc>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('2019 - 2021')}${cell('Agent', 'Harbor')}</w:tr><w:tr>${cell('2017')}${cell('Clerk')}</w:tr></w:tbl>`;
    const bytes = docx({ lines: [] }, [{ name: 'word/document2.xml', data: `<w:body>${table}</w:body>` }]);
    assert.equal((await read(bytes)).trim(), '2019 - 2021\tAgent\nHarbor\n2017\tClerk');
  });

  test('deleted words, instructions and the second copy of a text box are left out', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('kept')}<w:del><w:r><w:delText>gone</w:delText>${run('gone too')}</w:r></w:del>
      <w:r><w:instrText>HYPERLINK x</w:instrText></w:r>
      <mc:AlternateContent><mc:Choice>${run(' once')}</mc:Choice><mc:Fallback>${run('twice')}</mc:Fallback></mc:AlternateContent></w:p>`;
    const bytes = docx({ lines: [] }, [{ name: 'word/document2.xml', data: body }]);
    assert.equal((await read(bytes)).trim(), 'kept once');
  });

  test('entities are five and numbers; none is expanded', async () => {
    const body = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:p><w:r><w:t>R&amp;D &#65;&#x42; &a;</w:t></w:r></w:p>';
    const bytes = docx({ lines: [] }, [{ name: 'word/document2.xml', data: body }]);
    assert.match(await read(bytes), /R&D AB &a;/);
  });
});
