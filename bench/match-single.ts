/**
 * One e-mail a request, one request at a time, against the cheapest route with the same authentication: the same
 * endpoint with one item that holds nothing, so that no key is looked up. Blocks of both alternate.
 */
import { EXPLORIUM_MATCH } from './match-batch.ts';
import { median, quantile, round, spread } from './measure.ts';
import { drawQueries } from './queries.ts';
import type { Bench, Outcome } from './scenario.ts';
import { type BenchServer, startServer } from './server.ts';

const BLOCK = 1_000;
const ROUNDS = 5;
const BUDGET = 2;
const EMPTY = JSON.stringify({ prospects_to_match: [{}] });

export async function matchSingle(bench: Bench): Promise<Outcome> {
  const server = await startServer(await bench.base(), 1);
  const bodies = drawQueries(bench.world, BLOCK * 3)
    .filter((one) => one.query.emails !== undefined)
    .slice(0, BLOCK)
    .map((one) => JSON.stringify({ prospects_to_match: [one.explorium] }));
  const empty = bodies.map(() => EMPTY);
  const p50 = { match: [] as number[], empty: [] as number[] };
  const p99 = { match: [] as number[], empty: [] as number[] };
  await latencies(server, bodies);
  await latencies(server, empty);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, sent] of [
      ['match', bodies],
      ['empty', empty],
    ] as const) {
      const taken = await latencies(server, sent);
      p50[kind].push(quantile(taken, 0.5));
      p99[kind].push(quantile(taken, 0.99));
    }
  }
  await server.stop();
  const floor = median(p99.empty);
  const ratio = median(p99.match) / floor;
  return {
    figures: {
      ...spread('match p50 ms', p50.match),
      ...spread('match p99 ms', p99.match),
      ...spread('empty p50 ms', p50.empty),
      ...spread('empty p99 ms', p99.empty),
      'p50 ratio': round(median(p50.match) / median(p50.empty)),
    },
    floor: { what: 'p99 ms of an Explorium match of one item that holds nothing', value: round(floor) },
    ratio: round(ratio),
    budget: `p99 at most ${BUDGET} × that of the empty request`,
    within: ratio <= BUDGET,
  };
}

async function latencies(server: BenchServer, bodies: string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const body of bodies) {
    const start = performance.now();
    await server.post(EXPLORIUM_MATCH, body);
    taken.push(performance.now() - start);
  }
  return taken;
}
