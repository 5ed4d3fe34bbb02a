/** What a failed command says, and its exit code. */

import { loadConfig } from '../config.ts';

export const EXIT = { failure: 1, usage: 2 } as const;

/** `lode: message`, and what to do where that is known; a stack trace only for whoever asked for it. */
export function explainFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const hint = hintFor(error);
  const trace = error instanceof Error && loadConfig().logLevel === 'debug' ? `${error.stack}\n` : '';
  return `lode: ${message}\n${hint === undefined ? '' : `${hint}\n`}${trace}`;
}

/** By the system's own word for it, which may lie below what the program made of it. */
function hintFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const below = error instanceof AggregateError ? error.errors[0] : error.cause;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'Check the path.';
    case 'EACCES':
    case 'EPERM':
      return 'Check who owns the file or folder, or choose another with --data.';
    case 'EADDRINUSE':
      return 'Something listens there already. Choose another port with --port, or --port 0 for a free one.';
    case 'ENOSPC':
      return 'The disk is full. Free some room and run the command again.';
    case 'ECONNREFUSED':
      return 'The database does not answer. Check DATABASE_URL and that PostgreSQL runs.';
    default:
      return hintFor(below);
  }
}
