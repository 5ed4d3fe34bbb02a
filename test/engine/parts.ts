/** The engine's parts for tests: a clock that stands still unless told otherwise, and IDs that count. */
import type { Parts } from '../../src/engine/parts.ts';
import { validateRecord } from '../../src/import/map/validate.ts';
import type { Store } from '../../src/store/tx.ts';

export const NOW = '2026-10-01T12:00:00.000Z';

let serial = 0;

export function partsOn(store: Store, dataFolder: string): Parts {
  return {
    store,
    clock: { now: () => Date.parse(NOW) },
    ids: {
      hex: (bytes) => (++serial).toString(16).padStart(bytes * 2, '0'),
      secret: () => ({ key: `lode_test_${++serial}`, prefix: 'lode_test_' }),
    },
    tariffs: [],
    validateRecord,
    dataFolder,
  };
}
