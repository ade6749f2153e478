import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { finishRequests } from '~/server/gracefulStop.server';
import { assertPortIsFree } from '~/server/portProbe.server';
import { type Listening, listen, PortError } from '~/server/serve.server';
import { createShell } from '~/server/shell.server';
import type { ShellEnv } from '~/server/shellContext';
import { type TinyHouse, tinyBuild, tinyHouse } from './tinySite';

const LOCAL = '127.0.0.1';

describe('on a real socket', () => {
  let house: TinyHouse;
  let listening: Listening;
  beforeAll(async () => {
    house = await tinyHouse({ RATE_LIMIT: 'off' });
    const background = { queueCounts: house.queueCounts, stoppedBecause: () => null };
    listening = await listen(createShell(house.services, tinyBuild(), { background }), LOCAL, 0);
  });
  afterAll(async () => {
    await finishRequests(listening, 100);
    await house.end();
  });

  /** Sends bytes as they are and gives back the first line of the answer. */
  const raw = async (request: string): Promise<string> => {
    const socket = connect(listening.port, LOCAL);
    socket.end(request.replaceAll('\n', '\r\n'));
    const answer = await text(socket);
    return answer.split('\r\n')[0] ?? '';
  };

  it.each([
    [
      'a huge cookie',
      `GET / HTTP/1.1\nHost: x\nCookie: basket=${'x'.repeat(20_000)}\nConnection: close\n\n`,
      /431/,
    ],
    ['a huge address', `GET /${'x'.repeat(20_000)} HTTP/1.1\nHost: x\nConnection: close\n\n`, /431|414/],
    ['a backslash', 'GET /a\\b HTTP/1.1\nHost: x\nConnection: close\n\n', /4\d\d/],
    ['no host', 'GET / HTTP/1.1\nConnection: close\n\n', /400/],
    ['a host that is none', 'GET / HTTP/1.1\nHost: a b/c?d\nConnection: close\n\n', /400/],
    ['a method of its own', 'BREW / HTTP/1.1\nHost: x\nConnection: close\n\n', /4\d\d/],
    ['TRACE', 'TRACE / HTTP/1.1\nHost: x\nConnection: close\n\n', /405/],
    ['a NUL in a header', 'GET / HTTP/1.1\nHost: x\nX-A: a\0b\nConnection: close\n\n', /400/],
    [
      'a length that is none',
      'POST /pesan HTTP/1.1\nHost: x\nContent-Length: -1\nConnection: close\n\n',
      /400/,
    ],
    [
      'two lengths',
      'POST /pesan HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\nConnection: close\n\nab',
      /400/,
    ],
    [
      'a chunk that never was',
      'POST /pesan HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nConnection: close\n\nzz\n',
      /400/,
    ],
    ['words that are no HTTP', 'hello\n\n', /400/],
    ['an upgrade', 'GET / HTTP/1.1\nHost: x\nUpgrade: websocket\nConnection: Upgrade, close\n\n', /[24]\d\d/],
    ['an absolute address', 'GET http://x/ HTTP/1.1\nHost: x\nConnection: close\n\n', /200/],
    ['an expectation', 'GET / HTTP/1.1\nHost: x\nExpect: cake\nConnection: close\n\n', /417/],
  ])('%s is no 5xx and no hang', async (_name, request, expected) => {
    expect(await raw(request)).toMatch(expected);
  });

  it('a body over the limit that comes in chunks without end is cut off', async () => {
    const socket = connect(listening.port, LOCAL);
    socket.write('POST /pesan HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (let chunk = 0; chunk < 33; chunk += 1) socket.write(`2000\r\n${'x'.repeat(0x2000)}\r\n`);
    const [first] = await once(socket, 'data');
    expect(String(first)).toContain('HTTP/1.1 413');
    socket.destroy();
  });

  it('a port that is taken is said in a sentence', async () => {
    await expect(assertPortIsFree(LOCAL, listening.port)).rejects.toThrow(PortError);
    await expect(listen(new Hono<ShellEnv>(), LOCAL, listening.port)).rejects.toThrow(/is taken.*PORT=/);
  });
});

describe('a stop', () => {
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });

  /** A server whose only page answers when told to. */
  async function slowServer() {
    let arrive: () => void = () => undefined;
    let answer: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const released = new Promise<void>((resolve) => (answer = resolve));
    const slow = new Hono<ShellEnv>();
    slow.get('/', async (c) => {
      arrive();
      await released;
      return c.text('whole');
    });
    return { ...(await listen(slow, LOCAL, 0)), arrived, answer: () => answer() };
  }

  it('lets a request in flight end, and takes no new one', async () => {
    const { arrived, answer, ...listening } = await slowServer();
    const { port } = listening;
    const inFlight = fetch(`http://${LOCAL}:${port}/`).then((response) => response.text());
    await arrived;
    const stopped = finishRequests(listening);
    await expect(fetch(`http://${LOCAL}:${port}/`)).rejects.toThrow();
    answer();
    expect(await inFlight).toBe('whole');
    await stopped;
  });

  it('does not wait for a connection that only idles', async () => {
    const listening = await slowServer();
    const { port } = listening;
    const idle = connect(port, LOCAL);
    sockets.push(idle);
    await once(idle, 'connect');
    await finishRequests(listening);
  });

  it('cuts off at the deadline what does not end', async () => {
    const { arrived, ...listening } = await slowServer();
    const { port } = listening;
    const cut = fetch(`http://${LOCAL}:${port}/`).then(
      () => 'answered',
      () => 'cut',
    );
    await arrived;
    await finishRequests(listening, 20);
    expect(await cut).toBe('cut');
  });
});
