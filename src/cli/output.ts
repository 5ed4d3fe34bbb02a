/** What commands say: answers go to stdout, whatever accompanies them to stderr. */

/** Lines for people, on stdout. */
export function printLines(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

/** The one JSON document of a `--json` run. `one line` is for `serve`, whose log lines follow. */
export function printJson(value: unknown, shape?: 'one line'): void {
  process.stdout.write(`${JSON.stringify(value, null, shape === 'one line' ? undefined : 2)}\n`);
}

/** Lines that accompany an answer: progress and warnings. On stderr, so that they never mix with it. */
export function note(...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** A reader that has seen enough (`lode ... | head`) is not an error. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
