/** What callers hand in as a resume, checked before anything is written: a surface asks before it saves a prospect. */
import { invalid, LodeError } from '../../errors.ts';
import { formatOf } from './format.ts';
import { RESUME_MAX, type ResumeInput } from './types.ts';

/** As surfaces take it: exactly one of `content` (base64), `text` and `url`. */
export interface SentResume {
  content?: string | null | undefined;
  text?: string | null | undefined;
  url?: string | null | undefined;
  fileName?: string | null | undefined;
}

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const NAME_MAX = 255;
const URL_MAX = 2_000;

/**
 * A sent resume as `attachResume` takes it.
 *
 * @param path where it stands in the request, for errors: ['resume']
 * @throws LodeError `invalid_input`, naming the member
 */
export function readResumeInput(sent: SentResume, path: (string | number)[] = []): ResumeInput {
  const given = (['content', 'text', 'url'] as const).filter((name) => sent[name] != null);
  if (given.length !== 1) throw invalid(path, 'send exactly one of content, text and url');
  const named = sent.fileName ? { fileName: cleanFileName(sent.fileName) } : {};
  if (sent.text != null) return checked({ ...named, text: sent.text }, [...path, 'text']);
  if (sent.url != null) return checked({ ...named, url: sent.url }, [...path, 'url']);
  return checked({ ...named, content: decodeBase64(sent.content!, [...path, 'content']) }, [...path, 'content']);
}

/** Bytes of base64 in either alphabet, with or without padding, line breaks or a `data:` prefix. */
function decodeBase64(text: string, path: (string | number)[]): Uint8Array {
  const bare = text.replace(/^data:[^,]{0,200},/, '').replace(/\s+/g, '');
  if (!BASE64.test(bare) || bare.replace(/=+$/, '').length % 4 === 1) throw invalid(path, 'is not base64');
  return Buffer.from(bare, 'base64');
}

/** @throws LodeError where a resume cannot be taken in, whatever the prospect */
export function checked(input: ResumeInput, path: (string | number)[]): ResumeInput {
  if ('url' in input) {
    if (input.url.length > URL_MAX) throw invalid(path, `may have at most ${URL_MAX} characters`);
    const url = URL.parse(input.url);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
      throw invalid(path, 'must be an address such as https://files.example/resume.pdf, without a user name');
    }
    return input;
  }
  const bytes = 'text' in input ? Buffer.from(input.text) : input.content;
  if (bytes.length > RESUME_MAX) throw new LodeError('too_large', `A resume may have at most ${RESUME_MAX} bytes.`);
  if ('text' in input) {
    if (input.text.trim() === '') throw invalid(path, 'is empty');
    return input;
  }
  if (bytes.length === 0) throw invalid(path, 'is empty');
  if (formatOf(bytes) === undefined) throw invalid(path, 'is no PDF, DOCX, DOC, ODT, RTF or text file');
  return input;
}

/** The last part of a path, without what breaks headers and listings. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/[\p{C}\p{Zl}\p{Zp}"]/gu, '')
    .trim()
    .slice(-NAME_MAX);
}
