/**
 * E-mail addresses. `address` is what would be delivered to; `canonical` is equal for all spellings of one mailbox:
 * plus-tags are removed for every provider (a tag that is part of a mailbox name is far rarer than a tag) and dots for
 * those that ignore them.
 */
import type { EmailForm } from '../features.ts';
import { asciiHost } from './domain.ts';
import {
  DISPOSABLE_DOMAINS,
  DOTLESS_PROVIDERS,
  FILLER_WORDS,
  FREE_MAIL_DOMAINS,
  PLACEHOLDER_LOCALS,
  ROLE_LOCALS,
} from './email-providers.ts';

const MAX_INPUT = 600;
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;
const PLAIN = /^[a-z0-9._+-]+@[a-z0-9.-]+$/;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\uffff-]+$/;
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const WRAPPING = /^[\s'"`<>()[\]{},;:]+|[\s'"`<>()[\]{},;:.]+$/g;

/** The forms of one address, also from `Name <a@b>` and `mailto:`; undefined when it is not one or a filler. Never throws. */
export function normaliseEmail(text: string): EmailForm | undefined {
  if (text.length > MAX_INPUT) return undefined;
  const lower = text.toLowerCase();
  const bare = PLAIN.test(lower) ? lower : unwrap(lower);
  const at = bare.indexOf('@');
  if (at < 1 || bare.indexOf('@', at + 1) >= 0) return undefined;
  const local = bare.slice(0, at).normalize('NFC');
  const domain = asciiHost(bare.slice(at + 1)).replace(/\.+$/, '');
  if (local.length > MAX_LOCAL || local.length + domain.length + 1 > MAX_ADDRESS) return undefined;
  if (!LOCAL.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  if (!DOMAIN.test(domain) || isFiller(local, domain)) return undefined;
  return {
    address: `${local}@${domain}`,
    canonical: canonicalAddress(local, domain),
    local,
    domain,
    role: isRoleLocal(local),
    free: FREE_MAIL_DOMAINS.has(domain),
    disposable: DISPOSABLE_DOMAINS.has(domain),
  };
}

/** The pieces of a cell that may each be an address (`a@x.example; B <b@y.example>`), in their order. */
export function splitEmails(cell: string): string[] {
  const pieces: string[] = [];
  for (const piece of cell.split(/[;,|\n\r\t]+/)) {
    const at = piece.indexOf('@');
    if (at < 0) continue;
    if (piece.indexOf('@', at + 1) < 0) pieces.push(piece.trim());
    else for (const word of piece.split(/[\s/]+/)) if (word.includes('@')) pieces.push(word);
  }
  return pieces;
}

/** Whether the mailbox name belongs to a function and not to a person: info, sales-emea, support2. */
export function isRoleLocal(local: string): boolean {
  const base = local.split('+', 1)[0]!;
  if (ROLE_LOCALS.has(base)) return true;
  const joined = base.replace(/[._-]/g, '').replace(/[0-9]+$/, '');
  if (ROLE_LOCALS.has(joined)) return true;
  // sales-emea, info.berlin: a function and a place. Not the other way round: a family name may be Mail or Web.
  const first = /^([a-z]{4,})[._-]/.exec(base)?.[1];
  return first !== undefined && FUNCTION_PREFIXES.has(first);
}

const FUNCTION_PREFIXES = new Set(
  'info sales support contact kontakt service admin marketing billing accounts noreply office team jobs careers hello orders invoice invoices press'.split(
    ' ',
  ),
);

function unwrap(text: string): string {
  let bare = text.replace('＠', '@');
  const open = bare.lastIndexOf('<');
  if (open >= 0 && bare.indexOf('@', open) >= 0) {
    const close = bare.indexOf('>', open);
    bare = bare.slice(open + 1, close < 0 ? undefined : close);
  }
  bare = bare.replace(WRAPPING, '');
  if (bare.startsWith('mailto:')) bare = bare.slice(7).split('?', 1)[0]!;
  else if (/^(?:smtp|e-?mail):/.test(bare)) bare = bare.slice(bare.indexOf(':') + 1);
  return bare.replace(WRAPPING, '');
}

function canonicalAddress(local: string, domain: string): string {
  const plus = local.indexOf('+');
  let mailbox = plus > 0 ? local.slice(0, plus).replace(/\.+$/, '') : local;
  const provider = DOTLESS_PROVIDERS.get(domain);
  if (provider === undefined) return mailbox === local ? `${local}@${domain}` : `${mailbox}@${domain}`;
  mailbox = mailbox.includes('.') ? mailbox.replaceAll('.', '') : mailbox;
  return `${mailbox}@${provider}`;
}

function isFiller(local: string, domain: string): boolean {
  const compact = local.replace(/[._-]/g, '');
  if (PLACEHOLDER_LOCALS.has(compact)) return true;
  return FILLER_WORDS.has(compact) && FILLER_WORDS.has(domain.slice(0, domain.indexOf('.')));
}
