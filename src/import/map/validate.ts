import type { CompanyRecord, PersonRecord } from '../../identity/record.ts';
import { FieldProblem, isObject, type Mode, typeName } from './coerce.ts';
import { companySetter, finishCompany } from './company-fields.ts';
import { PERSON_FIELDS } from './fields.ts';
import { finishPerson, type PersonDraft, personSetter } from './person-fields.ts';
import type { Kind } from './recognise.ts';
import { recordKey } from './record-key.ts';

/** `ignored` names the members that no record holds and the values that were unusable, as paths (`emails.2`). */
export type Validated =
  | { record: PersonRecord | CompanyRecord; ignored: string[] }
  | { reason: string; path: (string | number)[] };

/** The column spellings of a CSV file that make no sense as members of a JSON object. */
const PERSON_MEMBERS: ReadonlySet<string> = new Set(
  PERSON_FIELDS.filter(
    (field) =>
      !field.includes('.') &&
      !/_type$|_status$|_country$|^website$|^name_suffix$|^provider_id$|^street_|^birth_place$/.test(field),
  ),
);

/**
 * Checks and cleans a record that is already in Lode's own shape, as `POST /v1/records` takes it; the singular `email`,
 * `phone` and `profile_url` are accepted too. A wrong type or an exceeded limit refuses the record and names the field.
 * A record without a key is keyed by its content.
 */
export function validateRecord(value: unknown, kind: Kind): Validated {
  if (!isObject(value)) return { reason: `an object is wanted, not ${typeName(value)}`, path: [] };
  const mode: Mode = { strict: true, ignored: [] };
  const ignored = mode.ignored!;
  const draft: PersonDraft = { record: {}, suffix: undefined };
  const company: CompanyRecord = {};
  try {
    for (const [name, member] of Object.entries(value)) {
      if (member === null || member === undefined) continue;
      if (kind === 'companies') {
        if (name.length > 100 || name === '__proto__') ignored.push(name.slice(0, 100));
        else companySetter(name)(company, member, name, mode);
      } else if (!PERSON_MEMBERS.has(name)) ignored.push(name.slice(0, 100));
      else personSetter(name)!.set(draft, member, name, mode, {});
    }
  } catch (problem) {
    if (!(problem instanceof FieldProblem)) throw problem;
    return { reason: `${problem.path}: ${problem.message}`, path: steps(problem.path) };
  }
  const done = kind === 'people' ? finishPerson(draft) : finishCompany(company);
  if ('reason' in done) return { reason: done.reason, path: [] };
  done.record.key ??= recordKey(done.record);
  return { record: done.record, ignored };
}

function steps(path: string): (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
