/** Domains: the registrable name that stands for a company, from a domain, a URL or the domain of an e-mail address. */
import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import { FREE_MAIL_DOMAINS } from './email-providers.ts';

const MAX_LENGTH = 2000;
const NOT_ASCII = /[^\0-\x7f]/;
const HOST = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+$/;
// Private suffixes off: acme.github.io is a page on github.io, not a company's own domain; unknown suffixes (.example) stay.
const SUFFIX_OPTIONS = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };

/** Sites on which everybody has a page: as a "company website" they name the site, not the employer. */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  `linkedin.com linkedin.example facebook.com fb.com fb.me instagram.com twitter.com x.com xing.com github.com github.io gitlab.com youtube.com youtu.be
  tiktok.com pinterest.com medium.com substack.com tumblr.com reddit.com quora.com snapchat.com t.me telegram.me whatsapp.com wa.me
  vk.com ok.ru weibo.com wechat.com crunchbase.com angel.co wellfound.com glassdoor.com indeed.com yelp.com google.com goo.gl bit.ly
  lnkd.in linktr.ee about.me wordpress.com blogspot.com blogger.com wix.com wixsite.com weebly.com squarespace.com godaddysites.com
  webnode.com jimdo.com jimdosite.com strikingly.com carrd.co notion.site notion.so sites.google.com myshopify.com etsy.com amazon.com
  ebay.com calendly.com vimeo.com behance.net dribbble.com soundcloud.com upwork.com fiverr.com freelancer.com wikipedia.org`.split(
    /\s+/,
  ),
);

/**
 * The registrable domain in lower case and punycode ("https://www.Shop.Acme.co.uk/x" -> "acme.co.uk"); undefined for IP
 * addresses, bare suffixes, single labels and what is no domain.
 */
export function normaliseDomain(text: string): string | undefined {
  const host = hostOf(text);
  return host === undefined ? undefined : (parse(host, SUFFIX_OPTIONS).domain ?? undefined);
}

/** As `normaliseDomain`, but undefined where the domain says nothing about an employer: free mail and shared sites. */
export function employerDomain(text: string): string | undefined {
  const domain = normaliseDomain(text);
  return domain === undefined || SHARED_HOSTS.has(domain) || FREE_MAIL_DOMAINS.has(domain) ? undefined : domain;
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
