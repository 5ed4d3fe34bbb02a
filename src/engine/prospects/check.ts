/** Checks and cleans what is sent of a prospect, whoever sent it: a surface, a file's row, an item of a batch. */
import { type Issue, LodeError } from '../../errors.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import type { ProviderId } from '../../identity/record.ts';
import { nameKey, tidy } from './names.ts';
import { readPhone } from './phone.ts';
import { LICENSE_STATUSES, type LicenseStatus, type ProspectInput, type ProspectWarning } from './types.ts';

export const LABELS_MAX = 50;
const LABEL_LENGTH_MAX = 64;
const PROVIDER_IDS_MAX = 50;
const PROVIDER_ID = /^[^\p{Cc}/]{1,256}$/u;
const PROVIDER_KIND = /^[a-z][a-z0-9_.-]{0,49}$/;
const ID = /^[^\p{Cc}]{1,100}$/u;
const EMAIL =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[^\s@<>()[\]\\,;:".-](?:[^\s@<>()[\]\\,;:".]{0,62})\.)+[^\s@<>()[\]\\,;:".\d-][^\s@<>()[\]\\,;:".]{1,62}$/;
const EMAIL_MAX = 254;

/** Length of each text; `notes` may have lines. */
const TEXTS = {
  first_name: 100,
  last_name: 100,
  title: 200,
  company: 200,
  street_address: 200,
  city: 100,
  state: 100,
  postal_code: 20,
  profile_url: 500,
  notes: 20_000,
} as const;
type TextField = keyof typeof TEXTS;
const TEXT_FIELDS = Object.keys(TEXTS) as TextField[];

const REFERENCES = ['stage_id', 'pipeline_id', 'source_id', 'office_id', 'owner_id', 'opening_id'] as const;
/** What cannot be without. */
const NEVER_NULL: ReadonlySet<string> = new Set(['first_name', 'last_name', 'stage_id', 'pipeline_id']);
const MEMBERS: ReadonlySet<string> = new Set([
  ...TEXT_FIELDS,
  ...REFERENCES,
  'email',
  'phone',
  'license_status',
  'labels',
  'new_source_name',
  'provider_ids',
]);

/** The columns that are the prospect's own, as they are stored. Absent: not sent. */
export type OwnColumns = { [Field in TextField]?: string | null } & {
  email?: string | null;
  phone?: string | null;
  phone_national?: string | null;
  license_status?: LicenseStatus | null;
};

export interface CheckedProspect {
  own: OwnColumns;
  /** why the phone that was sent is not among them */
  phoneProblem: string | undefined;
  references: { [Name in (typeof REFERENCES)[number]]?: string | null };
  labels: string[] | undefined;
  newSourceName: string | undefined;
  providerIds: ProviderId[] | undefined;
}

/** @throws LodeError `invalid_input` with an issue for every place that is wrong */
export function checkProspect(sent: unknown): CheckedProspect {
  const issues: Issue[] = [];
  const wrong = (path: (string | number)[], message: string): undefined => {
    issues.push({ path, message });
    return undefined;
  };
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw refused([{ path: [], message: 'must be an object' }]);
  const input = sent as ProspectInput;
  for (const name of Object.keys(input)) if (!MEMBERS.has(name)) wrong([name], 'is no member of a prospect');
  const own: OwnColumns = {};
  for (const field of TEXT_FIELDS) {
    const value = textOf(field, input[field], wrong);
    if (value !== undefined) own[field] = value;
  }
  if (input.email !== undefined) {
    const email = emailOf(input.email, wrong);
    if (email !== undefined) own.email = email;
  }
  if (input.license_status !== undefined) {
    const { license_status: status } = input;
    if (status === null || LICENSE_STATUSES.includes(status)) own.license_status = status;
    else wrong(['license_status'], `must be one of ${LICENSE_STATUSES.join(', ')}`);
  }
  const phoneProblem = readPhoneInto(own, input.phone, wrong);
  const references = referencesOf(input, wrong);
  const labels = labelsOf(input.labels, wrong);
  const providerIds = providerIdsOf(input.provider_ids, wrong);
  const newSourceName = sourceNameOf(input.new_source_name, wrong);
  if (issues.length > 0) throw refused(issues);
  return { own, phoneProblem, references, labels, newSourceName, providerIds };
}

function refused(issues: Issue[]): LodeError {
  const [first] = issues;
  const where = first === undefined || first.path.length === 0 ? 'prospect' : first.path.join('.');
  return new LodeError('invalid_input', `${where}: ${first?.message ?? 'is invalid'}`, { issues });
}

type Wrong = (path: (string | number)[], message: string) => undefined;

/** Text as it is stored; '' counts as null, except where there must be something. Undefined: not sent, or wrong. */
function textOf(field: TextField, value: unknown, wrong: Wrong): string | null | undefined {
  if (value === undefined) return undefined;
  if (value !== null && typeof value !== 'string') return wrong([field], 'must be text');
  const text = value === null ? '' : (field === 'notes' ? value.trim() : tidy(value)).toWellFormed();
  if (text === '') return NEVER_NULL.has(field) ? wrong([field], 'must not be empty') : null;
  if (text.length > TEXTS[field]) return wrong([field], `must have at most ${TEXTS[field]} characters`);
  if (text.includes('\0')) return wrong([field], 'must not hold the character NUL');
  if (field === 'profile_url' && !/^https?:\/\/[^\s/]+/i.test(text))
    return wrong([field], 'must be a URL with http(s)://');
  return text;
}

function emailOf(value: unknown, wrong: Wrong): string | null | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  const bare = typeof value === 'string' ? value.trim() : '';
  const usable = bare.length <= EMAIL_MAX && EMAIL.test(bare) && bare.isWellFormed() && !bare.includes('\0');
  if (!usable) return wrong(['email'], 'is no e-mail address');
  // The form is missing for fillers such as test@test.example, which count for nothing in matching but may be stored.
  return normaliseEmail(bare)?.address ?? bare.toLowerCase();
}

/** @returns what is wrong with the number: it never fails the write */
function readPhoneInto(own: OwnColumns, value: unknown, wrong: Wrong): string | undefined {
  if (value === undefined) return undefined;
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    own.phone = null;
    own.phone_national = null;
    return undefined;
  }
  if (typeof value !== 'string') return wrong(['phone'], 'must be text');
  const read = readPhone(value);
  if ('problem' in read) return read.problem;
  own.phone = read.phone;
  own.phone_national = read.national;
  return undefined;
}

function referencesOf(input: ProspectInput, wrong: Wrong): CheckedProspect['references'] {
  const references: CheckedProspect['references'] = {};
  for (const name of REFERENCES) {
    const value: unknown = input[name];
    if (value === undefined) continue;
    if (value === null && !NEVER_NULL.has(name)) references[name] = null;
    else if (typeof value === 'string' && ID.test(value)) references[name] = value;
    else wrong([name], 'must be an ID');
  }
  return references;
}

function labelsOf(value: unknown, wrong: Wrong): string[] | undefined {
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (!Array.isArray(value)) return wrong(['labels'], 'must be a list of names');
  const labels = new Map<string, string>();
  for (const [index, one] of (value as unknown[]).entries()) {
    const problem = labelProblem(one);
    if (problem !== undefined) wrong(['labels', index], problem);
    else if (tidy(one as string) !== '' && !labels.has(nameKey(one as string))) {
      labels.set(nameKey(one as string), tidy(one as string));
    }
  }
  if (labels.size > LABELS_MAX) return wrong(['labels'], `a prospect has at most ${LABELS_MAX} labels`);
  return [...labels.values()];
}

/** What is wrong with a label's name; undefined when nothing is. */
export function labelProblem(name: unknown): string | undefined {
  if (typeof name !== 'string' || !name.isWellFormed() || name.includes('\0')) return 'must be text';
  if (name.includes(',')) return 'must not hold a comma: lists of labels are split at commas';
  return tidy(name).length > LABEL_LENGTH_MAX ? `must have at most ${LABEL_LENGTH_MAX} characters` : undefined;
}

function sourceNameOf(value: unknown, wrong: Wrong): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0'))
    return wrong(['new_source_name'], 'must be text');
  const name = tidy(value);
  if (name.length > 100) return wrong(['new_source_name'], 'must have at most 100 characters');
  return name === '' ? undefined : name;
}

function providerIdsOf(value: unknown, wrong: Wrong): ProviderId[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return wrong(['provider_ids'], 'must be a list of {kind, id}');
  if (value.length > PROVIDER_IDS_MAX) return wrong(['provider_ids'], `at most ${PROVIDER_IDS_MAX}`);
  const found = new Map<string, ProviderId>();
  for (const [index, one] of (value as unknown[]).entries()) {
    const { kind, id } = (typeof one === 'object' && one !== null ? one : {}) as Partial<ProviderId>;
    if (typeof kind !== 'string' || !PROVIDER_KIND.test(kind)) {
      wrong(['provider_ids', index, 'kind'], 'must be a word such as linkedin, sales_navigator, recruiter or crm');
    } else if (typeof id !== 'string' || id.trim() === '' || !PROVIDER_ID.test(id) || !id.isWellFormed()) {
      wrong(
        ['provider_ids', index, 'id'],
        'must have 1 to 256 characters, none of them a slash or a control character',
      );
    } else found.set(`${kind} ${id}`, { kind, id });
  }
  return [...found.values()];
}

export function checkProviderIds(value: unknown): ProviderId[] {
  return checkProspect({ provider_ids: value }).providerIds!;
}

/** The warning about a phone that was not taken. `kept`: the prospect has another, which stays. */
export function phoneWarning(problem: string, kept: boolean): ProspectWarning {
  const what = kept ? 'The phone was not changed' : 'Saved without phone';
  return { code: 'phone_invalid', message: `${what}: ${problem}.` };
}
