/**
 * Enriching 50 people a request on the Prospeo surface, beside a plain match of the same 50 and beside single calls.
 *
 * A first call charges: it writes ledger and entitlements. The same again is free and writes nothing. Each round works on
 * people of its own, so that there is a first time in every round.
 */
import { median, quantile, round, spread } from './measure.ts';
import { type Drawn, drawQueries } from './queries.ts';
import type { Bench, Outcome } from './scenario.ts';
import { type BenchServer, startServer } from './server.ts';

const PER_REQUEST = 50;
const REQUESTS = 24;
const SINGLES = 400;
const CONNECTIONS = 4;
const WARM_UP = 1;
const ROUNDS = 5;

const MATCH = '/v1/people/match';
const BULK = '/prospeo/bulk-enrich-person';
const SINGLE = '/prospeo/enrich-person';

export async function prospeoBulk(bench: Bench): Promise<Outcome> {
  const server = await startServer(await bench.copyOfBase(), CONNECTIONS);
  const perRound = PER_REQUEST * REQUESTS;
  // Telephone numbers are no datapoints there.
  const all = drawQueries(bench.world, perRound * (WARM_UP + ROUNDS) * 2).filter(
    ({ query }) => query.phones === undefined,
  );
  const runs = { match: new Run(), first: new Run(), again: new Run(), single: new Run() };
  for (let at = 0; at < WARM_UP + ROUNDS; at += 1) {
    const drawn = all.slice(at * perRound, (at + 1) * perRound);
    const bodies = { match: requests(drawn, matchBody), bulk: requests(drawn, bulkBody) };
    await runs.match.measure(server, MATCH, bodies.match, drawn.length);
    await runs.first.measure(server, BULK, bodies.bulk, drawn.length);
    await runs.again.measure(server, BULK, bodies.bulk, drawn.length);
    const singles = drawn.slice(0, SINGLES).map((one) => JSON.stringify({ data: dataOf(one) }));
    await runs.single.measure(server, SINGLE, singles, singles.length);
  }
  await server.stop();
  for (const run of Object.values(runs)) run.forget(WARM_UP);
  const ratio = median(runs.again.microseconds) / median(runs.match.microseconds);
  return {
    figures: {
      ...runs.match.figures('plain match'),
      ...runs.first.figures('bulk, charged'),
      ...runs.again.figures('bulk, repeated'),
      ...runs.single.figures('single, repeated'),
      'single calls, CPU per person as a multiple of bulk': round(
        median(runs.single.microseconds) / median(runs.again.microseconds),
      ),
    },
    floor: { what: 'µs CPU per person of a plain match', value: round(median(runs.match.microseconds)) },
    ratio: round(ratio),
    budget: 'none in the design; shown beside a plain match of the same people',
    within: true,
  };
}

/** The rounds of one kind of call. */
class Run {
  readonly peoplePerSecond: number[] = [];
  readonly microseconds: number[] = [];
  #latencies: number[][] = [];

  async measure(server: BenchServer, path: string, bodies: readonly string[], people: number): Promise<void> {
    const latencies: number[] = [];
    const cpuBefore = server.cpuMs();
    const start = performance.now();
    let next = 0;
    const one = async () => {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        const sent = performance.now();
        // A single call that finds nobody is a 400, which is an answer here.
        await server.post(path, body).catch((error: Error) => {
          if (!error.message.includes('NO_MATCH')) throw error;
        });
        latencies.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    this.peoplePerSecond.push((people / (performance.now() - start)) * 1000);
    this.microseconds.push(((server.cpuMs() - cpuBefore) * 1000) / people);
    this.#latencies.push(latencies);
  }

  forget(rounds: number): void {
    for (const list of [this.peoplePerSecond, this.microseconds, this.#latencies]) list.splice(0, rounds);
  }

  figures(name: string): Record<string, number> {
    const latencies = this.#latencies.flat();
    return {
      ...spread(`${name}: people/s over HTTP`, this.peoplePerSecond),
      [`${name}: µs CPU/person`]: round(median(this.microseconds)),
      [`${name}: ms/request p50`]: round(quantile(latencies, 0.5)),
      [`${name}: ms/request p99`]: round(quantile(latencies, 0.99)),
    };
  }
}

function requests(drawn: readonly Drawn[], body: (part: readonly Drawn[]) => unknown): string[] {
  const bodies: string[] = [];
  for (let start = 0; start < drawn.length; start += PER_REQUEST) {
    bodies.push(JSON.stringify(body(drawn.slice(start, start + PER_REQUEST))));
  }
  return bodies;
}

const matchBody = (part: readonly Drawn[]) => ({ queries: part.map((one) => one.lode) });
const bulkBody = (part: readonly Drawn[]) => ({
  data: part.map((one, index) => ({ identifier: `${index}`, ...dataOf(one) })),
});

function dataOf({ explorium: { linkedin, ...rest } }: Drawn): Record<string, string> {
  return linkedin === undefined ? rest : { ...rest, linkedin_url: linkedin };
}
