import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { Hono } from 'hono';

const [buildFile = '', cardsFile = '', port = '0'] = process.argv.slice(2);
const build = (await import(buildFile)) as ServerBuild;
const cards = JSON.parse(readFileSync(cardsFile, 'utf8'));
const handle = createRequestHandler(build, 'production');
const app = new Hono();
app.all('*', (context) => handle(context.req.raw, { cards } as never));
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, (address) => {
  process.send?.({ port: address.port });
});
