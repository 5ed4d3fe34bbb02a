/** `lode serve`: the server, until SIGTERM or Ctrl-C. */
import type { Command } from 'commander';
import { configOf, wantsJson } from './globals.ts';
import { wholeNumber } from './options.ts';
import { printJson, printLines } from './output.ts';

const PORT_MAX = 65_535;
const WORKERS_MAX = 16;

interface ServeOptions {
  port?: number;
  host?: string;
  workers?: number;
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('start the server; SIGTERM or Ctrl-C ends it once its requests are answered, a second one at once')
    .option('--port <n>', 'port to listen at (default: $PORT or 8080; 0 takes a free one)', wholeNumber(0, PORT_MAX))
    .option('--host <address>', 'address to listen at (default: $HOST or 127.0.0.1)')
    .option('--workers <n>', 'background worker threads (default: 1)', wholeNumber(0, WORKERS_MAX))
    .addHelpText('after', '\nLog lines (JSON) follow on stdout. With --json the first line is JSON as well.')
    .action(async (options: ServeOptions, command: Command) => serve(options, command));
}

async function serve({ port, host, workers }: ServeOptions, command: Command): Promise<void> {
  const stopped = stopSignal();
  const config = configOf(command, {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(workers === undefined ? {} : { workers }),
  });
  const { startServer } = await import('../app.ts');
  const server = await startServer(config);
  const docs = `${server.url}/docs`;
  if (wantsJson(command)) printJson({ url: server.url, root_key_path: server.rootKeyPath ?? null, docs }, 'one line');
  else {
    printLines(
      `Lode listens at ${server.url}`,
      `  root key: ${server.rootKeyPath ?? 'as given by LODE_ROOT_KEY'}`,
      `  API docs: ${docs}`,
    );
  }
  await stopped;
  await server.close();
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}
