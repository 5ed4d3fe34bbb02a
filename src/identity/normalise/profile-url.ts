/**
 * Profile addresses. One LinkedIn profile has many spellings (country hosts, mobile paths, language tails, encodings,
 * the old /pub/ form) and several IDs of different kinds; each spelling is reduced to a kind and an id:
 *
 * | kind              | from                                         | id                                            |
 * |-------------------|----------------------------------------------|-----------------------------------------------|
 * | linkedin          | /in/ilse-vantorre-demo, /pub/name/1/2/3      | public identifier, decoded, NFC, lower case   |
 * | linkedin_urn      | /in/ACoAA...                                 | as written: these are case-sensitive          |
 * | linkedin_member   | /profile/view?id=123                         | digits                                        |
 * | sales_navigator   | /sales/lead/ACwAA...,NAME,xyz, /sales/people | the part before the comma, as written         |
 * | recruiter         | /talent/profile/AEM..., /recruiter/profile/1 | as written, before the comma                  |
 * | linkedin_company  | /company/x, /school/x, /showcase/x           | lower case                                    |
 * | github, x, xing, facebook, instagram | their profile paths       | user name, lower case                         |
 * | url               | any other http(s) address                    | host without www. + path + identifying query  |
 *
 * The old /pub/john-doe/1/234/567 redirects to /in/john-doe-5672341: last, middle, first. LinkedIn pads the middle and last
 * part to three digits (/pub/john-doe/1/23/4 -> john-doe-0040231), and so does this.
 */
import type { ProfileForm } from '../features.ts';
import { asciiHost } from './domain.ts';

/** Kinds whose ids mean the same in every source. */
export const LINKEDIN_KINDS: readonly string[] = [
  'linkedin',
  'linkedin_urn',
  'linkedin_member',
  'sales_navigator',
  'recruiter',
];

const MAX_INPUT = 2000;
const MAX_ID = 200;
const MEMBER_URN = /^AC[owr]AA[A-Za-z0-9_-]{6,}$/;
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
/** What follows an address in running text; not part of it. */
const TRAILING = /[>)"'\],;./?&=]+$/;
const BAD_IN_ID = /[\s<>"\\^`{|}]|\p{Cc}/u;
const TRACKING =
  /^(?:utm_.*|trk.*|ref|ref_src|refid|fbclid|gclid|igshid|igsh|src|source|originalsubdomain|lipi|licu|miniprofileurn|s|t|hl|lang|locale)$/;

const RESERVED: Readonly<Record<string, ReadonlySet<string>>> = {
  github: new Set([
    'orgs',
    'topics',
    'features',
    'about',
    'sponsors',
    'marketplace',
    'explore',
    'search',
    'settings',
    'login',
    'apps',
    'collections',
    'enterprise',
    'pricing',
    'trending',
  ]),
  x: new Set([
    'home',
    'search',
    'intent',
    'i',
    'share',
    'hashtag',
    'explore',
    'login',
    'settings',
    'messages',
    'notifications',
    'privacy',
    'tos',
  ]),
  facebook: new Set([
    'pages',
    'groups',
    'events',
    'sharer',
    'sharer.php',
    'watch',
    'login',
    'marketplace',
    'help',
    'home.php',
    'story.php',
    'photo.php',
    'permalink.php',
    'media',
    'share',
    'reel',
    'hashtag',
    'plugins',
    'dialog',
    'tr',
  ]),
  instagram: new Set(['p', 'explore', 'reel', 'reels', 'stories', 'tv', 'accounts', 'direct', 'about']),
};

interface Address {
  host: string;
  segments: string[];
  query: string;
  /** written with http:// or https:// */
  absolute: boolean;
}

/** The kind, id and canonical address of a profile URL; undefined when it is none. A bare identifier is not guessed. */
export function normaliseProfileUrl(text: string): (ProfileForm & { url: string }) | undefined {
  const address = text.length > MAX_INPUT ? undefined : takeApart(text);
  if (address === undefined) return undefined;
  const form = formOf(address);
  if (form === undefined || form.id === '' || form.id.length > MAX_ID || BAD_IN_ID.test(form.id)) return undefined;
  return { kind: form.kind, id: form.id, url: profileUrl(form) };
}

/** The canonical address; for kinds without one ('crm:contact'), ''. */
export function profileUrl(form: ProfileForm): string {
  const id = form.id;
  switch (form.kind) {
    case 'linkedin':
    case 'linkedin_urn':
      return `https://www.linkedin.com/in/${encodeSegment(id)}`;
    case 'linkedin_member':
      return `https://www.linkedin.com/profile/view?id=${encodeSegment(id)}`;
    case 'sales_navigator':
      return `https://www.linkedin.com/sales/lead/${encodeSegment(id)}`;
    case 'recruiter':
      return `https://www.linkedin.com/${/^[0-9]+$/.test(id) ? 'recruiter' : 'talent'}/profile/${encodeSegment(id)}`;
    case 'linkedin_company':
      return `https://www.linkedin.com/company/${encodeSegment(id)}`;
    case 'github':
      return `https://github.com/${encodeSegment(id)}`;
    case 'x':
      return `https://x.com/${encodeSegment(id)}`;
    case 'xing':
      return `https://www.xing.com/profile/${encodeSegment(id)}`;
    case 'facebook':
      return /^[0-9]+$/.test(id)
        ? `https://www.facebook.com/profile.php?id=${id}`
        : `https://www.facebook.com/${encodeSegment(id)}`;
    case 'instagram':
      return `https://www.instagram.com/${encodeSegment(id)}`;
    case 'url':
      return `https://${id}`;
    default:
      return '';
  }
}

/** A LinkedIn ID given without its URL, as provider IDs are: the kind that its form shows. Undefined when it is empty. */
export function linkedinIdForm(id: string): ProfileForm | undefined {
  const text = decode(id.trim().replace(/^\/+|\/+$/g, ''));
  if (text === '' || text.length > MAX_ID || BAD_IN_ID.test(text) || text.includes('/')) return undefined;
  const urn = /^urn:li:(?:fsd_profile|fs_miniProfile|person|member|fs_salesProfile):\(?([A-Za-z0-9_-]+)/.exec(
    text,
  )?.[1];
  const bare = urn ?? text;
  if (MEMBER_URN.test(bare)) return { kind: 'linkedin_urn', id: bare };
  if (urn !== undefined && /^[0-9]+$/.test(urn)) return { kind: 'linkedin_member', id: urn };
  return { kind: 'linkedin', id: publicId(bare) };
}

function takeApart(text: string): Address | undefined {
  let rest = text
    .trim()
    .replace(/^[<("'[]+/, '')
    .replace(TRAILING, '');
  const scheme = /^(https?):\/{1,3}/i.exec(rest);
  if (scheme !== null) rest = rest.slice(scheme[0].length);
  else if (rest.startsWith('//')) rest = rest.slice(2);
  else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(rest)) return undefined;
  const hash = rest.indexOf('#');
  if (hash >= 0) rest = rest.slice(0, hash);
  const mark = rest.indexOf('?');
  const query = mark < 0 ? '' : rest.slice(mark + 1);
  const segments = (mark < 0 ? rest : rest.slice(0, mark)).split('/');
  const authority = segments.shift()!;
  const port = authority.indexOf(':');
  const host = asciiHost(port < 0 ? authority : authority.slice(0, port)).replace(/\.$/, '');
  if (authority.includes('@') || host.length > 253 || !HOST.test(host) || !host.includes('.')) return undefined;
  return {
    host,
    segments: segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..'),
    query,
    absolute: scheme !== null,
  };
}

function formOf(address: Address): ProfileForm | undefined {
  const { host } = address;
  if (isSite(host, 'linkedin.com') || isSite(host, 'linkedin.example'))
    return linkedinForm(address) ?? plainUrl(address);
  const network = networkForm(address);
  if (network !== undefined) return network;
  return address.absolute ? plainUrl(address) : undefined;
}

function isSite(host: string, site: string): boolean {
  return host === site || (host.endsWith(site) && host[host.length - site.length - 1] === '.');
}

function linkedinForm({ segments, query }: Address): ProfileForm | undefined {
  const path = segments[0] === 'mwlite' || segments[0] === 'm' ? segments.slice(1) : segments;
  const area = path[0]?.toLowerCase();
  const second = path[1];
  switch (area) {
    case 'in':
      return second === undefined ? undefined : linkedinIdForm(second.replace(/[,;.]+$/, ''));
    case 'pub':
      return second === undefined || second === 'dir' ? undefined : pubForm(path.slice(1));
    case 'profile':
      return second?.toLowerCase() === 'view' ? memberForm(queryValue(query, 'id')) : undefined;
    case 'sales':
      return second !== undefined && ['lead', 'people', 'profile'].includes(second.toLowerCase())
        ? opaque('sales_navigator', path[2])
        : undefined;
    case 'talent':
    case 'recruiter':
      return second?.toLowerCase() === 'profile' ? opaque('recruiter', path[2]) : undefined;
    case 'company':
    case 'school':
    case 'showcase':
    case 'edu':
    case 'organization':
      return second === undefined ? undefined : { kind: 'linkedin_company', id: publicId(decode(second)) };
    default:
      return undefined;
  }
}

function memberForm(id: string): ProfileForm | undefined {
  if (MEMBER_URN.test(id)) return { kind: 'linkedin_urn', id };
  return /^[0-9]{1,15}$/.test(id) ? { kind: 'linkedin_member', id } : undefined;
}

function pubForm(parts: string[]): ProfileForm {
  const name = publicId(decode(parts[0]!));
  const [first, middle, last] = parts.slice(1, 4).map((part) => part.toLowerCase());
  if (first === undefined || middle === undefined || last === undefined) return { kind: 'linkedin', id: name };
  if (![first, middle, last].every((part) => /^[0-9a-z]{1,3}$/.test(part))) return { kind: 'linkedin', id: name };
  return { kind: 'linkedin', id: `${name}-${last.padStart(3, '0')}${middle.padStart(3, '0')}${first}` };
}

function opaque(kind: string, segment: string | undefined): ProfileForm | undefined {
  return segment === undefined ? undefined : { kind, id: decode(segment).split(',', 1)[0]! };
}

function networkForm({ host, segments, query }: Address): ProfileForm | undefined {
  const first = segments[0] === undefined ? '' : publicId(decode(segments[0])).replace(/^@/, '');
  if (isSite(host, 'github.com')) return host === 'gist.github.com' ? undefined : user('github', first, segments);
  if (isSite(host, 'twitter.com') || isSite(host, 'x.com')) return user('x', first, segments);
  if (isSite(host, 'instagram.com')) return user('instagram', first, segments);
  if (isSite(host, 'xing.com')) {
    return (first === 'profile' || first === 'profiles') && segments[1] !== undefined
      ? { kind: 'xing', id: publicId(decode(segments[1])) }
      : undefined;
  }
  if (!isSite(host, 'facebook.com') && !isSite(host, 'fb.com')) return undefined;
  if (first === 'profile.php') {
    const id = queryValue(query, 'id');
    return /^[0-9]{1,20}$/.test(id) ? { kind: 'facebook', id } : undefined;
  }
  if (first === 'people')
    return /^[0-9]{1,20}$/.test(segments[2] ?? '') ? { kind: 'facebook', id: segments[2]! } : undefined;
  return user('facebook', first, segments);
}

function user(kind: string, id: string, segments: string[]): ProfileForm | undefined {
  return id === '' || segments.length > 2 || RESERVED[kind]!.has(id) ? undefined : { kind, id };
}

/** Host, path and those parameters that may identify: /profile?id=1 and ?id=2 are two people. */
function plainUrl({ host, segments, query }: Address): ProfileForm {
  const bare = host.startsWith('www.') && host.indexOf('.', 4) > 0 ? host.slice(4) : host;
  const path = segments.map((segment) => encodeSegment(decode(segment).normalize('NFC').toLowerCase())).join('/');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0]!.toLowerCase()))
    .map((pair) => encodePair(pair))
    .sort();
  const id = `${path === '' ? bare : `${bare}/${path}`}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
  return { kind: 'url', id: id.replace(TRAILING, '') };
}

function encodePair(pair: string): string {
  return pair
    .split('=')
    .map((part) => encodeSegment(decode(part).toLowerCase()))
    .join('=');
}

function queryValue(query: string, name: string): string {
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).toLowerCase() === name) return decode(pair.slice(equals + 1));
  }
  return '';
}

function publicId(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Percent-decoded, twice encoded text too; text with a broken escape stays as it is. */
function decode(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round++) {
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) break;
      decoded = next;
    } catch {
      break;
    }
  }
  return decoded;
}

function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
