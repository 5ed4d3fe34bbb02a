/** Fetches a file from outside, under the rules of webhooks: public addresses only, and no redirect is followed. */
import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { LodeError } from '../../errors.ts';
import { PRIVATE_ADDRESS, publicLookup, refusedHost } from '../../webhooks/public-address.ts';

const TIMEOUT_MS = 30_000;
const resolve = promisify(lookup) as (hostname: string, options: { all: true }) => Promise<LookupAddress[]>;

export interface FetchRules {
  /** bytes */
  max: number;
  /** plain http and private addresses are let through */
  allowPrivate: boolean;
}

/**
 * @throws LodeError `unavailable` where another try may help; `invalid_input`, `too_large` where it cannot. Messages
 * hold nothing of what the other side said.
 */
export async function fetchFile(text: string, { max, allowPrivate }: FetchRules): Promise<Uint8Array> {
  const url = new URL(text);
  const refused = allowPrivate ? undefined : refusedHost(url.hostname);
  if (refused !== undefined) throw new LodeError('invalid_input', `The address is not fetched: ${refused}.`);
  if (url.protocol !== 'https:' && !allowPrivate) {
    throw new LodeError('invalid_input', 'The address is not fetched: it must begin with https://.');
  }
  const response = await get(url, allowPrivate);
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    const again = status >= 500 || status === 429 || status === 408;
    const why = status >= 300 && status < 400 ? '; redirects are not followed' : '';
    throw new LodeError(again ? 'unavailable' : 'invalid_input', `The address answered ${status}${why}.`);
  }
  return collect(response, max);
}

function get(url: URL, allowPrivate: boolean): Promise<http.IncomingMessage> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'accept-encoding': 'identity' },
      ...(allowPrivate ? {} : { lookup: publicLookup(resolve) }),
    });
    request.on('response', done);
    request.on('error', (cause) => fail(unreachable(cause)));
    request.end();
  });
}

async function collect(response: http.IncomingMessage, max: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > max) throw new LodeError('too_large', `What the address holds is larger than ${max} bytes.`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof LodeError ? error : unreachable(error);
  }
  return Buffer.concat(chunks, size);
}

function unreachable(cause: unknown): LodeError {
  if ((cause as NodeJS.ErrnoException).code === PRIVATE_ADDRESS) {
    const message = 'The address is not fetched: its name leads to a private or local address.';
    return new LodeError('invalid_input', message, { cause });
  }
  return new LodeError('unavailable', 'The address could not be reached, or did not answer in time.', { cause });
}
