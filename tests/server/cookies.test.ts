import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCookies, sessionSecret } from '~/server/cookies.server';

const folder = mkdtempSync(join(tmpdir(), 'bangga-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the secret is made once, for its owner alone, and one that is configured goes before it', () => {
  const made = sessionSecret(undefined, join(folder, 'data'));
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(sessionSecret(undefined, join(folder, 'data'))).toBe(made);
  expect(statSync(join(folder, 'data/session-secret')).mode & 0o777).toBe(0o600);
  expect(sessionSecret('configured', join(folder, 'data'))).toBe('configured');
});

it('basket, orders and guest are signed and out of reach of scripts; ui is readable', async () => {
  const cookies = makeCookies('secret', { secure: true });
  for (const name of ['basket', 'orders', 'guest'] as const) {
    const header = await cookies[name].serialize('value');
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/Secure.*SameSite=Lax|SameSite=Lax.*Secure/);
    expect(await cookies[name].parse(header.split(';')[0] ?? '')).toBe('value');
    expect(await makeCookies('other', { secure: true })[name].parse(header)).toBeNull();
  }
  expect(await cookies.ui.serialize({ count: 1 })).not.toContain('HttpOnly');
});

it.each([
  'guest=%E0%A4%A',
  'guest=a.b',
  `guest=${'x'.repeat(9000)}`,
  'guest',
  '=;=;guest==',
  'guest="\\u0000".x',
])('a cookie header that is junk (%s) is nobody', async (header) => {
  const value: unknown = await makeCookies('secret', { secure: false }).guest.parse(header);
  expect(typeof value === 'string' && value.length === 22).toBe(false);
});

it('the key of a text cannot be told from another installation’s', () => {
  const one = makeCookies('one', { secure: false });
  expect(one.keyOf('address 198.51.100.1')).toMatch(/^[\w-]{22}$/);
  expect(one.keyOf('address 198.51.100.1')).not.toBe(
    makeCookies('two', { secure: false }).keyOf('address 198.51.100.1'),
  );
});
