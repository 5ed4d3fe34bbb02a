/**
 * Forms with a file, as browsers and HTTP clients send them (RFC 7578): parts between boundary lines, each with its own
 * header. Only what such forms use is taken; anything else is refused rather than guessed.
 */
import { invalid } from '../../../errors.ts';

const PARTS_MAX = 16;
const HEADER_MAX = 4096;

export interface Form {
  /** text of the parts, by name; of several under one name, the last */
  fields: Map<string, string>;
  /** names of the parts that came as files */
  files: Set<string>;
}

/** The boundary of a `multipart/form-data` content type; undefined for any other. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain;
}

/** Throws `invalid_input` for a body that is no such form. */
export function parseForm(body: Buffer, boundary: string): Form {
  const form: Form = { fields: new Map(), files: new Set() };
  const line = Buffer.from(`--${boundary}`);
  let at = body.indexOf(line);
  if (at !== 0 && body.subarray(at - 2, at).toString('latin1') !== '\r\n')
    throw broken('does not begin with its boundary');
  for (let count = 0; count <= PARTS_MAX; count += 1) {
    const after = at + line.length;
    if (body.subarray(after, after + 2).toString('latin1') === '--') return form;
    const start = after + 2;
    if (body.subarray(after, start).toString('latin1') !== '\r\n') throw broken('has a boundary line that goes on');
    const next = body.indexOf(`\r\n--${boundary}`, start - 2);
    const blank = body.indexOf('\r\n\r\n', start);
    if (next === -1 || blank === -1 || blank > next) throw broken('breaks off inside a part');
    takePart(form, body.subarray(start, blank), body.subarray(blank + 4, next));
    at = next + 2;
  }
  throw broken(`has more than ${PARTS_MAX} parts`);
}

function takePart(form: Form, header: Buffer, content: Buffer): void {
  if (header.length > HEADER_MAX) throw broken('has a part with a header that is too long');
  const disposition = /^content-disposition:[ \t]*form-data[ \t]*;(.*)$/im.exec(header.toString('utf8'))?.[1] ?? '';
  const parameter = (name: string) => new RegExp(`(?:^|;)\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  const name = parameter('name');
  if (name === undefined) throw broken('has a part without a name');
  form.fields.set(name, new TextDecoder('utf-8').decode(content));
  if (parameter('filename') !== undefined) form.files.add(name);
}

function broken(why: string) {
  return invalid([], `the form ${why}`);
}
