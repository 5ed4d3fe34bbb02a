/** National identity, tax and social security numbers: an exact value, whatever its punctuation. */
import { fold } from './fold.ts';
import { presentText } from './placeholder.ts';

const MIN_LENGTH = 4;
const MAX_LENGTH = 40;

/** Upper-case letters and digits only; undefined when too short to identify, a placeholder or one repeated digit. */
export function normaliseNationalId(text: string): string | undefined {
  const present = presentText(text.length > 200 ? '' : text);
  if (present === undefined) return undefined;
  const id = fold(present).replaceAll(' ', '').toUpperCase();
  if (id.length < MIN_LENGTH || id.length > MAX_LENGTH || !/[0-9]/.test(id)) return undefined;
  return /^(.)\1*$/.test(id) || id === '123456789' ? undefined : id;
}
