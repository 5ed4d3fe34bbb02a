/** What webhooks of both versions share: what they are made with, and how they are shown. */
import { z } from 'zod';
import { responseContextObject } from '../schema.ts';
import { type HookFacts, splitHeader } from './event-wire.ts';

export const SURFACE = 'explorium';
/** The engine's members by their names on the wire. */
export const WIRE_NAMES = { url: 'webhook_url' };
/** Webhooks of version 2. */
export const OWN_MAX = 10;
/** Ten of version 2, and the one of version 1 beside them. */
export const HOOKS_MAX = OWN_MAX + 1;
const TEXT_MAX = 256;
const URL_MAX = 2048;
const HEADERS_MAX = 20;

export const url = z.string().max(URL_MAX);
/** An ID in an address or a body. */
export const name = z.string().min(1).max(TEXT_MAX);
/** How events are delivered. */
export const manner = {
  headers: z
    .array(
      z
        .string()
        .max(URL_MAX)
        .refine((line) => splitHeader(line) !== undefined, { error: 'write it as "Name: value"' }),
    )
    .max(HEADERS_MAX)
    .nullish(),
  payload_format: z.enum(['json', 'stringified_json']).nullish(),
};

interface Manner {
  headers?: string[] | null | undefined;
  payload_format?: 'json' | 'stringified_json' | null | undefined;
}

export const mannerOf = ({ headers, payload_format }: Manner): Pick<HookFacts, 'headers' | 'payload_format'> => ({
  ...(headers == null ? {} : { headers }),
  ...(payload_format == null ? {} : { payload_format }),
});

export const envelope = { response_context: responseContextObject };
export const times = { created_at: z.string(), last_modified_time: z.string() };
