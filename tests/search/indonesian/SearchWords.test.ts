import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exactWords, stopWords, synonyms } from '~/features/search/indonesian/SearchWords';
import stopwords from '~/features/search/indonesian/stopwords.json';
import { isRealWord, isStop } from '~/features/search/indonesian/WordLists';

describe('synonyms', () => {
  test('read both ways', () => {
    expect(synonyms.tas).toContain('bag');
    expect(synonyms.bag).toContain('tas');
    for (const [key, others] of Object.entries(synonyms))
      for (const other of others)
        if (other.split(' ').length <= 3) expect(synonyms[other], `${key} → ${other}`).toContain(key);
  });

  test('hold the other spellings of a word and of a unit, but no slips', () => {
    expect(synonyms.keripik).toContain('kripik');
    expect(synonyms.gr).toContain('gram');
    expect(synonyms.kopi).not.toContain('kpi');
  });

  test('are folded, never themselves, and have keys that an engine can look up', () => {
    for (const [key, others] of Object.entries(synonyms)) {
      expect(key).toMatch(/^[a-z0-9]+( [a-z0-9]+){0,2}$/);
      expect(isStop(key), key).toBe(false);
      expect(others, key).not.toContain(key);
      expect(others.length, key).toBeGreaterThan(0);
    }
  });

  test('take no single letter for a unit: sizes are letters too', () => {
    expect(Object.keys(synonyms).filter((key) => key.length === 1)).toEqual([]);
  });
});

describe('stop words', () => {
  test('stand in the cases that titles are written in', () => {
    expect(stopWords).toEqual(expect.arrayContaining(['untuk', 'Untuk', 'UNTUK']));
  });

  test('are none of the words that tell products apart', () => {
    expect(stopwords.neverStop.filter(isStop)).toEqual([]);
  });
});

test('ordinary words are no misspellings of others, unless too short for a typo', () => {
  expect(exactWords).toEqual(expect.arrayContaining(['murah', 'batuk']));
  expect(exactWords.filter((word) => word.length < 5)).toEqual([]);
});

test('the lists know real words from slips', () => {
  expect(['kulkas', 'keripik', 'hape'].map(isRealWord)).toEqual([true, true, true]);
  expect(['kpi', 'bju', 'tdr'].map(isRealWord)).toEqual([false, false, false]);
});

describe.skipIf(!existsSync('../shared/data/synonyms.json'))(
  'the copied lists (skipped where the originals are absent)',
  () => {
    test.each(['synonyms', 'misspellings', 'stopwords'])('%s is the list that was handed over', (name) => {
      const copy = readFileSync(`app/features/search/indonesian/${name}.json`, 'utf8');
      expect(JSON.parse(copy)).toEqual(JSON.parse(readFileSync(`../shared/data/${name}.json`, 'utf8')));
    });
  },
);
