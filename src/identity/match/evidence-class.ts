/**
 * Classes of evidence: what an answer rests on above all. A raw probability of 0.8 that comes of an e-mail address is right
 * more often than one that comes of a name and a town, so each class has a calibration of its own.
 */
import type { Evidence } from './score.ts';

export const EVIDENCE_CLASSES = [
  'profile',
  'national_id',
  'email',
  'phone',
  'name_company',
  'name_place',
  'contradicted',
  'other',
  'company',
] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

const AGREEING: readonly (readonly [EvidenceClass, ReadonlySet<string>])[] = [
  ['profile', new Set(['exact'])],
  ['national_id', new Set(['exact'])],
  ['email', new Set(['exact', 'alias', 'own_mailbox', 'shared_mailbox'])],
  ['phone', new Set(['exact', 'national', 'own_line', 'shared_line'])],
];
/** Employers that agree so little are no reason to name somebody. */
const APART: ReadonlySet<string> = new Set(['different', 'part']);
const PLACES: ReadonlySet<string> = new Set(['street', 'postal', 'city', 'birth']);
/** Fields that only companies are compared by. */
const OF_COMPANIES: ReadonlySet<string> = new Set(['domain', 'name']);

/** What belongs to one person alone, so that a plain disagreement tells of a second one. */
const PERSONAL: ReadonlySet<string> = new Set(['given', 'family', 'middle', 'suffix', 'birth']);
/** Bits against from which it is one. */
const AGAINST_BITS = -3;
/** Identifiers that one person has to himself outweigh any name: people marry, and are called by other names. */
const OWN: ReadonlySet<string> = new Set(['exact', 'alias', 'own_mailbox', 'national', 'own_line']);

/**
 * The first class whose field agrees; `other` where nothing but looser things does. `contradicted`: beside what agrees
 * a part of the name or the birth speaks against it, and no identifier of the person's own for it. That those who look
 * alike have mostly been one person says nothing of such a one.
 */
export function evidenceClass(evidence: readonly Evidence[]): EvidenceClass {
  if (evidence.some(({ field }) => OF_COMPANIES.has(field))) return 'company';
  if (isContradicted(evidence)) return 'contradicted';
  for (const [name, agreeing] of AGREEING) {
    if (evidence.some(({ field, level }) => field === name && agreeing.has(level))) return name;
  }
  if (evidence.some(({ field, level }) => field === 'employer' && !APART.has(level))) return 'name_company';
  return evidence.some(({ field, level }) => PLACES.has(field) && level !== 'different') ? 'name_place' : 'other';
}

function isContradicted(evidence: readonly Evidence[]): boolean {
  if (!evidence.some(({ field, weight }) => PERSONAL.has(field) && weight <= AGAINST_BITS)) return false;
  return !evidence.some(({ field, level }) => AGREEING.some(([name]) => name === field) && OWN.has(level));
}
