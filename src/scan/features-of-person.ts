import type { Features } from '../identity/features.ts';
import { personFeatures } from '../identity/normalise/person.ts';
import type { PersonRecord } from '../identity/record.ts';

/** A provider's own IDs are comparable in one file, as they are in one source. */
export function featuresOfPerson(record: PersonRecord): Features {
  return personFeatures(record, { source: 'file' });
}
