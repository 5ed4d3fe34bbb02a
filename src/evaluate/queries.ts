/**
 * Labelled match queries: who is this, and was the answer right?
 *
 * A line of the file is `{"id", "slice", "query": {...}, "truth": person or null, "fits": [...]}`, or the query's fields
 * beside `truth` and `kind`. `truth` is the person who was meant, null for nobody in the data; `fits`, where it is given,
 * is everybody whom all that was sent fits: with two or more and no truth the right answer is `ambiguous`.
 *
 * Whoever answers is handed over, so that the matching of the engine, of a server or of a test can be measured alike.
 */
import { LodeError } from '../errors.ts';
import { isObject } from '../import/map/coerce.ts';
import { columnNamed, readTable, textAt } from './labelled/table.ts';
import { type Calibration, calibration } from './metrics/calibration.ts';
import { wilson } from './metrics/interval.ts';
import { ratio } from './metrics/pairwise.ts';
import { rank } from './metrics/rank.ts';

export interface LabelledQuery {
  slice: string;
  /** the fields of `POST /v1/people/match` */
  query: Record<string, unknown>;
  truth: string | null;
  /** true people whom the query fits; undefined where the file does not say */
  fits: readonly string[] | undefined;
}

export interface Answered {
  decision: 'match' | 'ambiguous' | 'none';
  /** the true person of the best candidate; null without one */
  truthOfAnswer: string | null;
  /** of the best candidate, 0 to 1 */
  score: number;
}

export type Answer = (query: Record<string, unknown>) => Answered;

export interface QueryMeasure {
  slice: string;
  asked: number;
  /** queries whose person is in the data */
  known: number;
  /** answered with one person, and those of them that are right */
  answered: number;
  right: number;
  precision: number;
  precisionInterval: [number, number];
  recall: number;
  /** queries that fit several people equally, and those of them that were called ambiguous */
  several: number;
  calledAmbiguous: number;
  /** of the best candidates, whatever the decision */
  calibration: Calibration;
}

const LABELS: ReadonlySet<string> = new Set(['id', 'slice', 'kind', 'truth', 'fits', 'query']);

/** @throws LodeError `invalid_input` where there is no `truth` */
export async function readQueries(path: string): Promise<LabelledQuery[]> {
  const table = await readTable(path);
  const column = (name: string) => columnNamed(table, name);
  const [truth, fits, query] = [column('truth'), column('fits'), column('query')];
  const [slice, kind] = [column('slice'), column('kind')];
  if (truth === undefined) throw new LodeError('invalid_input', `${path}: queries have a member "truth"`);
  return table.rows.map((row) => {
    const nested = query === undefined ? undefined : row.cells[query];
    const list = fits === undefined ? undefined : row.cells[fits];
    return {
      slice: textAt(row, slice) || textAt(row, kind) || 'all',
      query: isObject(nested)
        ? nested
        : Object.fromEntries(
            table.columns
              .map((name, index) => [name, row.cells[index]] as const)
              .filter(([name, value]) => !LABELS.has(name) && value !== undefined),
          ),
      truth: textAt(row, truth) || null,
      fits: Array.isArray(list) ? list.map(String) : undefined,
    };
  });
}

/** By slice in the order in which they first occur, `all` last where there are several. */
export function measureQueries(queries: readonly LabelledQuery[], answer: Answer): QueryMeasure[] {
  const judged = queries.map((query) => ({ query, answered: answer(query.query) }));
  const slices = [...Map.groupBy(judged, ({ query }) => query.slice)];
  const measures = slices.map(([slice, list]) => measureOf(slice, list));
  return slices.length > 1 ? [...measures, measureOf('all', judged)] : measures;
}

type Judged = { query: LabelledQuery; answered: Answered };

function measureOf(slice: string, judged: readonly Judged[]): QueryMeasure {
  const isRight = ({ query, answered }: Judged) => query.truth !== null && answered.truthOfAnswer === query.truth;
  const matches = judged.filter(({ answered }) => answered.decision === 'match');
  const right = matches.filter(isRight).length;
  const known = judged.filter(({ query }) => query.truth !== null).length;
  const several = judged.filter(({ query }) => query.truth === null && (query.fits?.length ?? 0) > 1);
  const candidates = judged.filter(({ answered }) => answered.truthOfAnswer !== null);
  return {
    slice,
    asked: judged.length,
    known,
    answered: matches.length,
    right,
    precision: ratio(right, matches.length),
    precisionInterval: wilson(right, matches.length),
    recall: ratio(right, known),
    several: several.length,
    calledAmbiguous: several.filter(({ answered }) => answered.decision === 'ambiguous').length,
    calibration: calibration(
      rank(
        candidates.map(({ answered }) => answered.score),
        candidates.map((one) => Number(isRight(one))),
      ),
    ),
  };
}
