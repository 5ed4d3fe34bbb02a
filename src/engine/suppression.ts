/**
 * Suppression: how an erased person is recognised without being kept.
 *
 * What is kept are hashes of the addresses of their records and of their strong identifiers. A record that has one of
 * them is refused. An identifier that others have too must not lock those out: a telephone number, and whatever
 * somebody else in the graph holds as well, counts only together with the person's name, or without any name.
 *
 * Example. Robert Ellery Sr. is erased; his landline is also Mary's. Kept are hashes of his record's address, of his
 * e-mail, and of the landline with "ellery robert" and "sr" or with no name. Mary's records come in as before.
 *
 * Limits. The hashes have no secret in them: whoever has the database can try a telephone number against them.
 */
import type { NameForm } from '../identity/features.ts';
import { nameKeys, personKeys, STRONG_KINDS } from '../identity/match/keys.ts';
import { anySuppression, suppressionByHash } from '../store/graph.ts';
import type { Reads } from '../store/tx.ts';
import { shortHash } from './ingest/prepare.ts';
import { RULES } from './resolve/kind.ts';

interface Said {
  source: string;
  key: string;
  /** packed */
  features: string;
}

const addressHash = ({ source, key }: Said): string => shortHash(`record:${JSON.stringify([source, key])}`);

/** Every name of the record as its keys see it; one '' where it has none. */
function nameMarks(names: readonly NameForm[] | undefined): string[] {
  const marks = (names ?? [])
    .filter((name) => name.family !== '' && name.given !== '')
    .flatMap((name) => nameKeys(name).map((key) => `${key}|${name.suffix}`));
  return marks.length > 0 ? marks : [''];
}

interface Identifier {
  number: number;
  text: string;
  phone: boolean;
}

function identifiersOf(features: string): { names: string[]; identifiers: Identifier[] } {
  // The casts in `kind.ts` hide the names from code that serves companies too; these are a person's.
  const unpacked = RULES.p.unpack(features) as Parameters<typeof personKeys>[0];
  const strong = personKeys(unpacked).filter((key) => STRONG_KINDS.has(key.kind));
  const identifiers = strong.map(({ kind, value, number }) => ({
    number,
    text: `${kind}:${value}`,
    phone: kind === 'phone',
  }));
  return { names: nameMarks(unpacked.names), identifiers };
}

/** The numbers of the keys by which a record may be suppressed. */
export function strongKeys(features: string): number[] {
  return identifiersOf(features).identifiers.map((one) => one.number);
}

/** What is kept of an erased person's record. `shared`: keys that somebody else holds. */
export function hashesToKeep(record: Said, shared: ReadonlySet<number>): string[] {
  const { names, identifiers } = identifiersOf(record.features);
  const named = names[0] !== '';
  const hashes = identifiers.flatMap(({ number, text, phone }) => {
    if (!named || !(phone || shared.has(number))) return [shortHash(text)];
    return [...names, ''].map((name) => shortHash(`${text}|${name}`));
  });
  return [addressHash(record), ...hashes];
}

/** What a record is looked up by. */
function hashesToSeek(record: Said): string[] {
  const { names, identifiers } = identifiersOf(record.features);
  const hashes = identifiers.flatMap(({ text }) => [
    shortHash(text),
    ...names.map((name) => shortHash(`${text}|${name}`)),
  ]);
  return [addressHash(record), ...hashes];
}

/** Those of the records that are an erased person's. */
export async function findSuppressed<R extends { key: string; features: string }>(
  reads: Reads,
  graphId: number,
  source: string,
  records: readonly R[],
): Promise<Set<R>> {
  const any = await reads.read(anySuppression, [], [[graphId]]);
  if (any.length === 0) return new Set();
  const seekers = new Map<string, R[]>();
  for (const record of records) {
    for (const hash of hashesToSeek({ source, key: record.key, features: record.features })) {
      seekers.set(hash, [...(seekers.get(hash) ?? []), record]);
    }
  }
  const rows = await reads.read(
    suppressionByHash,
    [graphId],
    [...seekers.keys()].map((hash) => [hash]),
  );
  return new Set(rows.flatMap((row) => seekers.get(row.hash) ?? []));
}
