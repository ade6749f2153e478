import { expect, it } from 'vitest';
import { noteAnswer } from '~/server/requestLog';

/** The line and the figures' group of an answer to this path. */
function noted(path: string, status = 200) {
  const lines: Record<string, unknown>[] = [];
  const groups: string[] = [];
  const log = {
    info: (line: object) => lines.push({ ...line }),
    error: (line: object) => lines.push({ ...line }),
  };
  const metrics = { count: ({ group }: { group: string }) => groups.push(group) };
  const c = { req: { raw: { method: 'GET' }, path }, res: { status }, var: { requestId: 'x' } };
  noteAnswer(log as never, metrics as never, c as unknown as Parameters<typeof noteAnswer>[2], 1);
  return { path: lines[0]?.path, group: groups[0] };
}

it.each([
  '/kirim/7j7nvjwag05zarermmbkc9vefb',
  '/kirim/7j7nvjwag05zarermmbkc9vefb.data',
  '/en/kirim/7j7nvjwag05zarermmbkc9vefb',
  '/EN/Kirim/7j7nvjwag05zarermmbkc9vefb/',
  '/%6birim/7j7nvjwag05zarermmbkc9vefb',
  '/kirim%2F7j7nvjwag05zarermmbkc9vefb',
  '//kirim//7j7nvjwag05zarermmbkc9vefb',
])('the key of an order group is in no log, however it is spelt: %s', (path) => {
  expect(noted(path)).toEqual({ path: '/kirim/…', group: 'kirim' });
});

it('what is in a basket is in no log', () => {
  expect(noted('/en/%4Beranjang/5:1,7:2').path).toBe('/keranjang/…');
  expect(noted('/keranjang')).toEqual({ path: '/keranjang', group: 'keranjang' });
});

it('all spellings of a page are one in the figures', () => {
  const groups = ['/produk/kopi', '/en/produk/kopi', '/produk/kopi.data', '/%70roduk/kopi', '/Produk/kopi'];
  expect(new Set(groups.map((path) => noted(path).group))).toEqual(new Set(['produk']));
  expect(['/', '/en', '/_root.data', '/en.data'].map((path) => noted(path).group)).toEqual(
    Array(4).fill('home'),
  );
});

it('a path that cannot be decoded is noted all the same', () => {
  expect(noted('/kirim/%ff', 400)).toEqual({ path: '/(undecodable)', group: 'other' });
  expect((noted(`/${'a'.repeat(5000)}`).path as string).length).toBe(200);
});
