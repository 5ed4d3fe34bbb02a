/**
 * Signatures of deliveries, each in its vendor's form. All are made at the time of the attempt, not of the event, or a
 * late retry would fail the receiver's check of its age. The first secret is the current one; a second is there while
 * it is being rotated.
 */
import { createHmac } from 'node:crypto';
import type { WebhookWire } from '../engine/outbox/types.ts';

export interface ToSign {
  eventId: string;
  /** unix seconds of the attempt */
  seconds: number;
  /** as it is sent, byte for byte */
  body: string;
  secrets: readonly string[];
}

type Signature = (input: ToSign) => Record<string, string>;

export const SIGNATURES: Record<WebhookWire['signature'], Signature> = { standard, hiringcenter, explorium };

/** Standard Webhooks: the key is what follows `whsec_`, in base64. */
function standard({ eventId, seconds, body, secrets }: ToSign): Record<string, string> {
  const signed = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${eventId}.${seconds}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': eventId, 'webhook-timestamp': String(seconds), 'webhook-signature': signed.join(' ') };
}

/** The key is the secret's text. Edition A's name of the header is sent beside the other. */
function hiringcenter({ seconds, body, secrets }: ToSign): Record<string, string> {
  const signed = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  );
  const value = [`t=${seconds}`, ...signed].join(',');
  return { 'x-hiringcenter-signature': value, 'x-hiringcenter-pro-signature': value };
}

/** The key is the secret decoded from URL-safe base64. There is room for one signature: that of the current secret. */
function explorium({ seconds, body, secrets }: ToSign): Record<string, string> {
  const key = Buffer.from(secrets[0] ?? '', 'base64url');
  const digest = createHmac('sha256', key).update(`${seconds}.${body}`).digest('base64');
  return { 'x-timestamp': String(seconds), 'x-signature': digest.replaceAll('+', '-').replaceAll('/', '_') };
}
