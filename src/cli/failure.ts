/** What a failed command says, and its exit code. */

import { loadConfig } from '../config.ts';
import { LodeError } from '../errors.ts';

export const EXIT = { failure: 1, usage: 2 } as const;

/** `lode: message`, and what to do where that is known; a stack trace only for whoever asked for it. */
export function explainFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const hint = hintFor(error);
  const trace = error instanceof Error && loadConfig().logLevel === 'debug' ? `${error.stack}\n` : '';
  return `lode: ${message}\n${hint === undefined ? '' : `${hint}\n`}${trace}`;
}

function hintFor(error: unknown): string | undefined {
  if (error instanceof LodeError) return undefined;
  switch ((error as NodeJS.ErrnoException | null)?.code) {
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
      return undefined;
  }
}
