/** What Lode's own surface is going to serve and does not yet: answered by 501 naming what is missing. */
import type { NotServed } from '../../http/endpoint.ts';

export const notServed: NotServed[] = [
  { method: 'GET', path: '/prospects', what: 'managing prospects' },
  { method: 'POST', path: '/prospects', what: 'managing prospects' },
  { method: 'GET', path: '/prospects/{id}', what: 'managing prospects' },
  { method: 'PATCH', path: '/prospects/{id}', what: 'managing prospects' },
  { method: 'DELETE', path: '/prospects/{id}', what: 'managing prospects' },
  { method: 'POST', path: '/prospects/bulk', what: 'managing prospects' },
  { method: 'POST', path: '/prospects/lookup', what: 'looking prospects up by provider ID' },
  { method: 'GET', path: '/webhooks', what: 'webhooks' },
  { method: 'POST', path: '/webhooks', what: 'webhooks' },
];
