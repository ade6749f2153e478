import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Bits from '~/features/search/embedded/Bits';
import { Postings } from '~/features/search/embedded/Postings';
import { TextIndex, TextMaker } from '~/features/search/embedded/TextIndex';
import { WordList } from '~/features/search/embedded/WordList';
import { sampled } from '../../setup/runs';

it('gives back every document of a word, and those in which it leads, however many there are', () => {
  const entry = fc.record({ gap: fc.integer({ min: 1, max: 70_000 }), leads: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(entry, { maxLength: 300 }), { minLength: 1, maxLength: 4 }), (lists) => {
      const postings = new Postings();
      const wanted = lists.map((list) => {
        let document = -1;
        return list.map(({ gap, leads }) => {
          document += gap;
          return { document, leads };
        });
      });
      for (const [word, list] of wanted.entries())
        for (const { document, leads } of list) {
          expect(postings.add(word, document, leads)).toBe(true);
          expect(postings.add(word, document, leads)).toBe(false);
        }
      for (const [word, list] of wanted.entries()) {
        const size = (list.at(-1)?.document ?? 0) + 1;
        const [all, leading] = [Bits.make(size), Bits.make(size)];
        postings.addTo(all, leading, word);
        expect([...Bits.numbers(all)]).toEqual(list.map(({ document }) => document));
        expect([...Bits.numbers(leading)]).toEqual(
          list.filter(({ leads }) => leads).map(({ document }) => document),
        );
      }
    }),
    sampled(200),
  );
});

const text = fc.array(fc.constantFrom('kopi', 'gayo', 'teh', 'dan', '250', 'kopi.'), { maxLength: 8 });

it('reads texts as they were written, and counts words and neighbours as a plain count does', () => {
  const step = fc.oneof(
    fc.record({ put: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({ remove: fc.nat({ max: 20 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const words = new WordList();
      const index = new TextIndex(words);
      const maker = new TextMaker(words, ['dan']);
      const texts: (string[][] | null)[] = [];
      for (const one of steps) {
        if ('put' in one) {
          index.add(maker.textOf(one.put.map((words) => [words.join(' ')])));
          texts.push(one.put);
        } else {
          index.remove(one.remove);
          if (one.remove < texts.length) texts[one.remove] = null;
        }
      }
      const live = texts.filter((fields) => fields !== null);
      expect(index.count).toBe(live.length);
      const count = (holds: (field: string) => boolean) =>
        live.filter((fields) => fields.some((field) => holds(` ${field.join(' ')} `))).length;
      const number = (word: string) => words.find(word) ?? words.numberOf(word);
      for (const word of ['kopi', 'gayo', 'teh'])
        expect(words.frequency(number(word))).toBe(count((field) => new RegExp(` ${word}[. ]`).test(field)));
      expect(index.pairFrequency(number('kopi'), number('gayo'))).toBe(
        count((field) => field.includes(' kopi gayo ')),
      );
    }),
    sampled(300),
  );
});

it('takes a hard separator, a stop word and the next value for what they are', () => {
  const words = new WordList();
  const index = new TextIndex(words);
  const maker = new TextMaker(words, ['dan']);
  const document = index.add(maker.textOf([['Kopi dan teh. Gula', 'Susu'], ['Kue']]));
  const { words: found, fields, positions, length } = index.read(document);
  const read = Array.from({ length }, (_, at) => [
    found[at] === -1 ? null : words.text(found[at]!),
    fields[at],
    positions[at],
  ]);
  expect(read).toEqual([
    ['kopi', 0, 0],
    [null, 0, 1],
    ['teh', 0, 2],
    ['gula', 0, 10],
    ['susu', 0, 18],
    ['kue', 1, 0],
  ]);
});

it('is worn when most of many texts were taken away', () => {
  const words = new WordList();
  const index = new TextIndex(words);
  const text = new TextMaker(words, []).textOf([['Kopi']]);
  for (let document = 0; document < 6_000; document += 1) index.add(text);
  for (let document = 0; document < 2_900; document += 1) index.remove(document);
  expect(index.isWorn).toBe(false);
  for (let document = 2_900; document < 3_100; document += 1) index.remove(document);
  expect(index.isWorn).toBe(true);
});
