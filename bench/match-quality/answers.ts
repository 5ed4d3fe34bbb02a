/** A world imported into a fresh database, and its queries answered by the engine as a client's would be. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore, migrateStore } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { firstStart } from '../../src/engine/accounts/first-start.ts';
import type { PersonQuery } from '../../src/engine/types.ts';
import { type EvidenceClass, evidenceClass } from '../../src/identity/match/evidence-class.ts';
import type { Evidence } from '../../src/identity/match/score.ts';
import { b2bWorld, type LabelledQuery, type LabelledRecord, queriesFor } from '../../worlds/worlds.ts';
import { openCore } from '../open-core.ts';

export interface Answered {
  slice: LabelledQuery['slice'];
  decision: 'match' | 'ambiguous' | 'none';
  /** of the best candidate */
  score: number;
  evidence: EvidenceClass;
  /** the best candidate is the one who is meant; never of a query that fits several */
  right: boolean;
  /** somebody is meant, and is known */
  known: boolean;
  /** how far the best candidate is right: of a query that fits several, one of them by as much as they are */
  credit: number;
  /** another candidate explains the query nearly as well */
  rivalled: boolean;
}

export interface WorldAnswers {
  answers: Answered[];
  /** people whose records were joined with another's, and people there are */
  mixed: number;
  people: number;
  pairs: { precision: number; recall: number };
}

/** A runner-up of less than this share of the best is no rival. */
const RIVAL_SHARE = 0.1;
const BATCH = 1_000;
const ASKED_AT_ONCE = 200;
/** What the reverse look-up is for; a match does not guess addresses. */
const NOT_MATCHED: ReadonlySet<string> = new Set(['reverse_email']);

export async function answersIn(seed: number, people: number, perSlice: number): Promise<WorldAnswers> {
  const data = mkdtempSync(join(tmpdir(), 'lode-quality-'));
  const core = await freshCore(data);
  try {
    const world = b2bWorld({ seed, people });
    const truthOf = await ingest(core, world.records());
    const entities = await core.store.reads.db
      .selectFrom('record')
      .innerJoin('source', 'source.id', 'record.source_id')
      .innerJoin('person', (join) =>
        join.onRef('person.number', '=', 'record.entity').onRef('person.graph_id', '=', 'record.graph_id'),
      )
      .select(['source.name as source', 'record.key as key', 'person.id as id'])
      .where('record.kind', '=', 'p')
      .execute();
    const found = peopleOf(
      entities.map(({ source, key, id }) => ({ id, truth: truthOf.get(address(source, key)) ?? '' })),
    );
    const answers: Answered[] = [];
    const queries = queriesFor(world, { seed, perSlice }).filter(({ slice }) => !NOT_MATCHED.has(slice));
    for (let from = 0; from < queries.length; from += ASKED_AT_ONCE) {
      const part = queries.slice(from, from + ASKED_AT_ONCE);
      const replies = await core.engine.matchPeople(core.caller, part.map(asQuery), { kind: 'joint', explain: true });
      for (const [index, reply] of replies.entries()) {
        const { slice, truth, fits } = part[index]!;
        const best = reply.candidates[0]?.id;
        const truths = best === undefined ? undefined : found.truths.get(best);
        const right = truths !== undefined && truths === truth;
        const oneOf = fits.length > 1 && truths !== undefined && fits.includes(truths);
        answers.push({
          slice,
          decision: reply.decision,
          score: best === undefined ? 0 : reply.score,
          evidence: evidenceClass((reply.explanation?.evidence ?? []) as Evidence[]),
          right,
          known: truth !== null || fits.length > 1,
          credit: oneOf ? 1 / fits.length : Number(right),
          rivalled: (reply.candidates[1]?.score ?? 0) > RIVAL_SHARE * reply.score,
        });
      }
    }
    return { answers, ...found.figures };
  } finally {
    await core.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function freshCore(data: string) {
  const config = loadConfig({ data }, {});
  await migrateStore(config);
  const core = await createCore(config);
  await firstStart(core.parts, config.rootKey);
  await core.close();
  return openCore(data);
}

const address = (source: string, key: string): string => `${source}\u0000${key}`;

/** @returns record address → truth */
async function ingest(
  { engine, caller }: Awaited<ReturnType<typeof openCore>>,
  records: Iterable<LabelledRecord>,
): Promise<Map<string, string>> {
  const truthOf = new Map<string, string>();
  const open = new Map<string, LabelledRecord['record'][]>();
  const flush = async (source: string): Promise<void> => {
    const part = open.get(source)!;
    open.set(source, []);
    await engine.ingest(caller, { source, kind: 'people', records: part });
  };
  for (const { source, record, truth } of records) {
    truthOf.set(address(source, record.key!), truth);
    const part = open.get(source) ?? [];
    open.set(source, part);
    part.push(record);
    if (part.length === BATCH) await flush(source);
  }
  for (const source of open.keys()) await flush(source);
  return truthOf;
}

function asQuery({ query }: LabelledQuery): PersonQuery {
  const { email, phone, profile_url, ...rest } = query;
  return {
    ...rest,
    ...(email === undefined ? {} : { emails: [email] }),
    ...(phone === undefined ? {} : { phones: [phone] }),
    ...(profile_url === undefined ? {} : { profile_urls: [profile_url] }),
  };
}

/** Whose each person of the base is by most of its records, and how well records were put together. */
function peopleOf(records: readonly { id: string; truth: string }[]): {
  truths: Map<string, string>;
  figures: Pick<WorldAnswers, 'mixed' | 'people' | 'pairs'>;
} {
  const byId = Map.groupBy(records, ({ id }) => id);
  const byTruth = Map.groupBy(records, ({ truth }) => truth);
  const truths = new Map<string, string>();
  let [together, right, mixed] = [0, 0, 0];
  for (const [id, members] of byId) {
    const counts = [...Map.groupBy(members, ({ truth }) => truth)].map(([truth, list]) => ({
      truth,
      count: list.length,
    }));
    counts.sort((a, b) => b.count - a.count);
    truths.set(id, counts[0]!.truth);
    if (counts.length > 1) mixed += 1;
    together += choose2(members.length);
    for (const { count } of counts) right += choose2(count);
  }
  let wanted = 0;
  for (const members of byTruth.values()) wanted += choose2(members.length);
  return {
    truths,
    figures: { mixed, people: byId.size, pairs: { precision: right / together, recall: right / wanted } },
  };
}

const choose2 = (count: number): number => (count * (count - 1)) / 2;
