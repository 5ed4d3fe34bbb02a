/** Puts the commands together, and turns whatever goes wrong into one line and an exit code. */
import { Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import { addAccounts } from './accounts.ts';
import { addBackup } from './backup.ts';
import { addDoctor } from './doctor.ts';
import { addEvaluate } from './evaluate.ts';
import { addExport } from './export.ts';
import { EXIT, explainFailure } from './failure.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addMatch } from './match.ts';
import { addMigrate } from './migrate.ts';
import { allowClosedPipes } from './output.ts';
import { addPeople } from './people.ts';
import { addReresolve } from './reresolve.ts';
import { addScan } from './scan.ts';
import { addServe } from './serve.ts';
import { addTrain } from './train.ts';

/** In the order in which the help lists them. */
const COMMANDS = [
  addServe,
  addScan,
  addImport,
  addMatch,
  addPeople,
  addAccounts,
  addKeys,
  addExport,
  addBackup,
  addMigrate,
  addDoctor,
  addEvaluate,
  addTrain,
  addReresolve,
];

/** @param args what stands behind `lode` on the command line */
export async function run(args: string[]): Promise<void> {
  allowClosedPipes();
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage;
      return;
    }
    // `--out /dev/stdout | head`: the reader has seen enough, which is no error.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
    process.stderr.write(explainFailure(error));
    // Not by itself: what has failed half-way (a server whose port is taken) may have left threads behind.
    process.exit(EXIT.failure);
  }
}

function createProgram(): Command {
  const program = new Command('lode')
    .description('Self-hosted identity for prospects: knows who a person is, and says why.')
    .version(version)
    .option('--data <dir>', 'data folder (default: $LODE_DATA or ./data)')
    .option('--json', 'for machines: one JSON document on stdout, nothing else')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'lode: ')) })
    .showHelpAfterError('Add --help to see how the command is used.')
    .exitOverride();
  for (const add of COMMANDS) add(program);
  return program;
}
