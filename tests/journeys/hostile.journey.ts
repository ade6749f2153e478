import { Agent, request } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../setup/runs';
import { openBrowser } from './browser';
import { type HostileRequest, hostileRequest, randomFrom } from './hostileRequests';
import { INJECTED, type Real } from './hostileWords';
import { removeDataDir, type Site, serveFolder } from './site';
import { prepareFestival, type WalkedFestival } from './walkedFestival';

/** They take a quarter of a minute: all of them, always. */
const REQUESTS = 3_000;
const ANSWER_WITHIN_MS = 10_000;
const STACK = /\n\s+at .+[:(]\d+:\d+|node_modules|Error:.+\.tsx?:/;

let browser: Browser;
let festival: WalkedFestival;
let site: Site;
let real: Real;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

beforeAll(async () => {
  browser = await openBrowser();
  festival = await prepareFestival(browser);
  site = await serveFolder(festival.dataDir);
  real = await whatIsThere();
}, 180_000);
afterAll(async () => {
  agent.destroy();
  await browser?.close();
  await site?.stop();
  if (festival) removeDataDir(festival.dataDir);
});

/** Addresses and cookies that exist, so that hostile requests get past the first "not found" too. */
async function whatIsThere(): Promise<Real> {
  const { known, storage } = festival;
  const html = await (await fetch(`${site.url}/cari`)).text();
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  const cookies = typeof storage === 'string' ? [] : storage.cookies;
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const form = await (await fetch(`${site.url}/pesan`, { headers: { cookie } })).text();
  return {
    product: known.products.slice(0, 40),
    store: known.stores.slice(0, 40),
    category: known.categories,
    province: known.provinces,
    festival: [known.festival, known.archived],
    group: [known.groupCode],
    order: [known.orderCode],
    secret: [known.orderSecret],
    variant: known.variantIds.map(String),
    lines: [
      known.variantIds.map((id) => `${id}:2`).join(','),
      known.variantIds.map((id) => `${id}:1:100`).join(','),
    ],
    hash: found(/\/media\/([0-9a-f]{16,})/g),
    asset: found(/\/assets\/([^"]+)"/g),
    kind: ['product', 'store', 'festival'],
    shown: [/name="shown" value="([^"]+)"/.exec(form)?.[1] ?? ''],
    key: [known.groupCode, known.orderSecret, '0123456789abcdefghjkmnpqrs'],
    number: ['1', '2', '3', '0'],
    phone: ['081234567890', '+62 812-3456-7890'],
    postcode: ['40111'],
    basketIntent: ['add', 'set', 'remove'],
    openedIntent: ['opened'],
    cancelIntent: ['cancel'],
    word: ['add', 'set', 'remove', 'merge', 'opened', 'cancel', 'whatsapp', '081234567890'],
    cookies: [cookie],
  };
}

type Answer = { status: number; body: string; type: string };

/** Sends one request. A connection that the server closes on a malformed request counts as a refusal (400). */
function send({ method, path, headers, body }: HostileRequest): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, headers, agent, timeout: ANSWER_WITHIN_MS },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const type = answer.headers['content-type'] ?? '';
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), type });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve({ status: 400, body: '', type: '' });
      else reject(error);
    });
    outgoing.end(body ?? undefined);
  });
}

function faultOf(sent: HostileRequest, answer: Answer): string | null {
  const where = `${sent.method} ${sent.path.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 300)}`;
  if (answer.status >= 500 || answer.status < 200)
    return `${answer.status} from ${where} body ${sent.body?.slice(0, 200)}: ${answer.body.slice(0, 200)}`;
  if (STACK.test(answer.body)) return `stack trace from ${where}`;
  if (answer.type.includes('html') && answer.body.includes(INJECTED.slice(2, 20)))
    return `unescaped from ${where}`;
  return null;
}

describe('hostile requests', () => {
  it('get no 5xx, no hang, no stack trace and nothing unescaped', async () => {
    const random = randomFrom(seed());
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < REQUESTS; sent += 1) {
      const hostile = hostileRequest(random, real);
      const answer = await send(hostile).catch((error: Error) => ({
        status: 599,
        body: error.message,
        type: '',
      }));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(hostile, answer);
      if (fault) faults.push(fault);
    }
    console.log('answers by status:', Object.fromEntries([...statuses].sort(([a], [b]) => a - b)));
    expect(faults).toEqual([]);
    // Requests that are all refused at the door would prove nothing.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20);
  }, 900_000);

  it('leave the site serving', async () => {
    expect((await fetch(`${site.url}/`)).status).toBe(200);
    expect(site.output()).not.toMatch(/Unhandled|uncaught/i);
  });
});
