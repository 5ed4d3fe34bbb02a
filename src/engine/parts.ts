/** What the engine is built from. `app.ts` makes each part once. */
import type { CompanyRecord, PersonRecord, RecordKind } from '../identity/record.ts';
import type { Store } from '../store/tx.ts';
import type { WebhookParts } from './outbox/types.ts';
import type { Tariff } from './types.ts';

/** The one source of time. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number;
}

/** The one source of randomness. */
export interface Ids {
  /** hex of so many random bytes */
  hex(bytes: number): string;
  /** an API key: public prefix and 256 bits */
  secret(): { key: string; prefix: string };
}

/** Checks and cleans one record as a caller sent it; made by `import/map`, which knows the record format. */
export type ValidateRecord = (
  value: unknown,
  kind: RecordKind,
) => { record: PersonRecord | CompanyRecord; ignored: string[] } | { reason: string; path: (string | number)[] };

export interface Parts {
  store: Store;
  clock: Clock;
  ids: Ids;
  tariffs: Tariff[];
  validateRecord: ValidateRecord;
  /**
   * The mail exchangers of a domain by DNS, the preferred first; rejects when there is no answer in time. Absent where
   * nothing is to be looked up outside.
   */
  mailExchangers?: ((domain: string) => Promise<string[]>) | undefined;
  /** hosts that resumes may be fetched from; none when absent */
  resumeHosts?: readonly string[];
  /** where uploads are spooled and rejects files are written */
  dataFolder: string;
  /** absent where nothing is sent: then webhooks can be looked at and not made */
  webhooks?: WebhookParts;
}

export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
