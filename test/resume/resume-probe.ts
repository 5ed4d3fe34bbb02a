/** A child that tries what a parser that has been led astray might try, and tells how far it came. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { confinedArguments, sendToParent } from '../../src/confine/child.ts';

const [folder = ''] = await confinedArguments();

function outcome(attempt: () => unknown): string {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

await sendToParent({
  readAllowed: outcome(() => readFileSync(`${folder}/allowed`)),
  readOther: outcome(() => readFileSync(`${folder}/secret`)),
  write: outcome(() => writeFileSync(`${folder}/allowed`, 'x')),
  run: outcome(() => execFileSync('true')),
  environment: Object.keys(process.env),
});
process.disconnect();
