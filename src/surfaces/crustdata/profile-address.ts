/**
 * Profile addresses. A person who has no LinkedIn page gets one on Lode's own address, `/in/{person_id}`, so that
 * whoever was found by a search can be enriched by URL like anybody else (ruling 10).
 */
import type { IncomingHttpHeaders } from 'node:http';
import { queryFeatures } from '../../engine/match/query-features.ts';
import { header } from '../../http/auth.ts';

/** Kinds of profile that only LinkedIn has. */
const LINKEDIN = /^(?:linkedin|linkedin_urn|linkedin_member|sales_navigator|recruiter)$/;
const OWN = /^(?:https?:\/\/)?([^/\s?#]+)\/(?:crustdata\/)?in\/([0-9a-f]{40})\/?(?:[?#].*)?$/i;

/** Where this server is reached, as the client wrote it. */
export function addressOf(headers: IncomingHttpHeaders): string {
  const scheme = header(headers, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${header(headers, 'host') ?? 'localhost'}`;
}

export function ownProfileUrl(base: string, personId: string): string {
  return `${base}/in/${personId}`;
}

/**
 * The person ID of an address of Lode's own, whatever the name under which the server was reached; undefined for a
 * LinkedIn page, whose public identifier may look alike.
 */
export function personIdIn(url: string): string | undefined {
  const [, host = '', id] = OWN.exec(url.trim()) ?? [];
  return /(?:^|\.)linkedin\.com(?::\d+)?$/i.test(host) ? undefined : id?.toLowerCase();
}

/** Whether an address is that of a LinkedIn profile. */
export function isLinkedin(url: string): boolean {
  return queryFeatures({ profile_urls: [url] }).profiles?.some(({ kind }) => LINKEDIN.test(kind)) ?? false;
}
