import { expect, it } from 'vitest';
import { AnswerMemo } from '~/features/search/embedded/AnswerMemo';

it('an answer is made once for a version, and again when the version or the key is another', () => {
  const memo = new AnswerMemo<number>(10);
  let made = 0;
  const ask = (version: string, key: string) => memo.answer(version, key, () => ++made);
  expect([ask('1', 'a'), ask('1', 'a'), ask('1', 'b'), ask('2', 'a'), ask('1', 'a')]).toEqual([
    1, 1, 2, 3, 4,
  ]);
});

it('only so many answers are kept, those asked for last', () => {
  const memo = new AnswerMemo<string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    memo.answer('1', key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
