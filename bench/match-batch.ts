/**
 * 50 prospects a request over HTTP, on both surfaces, against the bare storage reads of the same keys.
 *
 * The cost of the server is its CPU time, all threads, divided by the people asked for; the floor's is the CPU time of
 * the reads in this process while the server is idle. So a neighbour on the machine disturbs neither much.
 */
import { prepareBareReads } from './bare-reads.ts';
import { cpuMsHere, median, round, spread } from './measure.ts';
import { drawQueries, toBodies } from './queries.ts';
import type { Bench, Outcome } from './scenario.ts';
import { sendAll, startServer } from './server.ts';

export const EXPLORIUM_MATCH = '/explorium/v1/prospects/match';
export const LODE_MATCH = '/v1/people/match';
const PER_REQUEST = 50;
const REQUESTS = 160;
const CONNECTIONS = 4;
/** Rounds that warm caches and the compiler on both sides and are not counted. */
const WARM_UP = 2;
const ROUNDS = 5;
const BUDGET = 3;

export async function matchBatch(bench: Bench): Promise<Outcome> {
  const data = await bench.copyOfBase();
  const drawn = drawQueries(bench.world, PER_REQUEST * REQUESTS);
  const bodies = toBodies(drawn, PER_REQUEST);
  const queries = drawn.map((one) => one.query);
  const bare = await prepareBareReads(data, queries, PER_REQUEST);
  const server = await startServer(data, CONNECTIONS);
  const microseconds = { explorium: [] as number[], lode: [] as number[], bare: [] as number[] };
  const peoplePerSecond = { explorium: [] as number[], lode: [] as number[], bare: [] as number[] };

  async function ask(surface: 'explorium' | 'lode', path: string): Promise<void> {
    const cpuBefore = server.cpuMs();
    const start = performance.now();
    await sendAll(server, path, bodies[surface], CONNECTIONS);
    peoplePerSecond[surface].push((drawn.length / (performance.now() - start)) * 1000);
    microseconds[surface].push(((server.cpuMs() - cpuBefore) * 1000) / drawn.length);
  }

  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await ask('explorium', EXPLORIUM_MATCH);
    const start = performance.now();
    microseconds.bare.push(((await cpuMsHere(() => bare.run())) * 1000) / drawn.length);
    peoplePerSecond.bare.push((drawn.length / (performance.now() - start)) * 1000);
    await ask('lode', LODE_MATCH);
  }
  await server.stop();
  bare.close();
  for (const list of [...Object.values(microseconds), ...Object.values(peoplePerSecond)]) list.splice(0, WARM_UP);

  const floor = median(microseconds.bare);
  const ratios = { explorium: median(microseconds.explorium) / floor, lode: median(microseconds.lode) / floor };
  const worst = Math.max(ratios.explorium, ratios.lode);
  return {
    figures: {
      ...spread('Explorium people/s over HTTP', peoplePerSecond.explorium),
      ...spread('Lode people/s over HTTP', peoplePerSecond.lode),
      ...spread('bare reads people/s, one thread', peoplePerSecond.bare),
      ...spread('Explorium µs CPU/person', microseconds.explorium),
      ...spread('Lode µs CPU/person', microseconds.lode),
      ...spread('bare reads µs CPU/person', microseconds.bare),
      'keys read per person': round(bare.keys / drawn.length),
      'people read per person': round(bare.people / drawn.length),
      'Explorium ratio': round(ratios.explorium),
      'Lode ratio': round(ratios.lode),
    },
    floor: { what: 'µs CPU per person of the bare reads', value: round(floor) },
    ratio: round(worst),
    budget: `server CPU per person at most ${BUDGET} × the bare reads, both surfaces`,
    within: worst <= BUDGET,
  };
}
