/** Routes of the vendor's that Lode has no data for. */
import type { NotServed } from '../../http/endpoint.ts';

const posts = (what: string, ...paths: string[]): NotServed[] =>
  paths.map((path) => ({ method: 'POST' as const, path, what }));

export const notServed: NotServed[] = [
  ...posts('reviews by employees, which no record holds', '/employee_review/enrich'),
  ...posts('job postings as records of their own', '/job/search', '/job/search/autocomplete'),
  ...posts('posts of social networks', '/social_post/search'),
  { method: 'GET', path: '/account/usage/errors', what: 'a list of failed calls; the server log has them' },
  ...posts(
    'batches of this kind; /batch/person/enrich, /batch/person/contact/enrich and /batch/company/enrich are served',
    '/batch/person/identify',
    '/batch/person/verify',
    '/batch/person/search',
    '/batch/company/search',
  ),
];
