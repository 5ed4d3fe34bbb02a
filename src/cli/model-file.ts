/** How a command names a model: `shipped`, or the path of a weights file. */
import { readFile } from 'node:fs/promises';
import type { ModelText } from '../engine/models/active.ts';
import { LodeError } from '../errors.ts';

/** @throws LodeError `invalid_input` for a file that is not there or holds no model */
export async function readModelNamed(name: string): Promise<ModelText> {
  const { modelText, SHIPPED_TEXT } = await import('../engine/models/active.ts');
  if (name === 'shipped') return SHIPPED_TEXT;
  const text = await readFile(name, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${cause.code})`;
    throw new LodeError('invalid_input', `--model ${name}: ${why}; give a weights file of lode train, or shipped`, {
      cause,
    });
  });
  return modelText(text, name);
}
