import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentIndex } from '~/features/search/embedded/DocumentIndex';
import { check, type RelevanceCase } from '../../../bin/search/relevanceCase';

const FILE = '../shared/data/relevance-cases.json';
const isThere = existsSync(FILE);
const cases = isThere ? (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: RelevanceCase[] }).cases : [];

describe.skipIf(!isThere)(`the relevance cases of ${FILE}${isThere ? '' : ', which is not there'}`, () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(check(one, (settings) => new DocumentIndex(settings))).toBeNull();
  });

  it('a case that expects something else fails', () => {
    const [first] = cases;
    const other = { ...first!, expected: { ids: ['nobody'], compare: 'set' as const } };
    expect(check(other, (settings) => new DocumentIndex(settings))).toContain('nobody');
  });
});

it.skipIf(isThere)(`is skipped where ${FILE} is not`, () => {
  expect(cases).toEqual([]);
});
