/** What a resume's text says about its person. Pure; its time grows with the length of the text. */
import type { ParsedResume } from '../../engine/resumes/types.ts';
import { normaliseEmail } from '../../identity/normalise/email.ts';
import { findAddress } from './address.ts';
import { findEmails, findLinks, findPhones } from './contacts.ts';
import { findEducation } from './education.ts';
import { type Line, splitLines } from './lines.ts';
import { findName } from './name.ts';
import { findPositions } from './positions.ts';
import { beginAt, linesOf, type Section, splitSections } from './sections.ts';
import { findSkills } from './skills.ts';

const TOP_LINES = 30;
/** Domains of countries whose mailboxes are mostly used there. */
const NATIONAL = /\.(de|at|ch|fr|es|it|nl|be|pt|pl|se|dk|no|fi|ie|cz|hu|ro|gr|ca|au|nz|br|mx|jp|in|za)$/;

/**
 * @param text the spans of the answer point into it
 * @param links addresses that stand behind words of the document
 */
export function extract(text: string, links: readonly string[]): ParsedResume {
  const written = splitSections(splitLines(text));
  // A referee's telephone is not the applicant's.
  const own = written.filter(({ kind }) => kind !== 'references').flatMap(({ lines }) => lines);
  const emails = findEmails(own, links);
  const profiles = findLinks(own, links);
  const hints = [
    ...emails.map(({ value }) => value.split('@')[0]!),
    ...profiles.map(({ value }) => lastSegment(value.url)),
  ].map((hint) => hint.toLowerCase());
  const first = findName(nearOf(written), own, hints);
  const sections = beginAt(written, first.name?.spans[0]?.start);
  const near = nearOf(sections);
  const address = findAddress(near);
  const country = address?.value.country ?? countryOf(emails[0]?.value) ?? '';
  return {
    ...(sections === written ? first : findName(near, own, hints)),
    emails,
    phones: findPhones(own, new Set(near), country),
    links: profiles,
    ...(address === undefined ? {} : { address }),
    positions: findPositions(linesOf(sections, 'experience')),
    education: findEducation(linesOf(sections, 'education')),
    skills: findSkills(linesOf(sections, 'skills')),
  };
}

/** Where somebody says who they are. Without headings the whole text stands at the top, but not all of it says so. */
function nearOf(sections: readonly Section[]): Line[] {
  return [...linesOf(sections, 'top').slice(0, TOP_LINES), ...linesOf(sections, 'contact').slice(0, TOP_LINES)];
}

function lastSegment(url: string): string {
  const last = url.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function countryOf(email: string | undefined): string | undefined {
  const domain = email === undefined ? undefined : normaliseEmail(email)?.domain;
  return domain === undefined ? undefined : NATIONAL.exec(domain)?.[1];
}
