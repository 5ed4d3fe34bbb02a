/**
 * Progress of long work, on stderr: a bar that is drawn over on a terminal, plain lines elsewhere (one for every tenth
 * of the work and one at least every few seconds), so that a log stays readable.
 */
import { count } from './table.ts';

export interface Progress {
  /** @param done, total in the unit of the work (bytes, people); @param items what is counted for the rate */
  update(done: number, total: number, items: number): void;
  /** Takes the bar away. */
  end(): void;
}

export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

const BAR_CELLS = 24;
const REDRAW_MS = 100;
const LINE_MS = 5_000;
const PARTS = 10;

/**
 * @param noun what the items are: `rows`, `people`
 * @param elapsed monotonic milliseconds
 */
export function createProgress(noun: string, elapsed: () => number, screen: Screen = process.stderr): Progress {
  const start = elapsed();
  let lastShown = Number.NEGATIVE_INFINITY;
  let lastPart = 0;
  const text = (done: number, total: number, items: number): string => {
    const seconds = (elapsed() - start) / 1000;
    const rate = seconds > 0 ? items / seconds : 0;
    const left = done > 0 && done < total ? (seconds * (total - done)) / done : 0;
    return `${percent(done, total)}  ${count(items)} ${noun}  ${count(Math.round(rate))}/s  ${duration(left)} left`;
  };
  if (screen.isTTY !== true) {
    return {
      update(done, total, items) {
        const part = Math.floor((PARTS * done) / Math.max(total, 1));
        if (part <= lastPart && elapsed() - lastShown < LINE_MS) return;
        lastPart = part;
        lastShown = elapsed();
        screen.write(`${text(done, total, items)}\n`);
      },
      end() {},
    };
  }
  return {
    update(done, total, items) {
      if (elapsed() - lastShown < REDRAW_MS) return;
      lastShown = elapsed();
      const filled = Math.min(BAR_CELLS, Math.round((BAR_CELLS * done) / Math.max(total, 1)));
      const line = `[${'#'.repeat(filled)}${'.'.repeat(BAR_CELLS - filled)}] ${text(done, total, items)}`;
      screen.write(`\r\x1b[K${line.slice(0, (screen.columns ?? 80) - 1)}`);
    },
    end() {
      screen.write('\r\x1b[K');
    },
  };
}

/** For `--json` and the like: nothing is shown. */
export const SILENT: Progress = { update() {}, end() {} };

function percent(done: number, total: number): string {
  return `${Math.min(100, Math.floor((100 * done) / Math.max(total, 1)))}%`.padStart(4);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
