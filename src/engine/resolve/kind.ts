/** What differs between resolving people and resolving companies; everything else in this folder serves both. */
import type { CompanyFeatures, Features } from '../../identity/features.ts';
import { COMPANY_LINK_BITS, COMPANY_PRIOR_BITS, compareCompanyFeatures } from '../../identity/match/company-score.ts';
import { companyKeys, personKeys } from '../../identity/match/keys.ts';
import type { Model } from '../../identity/match/model.ts';
import { compare, totalBits } from '../../identity/match/score.ts';
import { packCompany, packFeatures, unpackCompany, unpackFeatures } from '../../identity/pack.ts';
import { exclusiveCompanyValues, exclusiveValues } from '../../identity/resolve/exclusive.ts';
import { mergeCompanyFeatures, mergeFeatures } from '../../identity/resolve/merge-features.ts';

/**
 * Features of either kind, as code that serves both sees them: `names` cannot be looked into, since people's and
 * companies' differ. Each rule set below knows which it has, hence its casts.
 */
export type AnyFeatures = Omit<Features, 'names'> & Omit<CompanyFeatures, 'names'> & { names?: never[] };

export interface KindRules {
  kind: 'p' | 'c';
  table: 'person' | 'company';
  unpack(text: string): AnyFeatures;
  pack(features: AnyFeatures): string;
  merge(all: readonly AnyFeatures[]): AnyFeatures;
  keyNumbers(features: AnyFeatures): number[];
  exclusive(features: AnyFeatures): ReadonlyMap<string, ReadonlySet<string>>;
  /** bits for being one, prior included */
  linkWeight(a: AnyFeatures, b: AnyFeatures, model: Model): number;
  /** bits from which two records are tied */
  linkBits(model: Model): number;
}

export const PERSON_RULES: KindRules = {
  kind: 'p',
  table: 'person',
  unpack: (text) => unpackFeatures(text) as AnyFeatures,
  pack: packFeatures,
  merge: (all) => mergeFeatures(all) as AnyFeatures,
  keyNumbers: (features) => personKeys(features).map((key) => key.number),
  exclusive: exclusiveValues,
  linkWeight: (a, b, model) => totalBits(compare(a, b, model), model),
  linkBits: (model) => model.linkBits,
};

export const COMPANY_RULES: KindRules = {
  kind: 'c',
  table: 'company',
  unpack: (text) => unpackCompany(text) as AnyFeatures,
  pack: packCompany,
  merge: (all) => mergeCompanyFeatures(all) as AnyFeatures,
  keyNumbers: (features) => companyKeys(features).map((key) => key.number),
  exclusive: exclusiveCompanyValues,
  linkWeight: (a, b) => compareCompanyFeatures(a, b).reduce((sum, item) => sum + item.weight, COMPANY_PRIOR_BITS),
  // Weights of companies are not learned, so what is enough to join them is no model's to say.
  linkBits: () => COMPANY_LINK_BITS,
};

export const RULES = { p: PERSON_RULES, c: COMPANY_RULES } as const;
