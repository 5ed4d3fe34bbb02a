/** 50 prospects a request on PostgreSQL, beside the same on SQLite: 20,000 people, one node, rounds alternating. */
import { startPostgres } from '../test/support/postgres.ts';
import { EXPLORIUM_MATCH } from './match-batch.ts';
import { median, round, spread } from './measure.ts';
import { drawQueries, toBodies } from './queries.ts';
import type { Bench, Outcome } from './scenario.ts';
import { type BenchServer, sendAll, startServer } from './server.ts';
import { filesOf, importFiles } from './world-data.ts';

const PER_REQUEST = 50;
const REQUESTS = 80;
const CONNECTIONS = 4;
const ROUNDS = 3;
const BUDGET = 1 / 3;

/** @param bench of at most 20,000 people: an import into PostgreSQL takes its time */
export async function postgresMatch(bench: Bench): Promise<Outcome> {
  const postgres = await startPostgres();
  const servers: BenchServer[] = [];
  try {
    const database = await postgres.createDatabase();
    const data = bench.newFolder();
    const cost = await importFiles(data, filesOf(bench.files), database);
    servers.push(await startServer(await bench.base(), CONNECTIONS), await startServer(data, CONNECTIONS, database));
    const drawn = drawQueries(bench.world, PER_REQUEST * REQUESTS);
    const { explorium } = toBodies(drawn, PER_REQUEST);
    const rates: number[][] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, server] of servers.entries()) {
        const start = performance.now();
        await sendAll(server, EXPLORIUM_MATCH, explorium, CONNECTIONS);
        // The first round warms both up.
        if (round > 0) rates[index]!.push((drawn.length / (performance.now() - start)) * 1000);
      }
    }
    const [sqlite, postgresRate] = rates.map(median) as [number, number];
    return {
      figures: {
        ...spread('SQLite people/s', rates[0]!),
        ...spread('PostgreSQL people/s', rates[1]!),
        'PostgreSQL import records/s': round((cost.rows / cost.wallMs) * 1000),
      },
      floor: { what: 'people/s on SQLite in the same run', value: round(sqlite) },
      ratio: round(postgresRate / sqlite),
      budget: `at least a third of SQLite's rate`,
      within: postgresRate / sqlite >= BUDGET,
    };
  } finally {
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
}
