import { describe, expect, test } from 'vitest';
import { REPAIRS } from '~/features/search/indonesian/Repair';
import { hits } from '../../../bin/search/queryRun';
import { hitsWithoutAnswer, judgedSample, meanGain, openJudged } from './judgedSample';
import { byHand, byRule, isRight, late, nothingThere, openSample, scoreOf } from './knownItems';

describe('products that are known to be there', () => {
  const sample = openSample();

  test('each query of the sample has a right product', () => {
    const titles = [...sample.titles.values()];
    const lost = [...byHand, ...late, ...byRule()].filter(
      ({ right }) => !titles.some((title) => isRight(title, right)),
    );
    expect(lost).toEqual([]);
  });

  test('are among the first three, however they are asked for', () => {
    expect(scoreOf(sample, byHand).inTop3).toBeGreaterThanOrEqual(0.95);
    expect(scoreOf(sample, late).inTop3).toBeGreaterThanOrEqual(0.95);
    expect(scoreOf(sample, byRule()).inTop3).toBeGreaterThanOrEqual(0.97);
  });

  test('are much more often lost without the repairs', () => {
    expect(scoreOf(sample, byRule(), REPAIRS).inTop3).toBeLessThan(0.85);
  });

  test('what is not there shows little', () => {
    const counts = nothingThere.map((q) => hits(sample.index, q).length);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(1.5);
  });
});

const judged = judgedSample();

describe.skipIf(judged === null)(
  'the judged titles (beside the project, skipped where they are absent)',
  () => {
    test('are ranked as judged, and a query without an answer returns at most three', () => {
      if (!judged) return;
      const index = openJudged(judged);
      expect(meanGain(judged, index)).toBeGreaterThanOrEqual(0.86);
      expect(Math.max(...hitsWithoutAnswer(judged, index))).toBeLessThanOrEqual(3);
    });
  },
);
