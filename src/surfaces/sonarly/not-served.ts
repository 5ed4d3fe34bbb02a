/** The vendor's routes that are not served (sections 3.3 to 3.6 of the contract): 501 in the envelope, naming what is missing. */
import type { Method, NotServed } from '../../http/endpoint.ts';

type Row = [method: Method, path: string, what: string];

const ROWS: Row[] = [
  ['GET', '/prospects/{prospectId}/signals', 'signals of a prospect'],
  ['GET', '/signals/scans', 'signal scans'],
  ['POST', '/signals/scans', 'signal scans'],
  ['GET', '/signals/scans/{scanId}', 'signal scans'],
  ['POST', '/signals/scans/{scanId}/cancel', 'signal scans'],
  ['GET', '/signal-specifications', 'signal specifications'],
  ['POST', '/signal-specifications', 'signal specifications'],
  ['PATCH', '/signal-specifications/{specificationId}', 'signal specifications'],
  ['DELETE', '/signal-specifications/{specificationId}', 'signal specifications'],
  ['GET', '/messages', 'messages'],
  ['POST', '/messages/responses', 'sending messages'],
  ['GET', '/campaigns', 'campaigns'],
  ['POST', '/campaigns', 'campaigns'],
  ['GET', '/campaigns/{campaignId}', 'campaigns'],
  ['POST', '/campaigns/{campaignId}/duplicate', 'campaigns'],
  ['GET', '/campaigns/{campaignId}/content-slots', 'campaigns'],
  ['PATCH', '/campaigns/{campaignId}/content-slots/{slotId}', 'campaigns'],
];

export const notServed: NotServed[] = ROWS.map(([method, path, what]) => ({
  method,
  path: `/v1/accounts/{accountGroupId}${path}`,
  what,
}));
