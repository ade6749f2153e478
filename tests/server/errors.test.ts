import { expect, it } from 'vitest';
import {
  closed,
  conflict,
  forbidden,
  invalid,
  isDomainError,
  notFound,
  responseFor,
  statusOf,
  tooMany,
} from '~/errors';

it.each([
  [notFound(), 404],
  [forbidden(), 403],
  [closed(), 409],
  [conflict(), 409],
  [invalid(), 422],
  [tooMany(7), 429],
])('%s is answered with %i and its kind, and nothing of the reason', async (error, status) => {
  expect(statusOf(error)).toBe(status);
  const answer = responseFor(error);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ kind: error.kind });
});

it('says when too many may become one more', () => {
  expect(responseFor(tooMany(7)).headers.get('retry-after')).toBe('7');
  expect(responseFor(notFound()).headers.get('retry-after')).toBeNull();
});

it('is known by its brand, also when another copy of the module made it', () => {
  const fromElsewhere = Object.assign(new Error('x'), { brand: notFound().brand, kind: 'NotFound' });
  expect(isDomainError(fromElsewhere)).toBe(true);
  for (const other of [new Error('NotFound'), null, undefined, 'NotFound', { kind: 'NotFound' }]) {
    expect(isDomainError(other)).toBe(false);
  }
});
