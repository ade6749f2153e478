import { createServer, type IncomingMessage } from 'node:http';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { type Answer, BROKEN_OFF, type MeilisearchFake } from './meilisearch';

/** Handlers of msw that answer as a Meilisearch at `url` would. */
export function handlersOf(fake: MeilisearchFake, url: string): RequestHandler[] {
  return [
    http.all(`${url}/*`, async ({ request }) => {
      const answer = await fake.answer({
        method: request.method,
        path: new URL(request.url).pathname,
        authorization: request.headers.get('Authorization') ?? undefined,
        body: parsed(await request.text()),
      });
      if (answer === BROKEN_OFF) return HttpResponse.error();
      return new HttpResponse(textOf(answer), { status: answer.status, headers: headersOf(answer) });
    }),
  ];
}

/** Serves the fake on a port of this machine, for processes that msw does not reach. */
export async function serve(fake: MeilisearchFake): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const answer = await fake.answer({
      method: request.method ?? 'GET',
      path: new URL(request.url ?? '/', 'http://fake').pathname,
      authorization: request.headers.authorization,
      body: parsed(await bodyOf(request)),
    });
    if (answer === BROKEN_OFF) return void response.destroy();
    response.writeHead(answer.status, headersOf(answer)).end(textOf(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
/** What is a text already goes out as it is: a proxy's page, for one. */
const textOf = ({ body }: Answer) => (typeof body === 'string' ? body : JSON.stringify(body));
const headersOf = ({ headers = {} }: Answer) => ({ 'Content-Type': 'application/json', ...headers });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
