import { expect, it } from 'vitest';
import { mayWrite } from '~/server/writeOrigin';

const publicUrl = 'https://bangga.example';
const host = 'inside:3000';

it.each([
  [{ secFetchSite: 'same-origin', origin: 'https://evil.example' }, true],
  [{ secFetchSite: 'none', origin: undefined }, true],
  [{ secFetchSite: 'same-site', origin: undefined }, false],
  [{ secFetchSite: 'cross-site', origin: 'https://bangga.example' }, false],
  [{ secFetchSite: '', origin: undefined }, false],
  [{ secFetchSite: undefined, origin: 'http://inside:3000' }, true],
  [{ secFetchSite: undefined, origin: 'https://bangga.example' }, true],
  [{ secFetchSite: undefined, origin: 'https://evil.example' }, false],
  [{ secFetchSite: undefined, origin: 'null' }, false],
  [{ secFetchSite: undefined, origin: 'file:///etc/passwd' }, false],
  [{ secFetchSite: undefined, origin: '' }, false],
  [{ secFetchSite: undefined, origin: undefined }, true],
])('a write that says %j may pass: %s', (said, expected) => {
  expect(mayWrite({ ...said, host, publicUrl })).toBe(expected);
});

it('without a Host and with an Origin a write is refused', () => {
  expect(
    mayWrite({ secFetchSite: undefined, origin: 'http://inside:3000', host: undefined, publicUrl }),
  ).toBe(false);
});
