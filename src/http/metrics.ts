/** Prometheus metrics of the HTTP layer. Labels hold route patterns only, so their number is bounded. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { routePattern } from './request-log.ts';

export interface RequestMetrics {
  observe(request: FastifyRequest, reply: FastifyReply): void;
}

/** Registers the request histogram (its `_count` is the request counter). */
export function requestMetrics(registry: Registry): RequestMetrics {
  const durations = new Histogram({
    name: 'lode_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['surface', 'route', 'method', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    observe(request, reply) {
      durations.observe(
        {
          surface: request.flight?.surface.name ?? 'server',
          route: routePattern(request),
          method: request.method,
          status: reply.statusCode,
        },
        reply.elapsedTime / 1000,
      );
    },
  };
}
