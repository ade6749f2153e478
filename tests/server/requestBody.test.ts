import { describe, expect, it } from 'vitest';
import { bodyRule } from '~/server/bodyRule';
import { makeLargeBodies } from '~/server/largeBodies';
import { plainPath } from '~/server/plainPath';
import { readBody } from '~/server/requestBody';

const KB = 1024;
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';
const BYTES = 'application/octet-stream';

describe('how large the body of a write may be', () => {
  it.each([
    ['/pesan', FORM, 256],
    ['/penjual/foto', FORM, 256],
    ['/penjual/foto', MULTIPART, 15 * KB + 256],
    ['/en/penjual/foto/', MULTIPART, 15 * KB + 256],
    ['/penjual/foto.data', MULTIPART, 15 * KB + 256],
    ['/penjual/foto/produk/7', MULTIPART, 15 * KB + 256],
    ['/penjual/toko', MULTIPART, 15 * KB + 256],
    ['/penjual/foto/abcdefgh', BYTES, 512],
    ['/en/penjual/foto/abcdefgh', BYTES, 512],
    ['/penjual/fotografi', MULTIPART, 256],
    ['/keranjang', MULTIPART, 256],
    ['/keranjang', BYTES, 256],
  ])('%s as %s: %i kB', (path, contentType, expected) => {
    expect(bodyRule(plainPath(path), contentType).maxBytes).toBe(expected * KB);
  });

  it('no text may hold a NUL, a piece of a photo may', async () => {
    const body = () => new Request('http://x/', { method: 'POST', body: new Uint8Array([97, 0, 98]) });
    const read = (path: string, contentType: string) => readBody(body(), bodyRule(path, contentType));
    expect(await read('/penjual/foto/abcdefgh', BYTES)).toMatchObject({ kind: 'body' });
    expect(await read('/penjual/foto', FORM)).toEqual({ kind: 'refused', why: 'badRequest' });
    expect(await read('/keranjang', BYTES)).toEqual({ kind: 'refused', why: 'badRequest' });
  });

  it('is counted while it comes: a length that was not told does not get further', async () => {
    const rule = bodyRule('/penjual/foto/abcdefgh', BYTES);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 64 * KB;
        controller.enqueue(new Uint8Array(64 * KB));
      },
    });
    const request = new Request('http://x/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(await readBody(request, rule)).toEqual({ kind: 'refused', why: 'payloadTooLarge' });
    expect(given).toBeLessThan(rule.maxBytes + 256 * KB);
  });

  it('that breaks off is refused and no bug', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new Error('the line is gone'));
      },
    });
    const request = new Request('http://x/', { method: 'POST', body: broken, duplex: 'half' } as RequestInit);
    expect(await readBody(request, bodyRule('/penjual/foto', MULTIPART))).toEqual({
      kind: 'refused',
      why: 'badRequest',
    });
  });
});

describe('large bodies', () => {
  const held = () => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { release, read: () => until.then(() => 'read') };
  };

  it('are read a few at a time, fewer of one address, and a place is free again afterwards', async () => {
    const bodies = makeLargeBodies(3, 2);
    const [one, two, three] = [held(), held(), held()];
    const reading = [bodies.within('a', one.read), bodies.within('a', two.read)];
    expect(await bodies.within('a', async () => 'read')).toBeNull();
    reading.push(bodies.within('b', three.read));
    expect(await bodies.within('c', async () => 'read')).toBeNull();
    for (const { release } of [one, two, three]) release();
    expect(await Promise.all(reading)).toEqual(['read', 'read', 'read']);
    expect(await bodies.within('a', async () => 'read')).toBe('read');
  });

  it('that fail give their place back', async () => {
    const bodies = makeLargeBodies(1, 1);
    await expect(bodies.within('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await bodies.within('a', async () => 'read')).toBe('read');
  });
});
