/** Line charts as SVG: a share upwards, whatever is given across. Colours come from the page's style. */
import { escaped } from './html.ts';

export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
  /** dots with their intervals instead of a line */
  intervals?: readonly (readonly [low: number, high: number])[];
}

export interface Chart {
  title: string;
  x: string;
  y: string;
  series: readonly Series[];
  /** a line from corner to corner: what a calibrated score, or a coin, would give */
  diagonal?: boolean;
  /** what the axis across runs from and to; 0 to 1 without it */
  across?: readonly [from: number, to: number];
}

const SIZE = { width: 420, height: 300, left: 46, right: 14, top: 14, bottom: 40 };
const TICKS = 5;

export function chart({ title, x, y, series, diagonal, across = [0, 1] }: Chart): string {
  const { width, height, left, right, top, bottom } = SIZE;
  const atX = (value: number) => left + ((value - across[0]) / (across[1] - across[0])) * (width - left - right);
  const atY = (value: number) => height - bottom - value * (height - top - bottom);
  const at = ([a, b]: readonly [number, number]) => `${fixed(atX(a))},${fixed(atY(b))}`;
  const parts: string[] = [];
  for (let tick = 0; tick <= TICKS; tick += 1) {
    const up = tick / TICKS;
    const beside = across[0] + up * (across[1] - across[0]);
    parts.push(
      `<line class="grid" x1="${left}" x2="${width - right}" y1="${fixed(atY(up))}" y2="${fixed(atY(up))}"/>`,
      `<text class="tick" x="${left - 6}" y="${fixed(atY(up) + 4)}" text-anchor="end">${label(up)}</text>`,
      `<text class="tick" x="${fixed(atX(beside))}" y="${height - bottom + 16}" text-anchor="middle">${label(beside)}</text>`,
    );
  }
  if (diagonal) parts.push(`<polyline class="diagonal" points="${at([0, 0])} ${at([1, 1])}"/>`);
  for (const [index, one] of series.entries()) parts.push(drawn(one, index, at, atX, atY));
  parts.push(
    `<text class="axis" x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${escaped(x)}</text>`,
    `<text class="axis" transform="rotate(-90)" x="${-(top + height - bottom) / 2}" y="13" text-anchor="middle">${escaped(y)}</text>`,
  );
  const legend =
    series.length < 2
      ? ''
      : `<p class="legend">${series.map(({ name }, index) => `<span class="key s${index}"></span>${escaped(name)}`).join(' ')}</p>`;
  const image = `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">${parts.join('')}</svg>`;
  return `<figure><figcaption>${escaped(title)}</figcaption>${image}${legend}</figure>`;
}

function drawn(
  { name, points, intervals }: Series,
  index: number,
  at: (point: readonly [number, number]) => string,
  atX: (value: number) => number,
  atY: (value: number) => number,
): string {
  if (intervals === undefined) {
    return points.length === 0 ? '' : `<polyline class="line s${index}" points="${points.map(at).join(' ')}"/>`;
  }
  return points
    .map(([a, b], position) => {
      const [low, high] = intervals[position]!;
      const dot = `<circle class="dot s${index}" cx="${fixed(atX(a))}" cy="${fixed(atY(b))}" r="3.5"><title>${escaped(name)}: said ${label(a)}, right ${label(b)}</title></circle>`;
      return `<line class="bar s${index}" x1="${fixed(atX(a))}" x2="${fixed(atX(a))}" y1="${fixed(atY(low))}" y2="${fixed(atY(high))}"/>${dot}`;
    })
    .join('');
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function label(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
