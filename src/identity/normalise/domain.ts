/** Domains: the registrable name that stands for a company, from a domain, a URL or the domain of an e-mail address. */
import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import { PAGE_HOSTS, REGISTRAR_SUFFIXES, SHARED_HOSTS } from './domain-hosts-table.ts';
import { FREE_MAIL_DOMAINS } from './email-providers.ts';

export { SHARED_HOSTS } from './domain-hosts-table.ts';

const MAX_LENGTH = 2000;
const NOT_ASCII = /[^\0-\x7f]/;
const HOST = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+$/;
// Unknown suffixes (.example) stay.
const WITH_PRIVATE = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
const WITHOUT_PRIVATE = { ...WITH_PRIVATE, allowPrivateDomains: false };
const ACADEMIC_SUFFIX = /\.(?:edu|(?:edu|ac)\.[a-z]{2})$/;
const ACADEMIC_LABEL = /^(?:uni|fh|th|tu|hs|eth|univ)-|univ(?:ersi|\b)|hochschule|college/;

/**
 * The registrable domain in lower case and punycode ("https://www.Shop.Acme.co.uk/x" -> "acme.co.uk"); undefined for IP
 * addresses, bare suffixes, single labels and what is no domain. Private suffixes do not count (acme.github.io is a page
 * on github.io, not a company's own domain), except those that registrars sell names under (acme.uk.com).
 */
export function normaliseDomain(text: string): string | undefined {
  const host = hostOf(text);
  return host === undefined ? undefined : registrable(host).domain;
}

/**
 * As `normaliseDomain`, but undefined where the domain says nothing about an employer: free mail, sites on which
 * everybody has a page, hosts under a provider's suffix (acme.herokuapp.com).
 */
export function employerDomain(text: string): string | undefined {
  const host = hostOf(text);
  if (host === undefined) return undefined;
  const { domain, hosted } = registrable(host);
  if (domain === undefined || hosted || SHARED_HOSTS.has(domain) || FREE_MAIL_DOMAINS.has(domain)) return undefined;
  return PAGE_HOSTS.has(domain) && isPage(text, host, domain) ? undefined : domain;
}

/** Whether an address leads below the front page of a site or to a host of its own there. */
function isPage(text: string, host: string, domain: string): boolean {
  if (host !== domain && host !== `www.${domain}`) return true;
  return /^(?:[a-z]{2,8}:)?(?:\/\/)?[^/]+\/[^/]/i.test(text.trim());
}

/** Whether a registrable domain is a university's or school's: its users include students, alumni and institutes. */
export function isAcademicDomain(domain: string): boolean {
  return ACADEMIC_SUFFIX.test(domain) || ACADEMIC_LABEL.test(domain.slice(0, domain.indexOf('.')));
}

/** `hosted`: the host is somebody's page at a provider. */
function registrable(host: string): { domain: string | undefined; hosted: boolean } {
  const found = parse(host, WITH_PRIVATE);
  if (found.isPrivate !== true) return { domain: found.domain ?? undefined, hosted: false };
  if (found.domain !== null && REGISTRAR_SUFFIXES.has(found.publicSuffix ?? '')) {
    return { domain: found.domain, hosted: false };
  }
  return { domain: parse(host, WITHOUT_PRIVATE).domain ?? undefined, hosted: true };
}

/** The host of a domain, URL or e-mail address, lower case and punycode; undefined if it is not a dotted host name. */
export function hostOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let host = text.trim();
  const scheme = host.indexOf('//');
  if (scheme >= 0 && scheme <= 12) host = host.slice(scheme + 2);
  const end = host.search(/[/?#\\]/);
  if (end >= 0) host = host.slice(0, end);
  host = host.slice(host.lastIndexOf('@') + 1);
  const port = host.indexOf(':');
  if (port >= 0) host = host.slice(0, port);
  host = asciiHost(host.replace(/^[\s.'"<([*]+|[\s.,;'">)\]]+$/g, ''));
  if (host.length > 253 || !HOST.test(host) || /^[0-9.]+$/.test(host)) return undefined;
  return host;
}

/** Lower case and punycode; '' where IDNA forbids the name. */
export function asciiHost(host: string): string {
  return NOT_ASCII.test(host) ? domainToASCII(host) : host.toLowerCase();
}
