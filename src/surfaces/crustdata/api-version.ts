/** `x-api-version`: this surface speaks one version, and every call has to name it. */
import type { IncomingHttpHeaders } from 'node:http';
import { bearer, header } from '../../http/auth.ts';
import { refuse } from './errors.ts';

export const VERSION = '2025-11-01';

/**
 * The key of a request, which must name the version too. Looked at together, before anything else: a call without a
 * version is refused whatever its body holds, and one without a key (the older `Token` scheme included) by a 401.
 */
export function versionedKey(headers: IncomingHttpHeaders): string | undefined {
  const key = bearer(headers);
  if (key === undefined) return undefined;
  const version = header(headers, 'x-api-version');
  if (version === VERSION) return key;
  const what = version === undefined ? 'is missing' : `${version} is not served`;
  throw refuse(`The header x-api-version ${what}; send x-api-version: ${VERSION}.`);
}
