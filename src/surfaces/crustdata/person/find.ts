/** From identifiers to people: profile addresses exactly, business e-mails by the engine's calibrated reverse look-up. */
import type { Engine } from '../../../engine/engine.ts';
import type { Reference } from '../../../engine/references.ts';
import type { Caller } from '../../../engine/types.ts';
import { usableEmails } from '../business-emails.ts';
import type { Asked, PERSON_IDENTIFIERS } from '../identifiers.ts';
import { isLinkedin, personIdIn } from '../profile-address.ts';
import { isStrict } from '../settings.ts';

export interface Hit extends Reference {
  /** calibrated probability, 0 to 1 */
  score: number;
}

/** An address may fit several people; less likely ones than these are not listed. */
const CANDIDATES_MAX = 10;

/** For each identifier its people by falling score; nobody for one that is not usable. */
export async function findPeople(
  engine: Engine,
  caller: Caller,
  { member, values }: Asked<keyof typeof PERSON_IDENTIFIERS>,
  minScore: number,
): Promise<Hit[][]> {
  if (member === 'professional_network_profile_urls') return byProfile(engine, caller, values);
  return byEmail(engine, caller, usableEmails(values, isStrict(caller)), minScore);
}

async function byProfile(engine: Engine, caller: Caller, urls: readonly string[]): Promise<Hit[][]> {
  const own = urls.map(personIdIn);
  const linkedin = urls.flatMap((url, at) => (own[at] === undefined && isLinkedin(url) ? [{ url, at }] : []));
  const answers = await engine.matchPeople(
    caller,
    linkedin.map(({ url }) => ({ profile_urls: [url] })),
    { kind: 'ladder', steps: ['profile'] },
  );
  const idOf = new Map(linkedin.map(({ at }, index) => [at, answers[index]!.id]));
  const ids = urls.map((_url, at) => own[at] ?? idOf.get(at) ?? undefined);
  const hits = await scored(
    engine,
    caller,
    ids.flatMap((id) => (id === undefined ? [] : [{ id, score: 1 }])),
  );
  return ids.map((id) => (id === undefined ? [] : (hits.get(id) ?? [])));
}

async function byEmail(
  engine: Engine,
  caller: Caller,
  emails: readonly (string | undefined)[],
  minScore: number,
): Promise<Hit[][]> {
  const asked = emails.filter((email) => email !== undefined);
  const answers = await engine.reverseEmail(caller, asked, { candidatesMax: CANDIDATES_MAX });
  const sure = answers.map(({ candidates }) => candidates.filter(({ score }) => score >= minScore));
  const ids = new Set(sure.flatMap((list) => list.map(({ id }) => id)));
  const known = await scored(
    engine,
    caller,
    [...ids].map((id) => ({ id, score: 0 })),
  );
  let next = 0;
  return emails.map((email) => {
    if (email === undefined) return [];
    const hits = sure[next++]!.flatMap(({ id, score }) => (known.get(id) ?? []).map((hit) => ({ ...hit, score })));
    return hits.sort((a, b) => b.score - a.score);
  });
}

/** ID → the person behind it, as a list of one, or nobody. */
async function scored(
  engine: Engine,
  caller: Caller,
  wanted: readonly { id: string; score: number }[],
): Promise<Map<string, Hit[]>> {
  const found = await engine.references(caller, 'people', wanted);
  return new Map(
    wanted.map(({ id, score }, at) => {
      const reference = found[at];
      return [id, reference === undefined ? [] : [{ ...reference, score }]];
    }),
  );
}
