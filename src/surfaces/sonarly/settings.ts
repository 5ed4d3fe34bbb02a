/**
 * What a key's settings say about this surface:
 * `{"sonarly": {"plan": "Starter", "strict": true, "resolution": {"unique": "single", "ambiguous": "multiple"}}}`.
 */
import type { Caller } from '../../engine/types.ts';

/** The vendor's ceilings of `maxResults`. */
const CEILINGS = { TESTER: 100, STARTER: 1_000, SCALE: 2_000, ENTERPRISE: 2_000 } as const;

function own(caller: Caller): Record<string, unknown> {
  const settings = caller.settings['sonarly'];
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
}

/** How many prospects a job may ask for; a smaller plan's number holds only for keys under the plan `vendor`. */
export function resultsMax(caller: Caller): number {
  const plan = caller.plan.name === 'vendor' ? String(own(caller)['plan']).toUpperCase() : '';
  return plan in CEILINGS ? CEILINGS[plan as keyof typeof CEILINGS] : CEILINGS.ENTERPRISE;
}

/** Whether bodies hold nothing that the vendor's page does not list. */
export function isStrict(caller: Caller): boolean {
  return own(caller)['strict'] === true;
}

/** The words for one match and for several, of which the vendor publishes neither. */
export function resolutionWords(caller: Caller): { unique: string; ambiguous: string } {
  const words = (own(caller)['resolution'] ?? {}) as Record<string, unknown>;
  const word = (name: string) => (typeof words[name] === 'string' && words[name] !== '' ? words[name] : name);
  return { unique: word('unique'), ambiguous: word('ambiguous') };
}
