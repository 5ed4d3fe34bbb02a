const SOCIAL_HOSTS = new Set([
  'linkedin.com',
  'github.com',
  'gitlab.com',
  'twitter.com',
  'x.com',
  'facebook.com',
  'instagram.com',
  'xing.com',
  'stackoverflow.com',
  'medium.com',
  'youtube.com',
  'tiktok.com',
  'angel.co',
  'wellfound.com',
  'crunchbase.com',
  'behance.net',
  'dribbble.com',
  'orcid.org',
  'researchgate.net',
  'bsky.app',
  'threads.net',
]);

/** The addresses in a cell; at commas only where another address follows, since a comma may be part of one. */
export function cleanUrls(value: string): string[] {
  const found: string[] = [];
  for (const part of value.split(/:::|[;|\s]|,(?=\s*(?:https?:|www\.|linkedin\.))/i)) {
    const url = part.replace(/^['"<(]+|['">),]+$/g, '');
    if (url === '' || url.length > 2048 || !/[./]/.test(url) || !/[a-z0-9]{2}/i.test(url)) continue;
    if (/^(n\/a|#n\/a|n\.a\.?)$/i.test(url)) continue;
    if (!found.includes(url)) found.push(url);
  }
  return found;
}

/** Lower-case host without `www.`, or undefined where the text is no address. */
export function hostOf(value: string): string | undefined {
  const text = value.trim().toLowerCase().slice(0, 2048);
  const rest = text.replace(/^[a-z][a-z0-9+.-]*:\/\/|^\/\//, '');
  const authority = rest.split(/[/?#\s]/, 1)[0] ?? '';
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/^www\.|\.$/g, '');
  return /^[^\s.,;:"'<>()@]+(\.[^\s.,;:"'<>()@]+)+$/u.test(host) && host.length <= 253 ? host : undefined;
}

/** Whether the address is on a network where people and companies have pages. */
export function isSocial(url: string): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  const labels = host.split('.');
  // country hosts: de.linkedin.com
  return SOCIAL_HOSTS.has(host) || SOCIAL_HOSTS.has(labels.slice(1).join('.'));
}

/** Whether a LinkedIn address is a company's (`company`), a person's (`person`) or neither. */
export function linkedinPage(url: string): 'company' | 'person' | undefined {
  const found = /linkedin\.com\/+(?:mwlite\/)?([a-z-]+)(?:\/+([a-z]+))?/i.exec(url);
  const first = found?.[1]?.toLowerCase();
  if (first === 'company' || first === 'companies' || first === 'school' || first === 'showcase' || first === 'edu')
    return 'company';
  if (first === 'in' || first === 'pub' || first === 'profile' || first === 'talent' || first === 'recruiter')
    return 'person';
  if (first === 'sales') return found?.[2]?.toLowerCase() === 'company' ? 'company' : 'person';
  return undefined;
}
