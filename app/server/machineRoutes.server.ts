import type { Hono } from 'hono';
import type { Services } from '~/services.server';
import { isLoopback } from './clientAddress';
import { type Background, readiness } from './health.server';
import { batikAnswer, mediaAnswer } from './media.server';
import { bearsToken, type Metrics } from './metrics.server';
import type { ShellContext, ShellEnv } from './shellContext';

type Parts = { background: Background; metrics: Metrics };

/** Health, figures and pictures: what the shell answers without Remix. */
export function addMachineRoutes(
  shell: Hono<ShellEnv>,
  services: Services,
  { background, metrics }: Parts,
): void {
  shell.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }));
  shell.get('/readyz', async (c) => {
    const { ready, checks } = await readiness(services, background);
    return c.json({ ready, checks }, ready ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  shell.get('/metrics', async (c, next) => {
    if (!maySeeMetrics(c, services)) return next();
    return c.text(await metrics.text(await background.queueCounts()), 200, { 'Cache-Control': 'no-store' });
  });
  shell.get('/batik/:file', async (c, next) => batikAnswer(c.req.param('file')) ?? next());
  shell.get('/media/*', async (c, next) => (await mediaAnswer(services.photos, c.req.path)) ?? next());
}

function maySeeMetrics(c: ShellContext, { env }: Services): boolean {
  if (bearsToken(c.req.header('Authorization'), env.metricsToken)) return true;
  return isLoopback(c.var.address, env.trustedProxies, c.req.header('X-Forwarded-For'));
}
