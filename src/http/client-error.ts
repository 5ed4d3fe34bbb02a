/**
 * Requests that Node's parser refuses before there is a request: an invented method, oversized headers, garbage. They
 * too are answered in the shape of the surface that they were meant for, as far as that can still be told.
 */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../engine/parts.ts';
import { LodeError } from '../errors.ts';
import type { Surface } from './endpoint.ts';
import { nominalLimit } from './limits.ts';
import { allowedMethods } from './mount.ts';
import { problem } from './problem.ts';

/** The surface whose prefix a path lies under. */
export function surfaceAt(surfaces: readonly Surface[], path: string): Surface | undefined {
  return surfaces.find(
    ({ prefix }) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`),
  );
}

/** Handles a connection's parse error by writing one last answer to the socket. */
export function clientErrorHandler(surfaces: readonly Surface[], clock: Clock, ids: () => string) {
  return (fault: Error & { code: string; rawPacket: unknown }, socket: Socket): void => {
    if (fault.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const packet = Buffer.isBuffer(fault.rawPacket) ? fault.rawPacket.subarray(0, 4096).toString('latin1') : '';
    const [, path] = /^\S+ (\S+) HTTP/.exec(packet) ?? [];
    const surface = path === undefined ? undefined : surfaceAt(surfaces, path);
    const limit = surface === undefined ? undefined : nominalLimit(surface.tariff, clock);
    const err = errorOf(fault.code, path !== undefined);
    const requestId = ids();
    const wire =
      surface === undefined ? problem(err, requestId) : surface.wire.error(err, { requestId, limit: limit! });
    const status = fault.code === 'HPE_HEADER_OVERFLOW' ? 431 : wire.status;
    const body = JSON.stringify(wire.body);
    const refusesMethod = surface !== undefined && err.code === 'method_not_allowed';
    const allow = !refusesMethod ? [] : allowedMethods(surface)(path!.replace(/\?.*$/, ''));
    const headers: Record<string, string> = {
      'content-type': 'application/json; charset=utf-8',
      ...(surface === undefined ? {} : surface.wire.headers?.(limit!)),
      ...wire.headers,
      ...(allow.length > 0 ? { allow: allow.join(', ') } : {}),
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head.join('')}\r\n${body}`);
  };
}

/** Garbage also begins with what is no method; only a request line makes it one. */
function errorOf(code: string, hasRequestLine: boolean): LodeError {
  if (code === 'HPE_INVALID_METHOD' && hasRequestLine)
    return new LodeError('method_not_allowed', 'There is no such method.');
  if (code === 'HPE_HEADER_OVERFLOW') return new LodeError('too_large', 'The headers are too large.');
  return new LodeError('invalid_input', 'That is no valid HTTP request.');
}
