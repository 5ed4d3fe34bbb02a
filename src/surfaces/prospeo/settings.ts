/** What a key's settings say about this surface: `{"prospeo": {"plan": "STARTER", "charge_without_email": true}}`. */
import type { Caller } from '../../engine/types.ts';

export const PLANS = ['FREE', 'STARTER', 'GROWTH', 'PRO'] as const;
export type VendorPlan = (typeof PLANS)[number];

function own(caller: Caller): Record<string, unknown> {
  const settings = caller.settings['prospeo'];
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
}

/** Whose limits and gates hold for a key under the plan `vendor`; PRO unless set. */
export function vendorPlanOf(caller: Caller): VendorPlan {
  const { plan } = own(caller);
  return PLANS.find((name) => name === String(plan).toUpperCase()) ?? 'PRO';
}

/** The vendor's page says that a match costs a credit also when there is no e-mail in it; its clients saw none taken. */
export function chargesWithoutEmail(caller: Caller): boolean {
  return own(caller)['charge_without_email'] === true;
}
