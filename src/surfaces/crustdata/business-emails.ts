/**
 * Which addresses the reverse look-up takes. Free-mail and government addresses are none of a business: the vendor
 * refuses the whole call, Lode answers them as misses at their positions unless the plan is `vendor` (ruling 2). Text
 * that is no address at all is refused under every plan.
 */
import { queryFeatures } from '../../engine/match/query-features.ts';
import { refuse } from './errors.ts';

const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const ADDRESS_MAX = 320;
/** Second-level and top-level names under which governments are, and a few that have a name of their own. */
const GOVERNMENT =
  /(?:^|\.)(?:(?:gov|mil|gouv|gob|gub|govt|govern|gv|bund|admin|nic|mod)(?:\.[a-z]{2,})?|go\.(?:jp|kr|th|id|ke|tz|ug|cr)|gc\.ca|europa\.eu|overheid\.nl)$/;

/** `gv.at` is Austria's, `admin.ch` the Swiss government's; elsewhere these are names like any other. */
const ONLY_IN: Readonly<Record<string, string>> = { gv: 'at', bund: 'de', admin: 'ch', nic: 'in', mod: 'uk' };

export function isGovernment(domain: string): boolean {
  const found = GOVERNMENT.exec(domain)?.[0].replace(/^\./, '');
  const [name = '', land] = (found ?? '').split('.');
  return found !== undefined && (ONLY_IN[name] === undefined || ONLY_IN[name] === land);
}

/**
 * The addresses that may be looked up; undefined in the place of one that is not a business's. Throws a 400 that lists
 * what is refused.
 */
export function usableEmails(values: readonly string[], strict: boolean): (string | undefined)[] {
  const judged = values.map(judge);
  const refused = values.filter((_value, at) => judged[at] === 'malformed' || (strict && judged[at] === 'no business'));
  if (refused.length > 0) {
    throw refuse(
      `Invalid business emails: ${refused.join(', ')}`,
      refused.map((email) => ({ field: 'business_emails', value: email })),
    );
  }
  return values.map((value, at) => (judged[at] === 'fine' ? value.trim() : undefined));
}

function judge(value: string): 'fine' | 'no business' | 'malformed' {
  const text = value.trim();
  if (text.length > ADDRESS_MAX || !ADDRESS.test(text)) return 'malformed';
  const form = queryFeatures({ emails: [text] }).emails?.[0];
  if (form?.free === true || form?.disposable === true) return 'no business';
  return isGovernment(form?.domain ?? text.slice(text.lastIndexOf('@') + 1).toLowerCase()) ? 'no business' : 'fine';
}
