/** From starting the command to the first good answer of /readyz, on a database that is there; beside it a bare Node. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { median, round, spread } from './measure.ts';
import type { Bench, Outcome } from './scenario.ts';
import { spawnServer } from './server.ts';

const ROUNDS = 7;
const BUDGET_MS = 1_000;

export async function starting(bench: Bench): Promise<Outcome> {
  const data = await bench.copyOfBase();
  const ready: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    ready.push(await untilReady(data));
    bare.push(await bareNode());
  }
  // The first start reads files that nothing has read before.
  const cold = ready.shift() ?? Number.NaN;
  bare.shift();
  const floor = median(bare);
  return {
    figures: {
      'first start ms': round(cold),
      ...spread('start to ready ms', ready),
      ...spread('bare node ms', bare),
    },
    floor: { what: 'ms of starting and ending a bare Node', value: round(floor) },
    ratio: round(median(ready) / floor),
    budget: `under ${BUDGET_MS} ms`,
    within: median(ready) < BUDGET_MS,
  };
}

async function untilReady(data: string): Promise<number> {
  const start = performance.now();
  const { child, url } = await spawnServer(data);
  const answer = await fetch(`${url}/readyz`);
  await answer.body?.cancel();
  const taken = performance.now() - start;
  if (!answer.ok) throw new Error(`the server said that it listens, but /readyz answers ${answer.status}`);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return taken;
}

async function bareNode(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - start;
}
