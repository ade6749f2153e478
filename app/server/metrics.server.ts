import { timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type QueueCounts = { waiting: number; failed: number };

export type Metrics = {
  count(request: { method: string; group: string; status: number; seconds: number }): void;
  text(queue: QueueCounts): Promise<string>;
};

/** The figures of one shell, in a registry of its own. `processFigures` adds those of Node itself. */
export function makeMetrics(options: { processFigures: boolean }): Metrics {
  const registry = new Registry();
  if (options.processFigures) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const labelNames = ['method', 'group', 'status'] as const;
  const requests = new Counter({ name: 'http_requests_total', help: 'Answers given', labelNames, registers });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to the answer',
    labelNames: ['group'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const jobs = new Gauge({ name: 'jobs', help: 'Jobs by state', labelNames: ['state'], registers });
  return {
    count({ method, group, status, seconds: took }) {
      requests.inc({ method, group, status: `${Math.floor(status / 100)}xx` });
      seconds.observe({ group }, took);
    },
    text(queue) {
      jobs.set({ state: 'waiting' }, queue.waiting);
      jobs.set({ state: 'failed' }, queue.failed);
      return registry.metrics();
    },
  };
}

/** Whether `Authorization` holds the token, compared in a time that does not tell how much of it was right. */
export function bearsToken(authorization: string | undefined, token: string | undefined): boolean {
  if (!token || !authorization) return false;
  const given = Buffer.from(authorization);
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
}
