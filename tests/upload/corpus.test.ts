import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCode } from '~/features/upload/Report';
import { openSqliteCopy } from '../setup/databases';
import { CORPUS, importHouse, importInto } from './importing';
import { exitOf, expectReport } from './reportOf';

const EXPECTED = '.expected.json';
const isThere = existsSync(CORPUS);
if (!isThere) console.log(`${CORPUS} is not there: its files are not tried`);
const names = isThere ? readdirSync(CORPUS).filter((name) => name.endsWith(EXPECTED)) : [];

describe.skipIf(!isThere)('a file of the corpus gives its report', () => {
  test.each(names.map((name) => name.slice(0, -EXPECTED.length)))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(CORPUS, name + EXPECTED), 'utf8'));
    const connection = await openSqliteCopy();
    const house = await importHouse(connection);
    for (const before of expected.after ?? []) await importInto(house, join(CORPUS, before));
    const tried = await importInto(house, join(CORPUS, name), { isDryRun: true });
    const report = await importInto(house, join(CORPUS, name));
    expectReport(report, expected);
    expect(exitCode(report)).toBe(exitOf(expected));
    expect(tried).toEqual(report);
    await connection.close();
  });
});
