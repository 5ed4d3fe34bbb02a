/**
 * The report: one HTML file that needs nothing else, to be opened, mailed or kept. It holds values of the data that was
 * evaluated; whoever has the file has them.
 */
import type { Evaluation } from '../evaluate.ts';
import { THRESHOLDS } from '../metrics/calibration.ts';
import type { Operating } from '../metrics/pairwise.ts';
import { chart } from './chart.ts';
import { count, escaped, share, table } from './html.ts';
import { mistakesSection } from './mistakes-section.ts';
import { STYLE } from './style.ts';

/** Beyond these everything or nothing is joined. */
const BITS_SHOWN: readonly [number, number] = [-20, 40];

export function htmlReport(evaluations: readonly Evaluation[]): string {
  const links = evaluations.map(({ name }, index) => `<a href="#set${index}">${escaped(name)}</a>`).join(' · ');
  const body = [
    '<h1>How well Lode tells people apart</h1>',
    '<p class="quiet">Every true pair counts: one that was never compared is missed. The labels took no part in training.</p>',
    evaluations.length > 1 ? `<p>${links}</p>${overview(evaluations)}` : '',
    ...evaluations.map(setSection),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Lode: evaluation</title>
<style>${STYLE}</style></head><body>
${body.join('\n')}
</body></html>
`;
}

function overview(evaluations: readonly Evaluation[]): string {
  const head = [
    'set',
    'records',
    'candidates/record',
    'completeness',
    'pair F1',
    'cluster F1',
    'B³ F1',
    'ECE',
    'right of ≥ 0.95',
  ];
  const rows = evaluations.map(({ name, measures }) => [
    escaped(name),
    count(measures.records),
    share(measures.blocking.candidatesPerRecord, 1),
    share(measures.blocking.completeness),
    share(measures.best.f1),
    share(measures.cluster.f1),
    share(measures.bCubed?.f1),
    share(measures.calibration.ece),
    share(rightOf95(measures.calibration.atLeast)),
  ]);
  return table(head, rows);
}

function rightOf95(atLeast: Evaluation['measures']['calibration']['atLeast']): number | undefined {
  return atLeast.find(({ threshold }) => threshold === 0.95)?.precision;
}

function setSection(evaluation: Evaluation, index: number): string {
  const { name, truthFrom, notes, model, measures, seconds } = evaluation;
  const { blocking, best, atModel, cluster, bCubed, calibration, crossFitted } = measures;
  const tile = (value: string, what: string) => `<div class="tile"><b>${value}</b><span>${escaped(what)}</span></div>`;
  return [
    `<h2 id="set${index}">${escaped(name)}</h2>`,
    `<p class="quiet">${count(measures.records)} records, ${count(measures.truePairs)} true pairs (from ${escaped(truthFrom)}). Model ${escaped(model.version)}; read ${share(seconds.read, 1)} s, learned and linked ${share(seconds.link, 1)} s.</p>`,
    ...notes.map((note) => `<p class="quiet">${escaped(note)}.</p>`),
    '<div class="tiles">',
    tile(share(blocking.completeness), 'of the true pairs were compared'),
    tile(share(blocking.candidatesPerRecord, 1), 'candidates a record'),
    tile(share(best.f1), `pair F1 at the best threshold (${share(best.threshold, 1)} bits)`),
    tile(share(atModel.f1), `pair F1 at the model's (${share(model.linkBits, 1)} bits)`),
    tile(share(cluster.f1), `cluster F1 (P ${share(cluster.precision)}, R ${share(cluster.recall)})`),
    bCubed === undefined
      ? ''
      : tile(share(bCubed.f1), `B³ F1 (P ${share(bCubed.precision)}, R ${share(bCubed.recall)})`),
    tile(share(calibration.ece), `calibration error (cross-fitted ${share(crossFitted?.ece)})`),
    tile(share(rightOf95(calibration.atLeast)), 'right of the answers ≥ 0.95'),
    '</div>',
    curves(evaluation),
    '<h3>Thresholds</h3>',
    thresholdTable(evaluation),
    '<h3>Calibration</h3>',
    calibrationTables(evaluation),
    mistakesSection(evaluation),
  ].join('\n');
}

function curves({ measures }: Evaluation): string {
  const { curve, roc, calibration, crossFitted } = measures;
  const bins = (found: typeof calibration) => ({
    points: found.hard.bins.map(({ said, right }): [number, number] => [said, right]),
    intervals: found.hard.bins.map(({ interval }) => interval),
  });
  const reliability = [{ name: 'as said', ...bins(calibration) }];
  if (crossFitted !== undefined) reliability.push({ name: 'cross-fitted', ...bins(crossFitted) });
  const thresholded = (read: (point: Operating) => number) =>
    curve
      .filter(({ threshold }) => inRange(threshold))
      .map((point): [number, number] => [point.threshold, read(point)]);
  return `<div class="charts">${[
    chart({
      title: 'Precision and recall of pairs',
      x: 'recall',
      y: 'precision',
      series: [{ name: 'pairs', points: curve.map(({ recall, precision }) => [recall, precision]) }],
    }),
    chart({
      title: `ROC over the pairs compared (area ${share(roc.auc)})`,
      x: 'strangers that pass',
      y: 'true pairs that pass',
      series: [{ name: 'pairs', points: roc.points }],
      diagonal: true,
    }),
    chart({
      title: 'Precision and recall by threshold',
      x: 'threshold (bits of evidence)',
      across: BITS_SHOWN,
      y: 'share',
      series: [
        { name: 'precision', points: thresholded(({ precision }) => precision) },
        { name: 'recall', points: thresholded(({ recall }) => recall) },
      ],
    }),
    chart({
      title: 'Reliability where it is hard (0.05 to 0.95)',
      x: 'said',
      y: 'was right',
      series: reliability,
      diagonal: true,
    }),
  ].join('')}</div>`;
}

function inRange(bits: number): boolean {
  return bits >= BITS_SHOWN[0] && bits <= BITS_SHOWN[1];
}

function thresholdTable({ measures, model }: Evaluation): string {
  const wanted: [string, Operating][] = [
    ['best', measures.best],
    ["the model's", measures.atModel],
    ...measures.thresholds.map((point): [string, Operating] => ['', point]),
  ];
  const rows = wanted.map(([what, { threshold, said, precision, recall, f1 }]) => [
    what,
    share(threshold, 1),
    count(said),
    share(precision),
    share(recall),
    share(f1),
  ]);
  return `<p class="quiet">Single links by weight of evidence, in bits; the model joins from ${share(model.linkBits, 1)} on.</p>${table(
    ['threshold', 'bits', 'pairs', 'precision', 'recall', 'F1'],
    rows,
  )}`;
}

function calibrationTables({ measures }: Evaluation): string {
  const { calibration, crossFitted, slices } = measures;
  const row = (name: string, found: typeof calibration) => [
    escaped(name),
    count(found.count),
    share(found.ece),
    count(found.hard.count),
    share(found.hard.ece),
    share(found.brier),
    share(rightOf95(found.atLeast)),
  ];
  const rows = [row('all, as said', calibration)];
  if (crossFitted !== undefined) rows.push(row('all, cross-fitted', crossFitted));
  for (const slice of slices) rows.push(row(slice.slice, slice.calibration));
  const thresholds = THRESHOLDS.map((threshold, index) => {
    const { count: answers, precision, interval } = calibration.atLeast[index]!;
    return [`≥ ${threshold}`, count(answers), share(precision), `${share(interval[0])} to ${share(interval[1])}`];
  });
  return [
    '<p class="quiet">Of the answers given 0.8, eighty in a hundred should be right. Slices go by the strongest thing that two records can be told by.</p>',
    table(['answers', 'count', 'error', '0.05–0.95', 'error there', 'Brier', 'right of ≥ 0.95'], rows),
    table(['said', 'answers', 'right', '95 % interval'], thresholds),
  ].join('\n');
}
