/** The file of `--map`: a JSON object from a column of the file to a field of the record, or to null. */
import { readFile } from 'node:fs/promises';
import { invalid } from '../errors.ts';

const EXAMPLE = '{"Work mail": "email", "Internal note": null}';

export async function readMapping(path: string): Promise<Record<string, string | null>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw invalid(
      ['--map'],
      `${path} cannot be read (${error.code === 'ENOENT' ? 'there is no such file' : error.code})`,
    );
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw invalid(['--map'], `${path} is not valid JSON (${(error as SyntaxError).message}); wanted is ${EXAMPLE}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(['--map'], `${path} must hold an object such as ${EXAMPLE}`);
  }
  for (const [column, field] of Object.entries(value)) {
    if (field !== null && typeof field !== 'string') {
      throw invalid(['--map', column], 'must be the name of a field, or null to drop the column');
    }
  }
  return value as Record<string, string | null>;
}
