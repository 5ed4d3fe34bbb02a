/** Who handles the mail of domains. Nothing is asked outside unless the installation was given a resolver. */
import { mailProviderOf } from '../identity/facets/mail-providers.ts';
import type { Parts } from './parts.ts';

/** Domains move their mail rarely; one that could not be looked up is tried again sooner. */
const KEPT_MS = 24 * 3_600_000;
const RETRIED_MS = 5 * 60_000;
const DOMAINS_KEPT_MAX = 10_000;

interface Known {
  provider: string | null;
  until: number;
}

export function mailExchangeVerbs({ clock, mailExchangers }: Parts) {
  const known = new Map<string, Known>();

  async function lookUp(domain: string): Promise<string | null> {
    const now = clock.now();
    const found = known.get(domain);
    if (found !== undefined && found.until > now) return found.provider;
    const hosts = await mailExchangers!(domain).catch(() => undefined);
    const provider = hosts === undefined ? null : mailProviderOf(hosts);
    // The oldest entry comes first.
    if (known.size >= DOMAINS_KEPT_MAX) known.delete(known.keys().next().value!);
    known.set(domain, { provider, until: now + (hosts === undefined ? RETRIED_MS : KEPT_MS) });
    return provider;
  }

  return {
    async mailProviders(domains: readonly string[]): Promise<Map<string, string | null>> {
      if (mailExchangers === undefined) return new Map();
      const asked = [...new Set(domains)].filter((domain) => domain !== '');
      const found = await Promise.all(asked.map(lookUp));
      return new Map(asked.map((domain, index) => [domain, found[index]!]));
    },
  };
}
