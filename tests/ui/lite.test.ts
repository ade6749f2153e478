import { describe, expect, it } from 'vitest';
import { isLite, modeCookie } from '~/ui/lite';

const headers = (fields: Record<string, string>) => new Headers(fields);

describe('light pages', () => {
  it('go out when the browser saves data', () => {
    expect(isLite(headers({ 'Save-Data': 'on' }))).toBe(true);
    expect(isLite(headers({ 'Save-Data': 'off' }))).toBe(false);
    expect(isLite(headers({}))).toBe(false);
  });

  it('the choice made on the site comes before what the browser asks for', () => {
    expect(isLite(headers({ 'Save-Data': 'on', Cookie: 'basket=x; mode=full' }))).toBe(false);
    expect(isLite(headers({ Cookie: 'mode=lite; basket=x' }))).toBe(true);
  });

  it('another cookie that ends in the same name decides nothing', () => {
    expect(isLite(headers({ Cookie: 'darkmode=lite' }))).toBe(false);
    expect(isLite(headers({ Cookie: 'mode=literally' }))).toBe(false);
  });

  it('the cookie it sets is the one it reads', () => {
    const [pair = ''] = modeCookie(true, true).split(';');
    expect(isLite(headers({ Cookie: pair }))).toBe(true);
    expect(modeCookie(true, true)).toContain('; Secure');
    expect(modeCookie(false, false)).not.toContain('Secure');
  });
});
