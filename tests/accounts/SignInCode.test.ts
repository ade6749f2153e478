import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as SignInCode from '~/features/accounts/code/SignInCode';
import { sampled } from '../setup/runs';

const LIVE = { codeHash: 'x', triesLeft: 5, expiresAt: 1000, usedAt: null };

describe('a sign-in code', () => {
  it.each([
    ['live', LIVE, true, 999],
    ['live', { ...LIVE, triesLeft: 1 }, true, 0],
    ['spent', { ...LIVE, triesLeft: 0 }, true, 999],
    ['late', LIVE, true, 1000],
    ['late', { ...LIVE, triesLeft: 0 }, true, 1000],
    ['late', { ...LIVE, codeHash: null }, true, 1000],
    ['waiting', { ...LIVE, codeHash: null }, true, 999],
    ['replaced', LIVE, false, 999],
    ['replaced', { ...LIVE, codeHash: null }, false, 999],
    ['used', { ...LIVE, usedAt: 5 }, true, 999],
    ['used', { ...LIVE, usedAt: 5 }, false, 2000],
  ] as const)('is %s', (state, code, isNewest, now) => {
    expect(SignInCode.stateAt(code, isNewest, now)).toBe(state);
  });

  it('never becomes good again as time goes by', () => {
    const codes = fc.record({
      codeHash: fc.constantFrom(null, 'x'),
      triesLeft: fc.integer({ min: 0, max: 5 }),
      expiresAt: fc.nat(1000),
      usedAt: fc.constantFrom(null, 3),
    });
    fc.assert(
      fc.property(codes, fc.boolean(), fc.nat(1000), fc.nat(1000), (code, isNewest, now, laterMs) => {
        const later = SignInCode.stateAt(code, isNewest, now + laterMs);
        if (later === 'live') expect(SignInCode.stateAt(code, isNewest, now)).toBe('live');
      }),
      sampled(1000),
    );
  });

  it('has six digits whatever the bytes, and is read however the digits are parted', () => {
    const bytes = fc.uint8Array({ minLength: SignInCode.RANDOM_BYTES, maxLength: SignInCode.RANDOM_BYTES });
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '-', '  ', '.', '\u00a0', '–'), (random, gap) => {
        const code = SignInCode.fromBytes(random);
        expect(code).toMatch(/^\d{6}$/);
        expect(SignInCode.read(` ${code.slice(0, 3)}${gap}${code.slice(3)} `)).toBe(code);
      }),
      sampled(1000),
    );
  });

  it('is as likely to be any as another', () => {
    const first = Array.from({ length: 10 }, () => 0);
    for (let high = 0; high < 256; high += 1) {
      for (let low = 0; low < 256; low += 8) {
        const code = SignInCode.fromBytes(new Uint8Array([high, low, high ^ low, low, high, 7, low, high]));
        first[Number(code[0])]! += 1;
      }
    }
    const all = first.reduce((sum, count) => sum + count, 0);
    for (const count of first) expect(count / all).toBeCloseTo(0.1, 1);
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５', '12 34 5', 'abcdef', '+12345'])(
    'is not read in %j',
    (text) => expect(SignInCode.read(text)).toBeNull(),
  );
  it('is read in full-width digits, as some keyboards write them', () =>
    expect(SignInCode.read('１２３４５６')).toBe('123456'));
});
