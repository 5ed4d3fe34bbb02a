/**
 * Posts one delivery: translates the event into its surface's wire form, signs it, connects to an address that has been
 * checked, and judges the answer by its status alone. Any 2xx is an acknowledgement; a redirect is a failure, since
 * following it could lead anywhere. What the receiver says is neither read nor kept.
 */
import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import type { ClaimedDelivery, PostOutcome, SecretBox, WebhookParts, WebhookWire } from '../engine/outbox/types.ts';
import { LodeError } from '../errors.ts';
import { PRIVATE_ADDRESS, publicLookup, refusedHost } from './public-address.ts';
import { SIGNATURES } from './sign.ts';

/** From the look-up to the first line of the answer. */
const TIMEOUT_MS = 10_000;
const BODY_MAX = 1024 * 1024;
const URL_MAX = 2_048;

export interface PostParts {
  wires: readonly WebhookWire[];
  secrets: SecretBox;
  clock: { now(): number };
  /** plain http and private addresses are let through */
  allowPrivate: boolean;
  userAgent: string;
}

export function webhookPoster(parts: PostParts): Pick<WebhookParts, 'post' | 'refuseUrl'> {
  const refuse = (url: string) => refuseUrl(url, parts.allowPrivate);
  return {
    refuseUrl: refuse,
    async post(delivery) {
      // Checked again: the rules may have changed since the webhook was made.
      const reason = refuse(delivery.url);
      if (reason !== undefined) return { status: null, error: `The URL ${reason}.` };
      try {
        const { headers, body } = prepare(parts, delivery);
        if (Buffer.byteLength(body) > BODY_MAX) {
          return { status: null, error: `The event is larger than ${BODY_MAX} bytes.` };
        }
        return await send(delivery.url, headers, body, parts.allowPrivate);
      } catch (error) {
        if (error instanceof LodeError) return { status: null, error: error.message };
        return { status: null, error: 'The event could not be put into its wire form.' };
      }
    },
  };
}

/** What is wrong with a URL as the end of "The URL ..."; undefined when nothing is, as far as its text tells. */
function refuseUrl(text: string, allowPrivate: boolean): string | undefined {
  const url = URL.canParse(text) && text.length <= URL_MAX ? new URL(text) : undefined;
  if (url === undefined) return 'must be an absolute URL such as https://hooks.example/lode';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  if (allowPrivate) return undefined;
  if (url.protocol !== 'https:') return 'must begin with https:// (LODE_WEBHOOK_ALLOW_PRIVATE=1 permits http)';
  const refused = refusedHost(url.hostname);
  return refused === undefined
    ? undefined
    : `is not delivered to: ${refused} (LODE_WEBHOOK_ALLOW_PRIVATE=1 permits it)`;
}

/** Headers of the connection, which a subscriber has no say in. */
const OURS = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function prepare({ wires, secrets, clock, userAgent }: PostParts, { surface, event, ...delivery }: ClaimedDelivery) {
  const wire = wires.find((one) => one.surface === surface);
  if (wire === undefined) throw new LodeError('unsupported', `The surface ${surface} has no webhooks.`);
  const content = wire.toWire(event);
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const signature = SIGNATURES[wire.signature]({
    eventId: event.id,
    seconds: Math.floor(clock.now() / 1_000),
    body,
    secrets: openAll(secrets, delivery.secrets),
  });
  const asked = Object.entries(wire.headers?.(event) ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !OURS.has(name));
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    ...Object.fromEntries(asked),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...signature,
  };
  return { headers, body };
}

/** The current secret must open. One that it has replaced may be lost with its key, which is why it was replaced. */
function openAll(box: SecretBox, [current = '', ...previous]: readonly string[]): string[] {
  const opened = previous.flatMap((sealed) => {
    try {
      return [box.open(sealed)];
    } catch {
      return [];
    }
  });
  return [box.open(current), ...opened];
}

const resolve = promisify(lookup) as (hostname: string, options: { all: true }) => Promise<LookupAddress[]>;

function send(url: string, headers: Record<string, string>, body: string, allowPrivate: boolean): Promise<PostOutcome> {
  return new Promise((done) => {
    const request = (url.startsWith('https:') ? https : http).request(url, {
      method: 'POST',
      headers,
      // A connection of its own: nothing of one receiver is left to another.
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(allowPrivate ? {} : { lookup: publicLookup(resolve) }),
    });
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      done({ status, error: status >= 200 && status < 300 ? null : complaint(status) });
    });
    // A server that stops does not wait for a receiver that hangs.
    request.on('socket', (socket) => socket.unref());
    request.on('error', (error) => done({ status: null, error: explain(error) }));
    request.end(body);
  });
}

function complaint(status: number): string {
  if (status >= 300 && status < 400) return `The receiver answered ${status}; redirects are not followed.`;
  return `The receiver answered ${status}.`;
}

/** In our own words: what the network says may hold addresses and names. */
function explain(error: NodeJS.ErrnoException): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return `There was no answer within ${TIMEOUT_MS / 1_000} seconds.`;
  }
  switch (error.code) {
    case PRIVATE_ADDRESS:
      return 'The name leads to a private or local address (LODE_WEBHOOK_ALLOW_PRIVATE=1 permits it).';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The name could not be resolved.';
    case 'ECONNREFUSED':
      return 'The connection was refused.';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'The connection was closed before an answer.';
    default:
      return `The request failed (${/^[A-Z0-9_]{1,60}$/.test(error.code ?? '') ? error.code : 'no code'}).`;
  }
}
