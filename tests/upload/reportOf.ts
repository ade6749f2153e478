import { expect } from 'vitest';
import type { Report } from '~/features/upload/Report';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Expected = {
  after?: string[];
  file: Record<string, Json> & { error: { code: string } | null };
  columns?: Record<string, string>;
  ignoredColumns?: string[];
  counts?: Record<string, number>;
  rows?: { row: number; outcome: string; errors: Problem[]; warnings: Problem[] }[];
  products?: Record<string, Json>[];
};
type Problem = { code: string; field: string };

/** Compares a report as the README of the corpus says: keys that are not expected are not compared. */
export function expectReport(report: Report, expected: Expected): void {
  const { error, ...file } = expected.file;
  expect(report.file.error?.code ?? null).toBe(error?.code ?? null);
  expect(report.file).toMatchObject(file);
  expect(report.columns).toMatchObject(expected.columns ?? {});
  if (expected.ignoredColumns)
    expect([...report.ignoredColumns].sort()).toEqual([...expected.ignoredColumns].sort());
  expect(report.counts).toMatchObject(expected.counts ?? {});
  if (expected.rows) expect(report.rows.map(compared)).toEqual(expected.rows.map(compared));
  if (expected.products) {
    const wanted = expected.products;
    const products = report.products.map((product, at) =>
      onlyKeysOf(product as unknown as Json, wanted[at] ?? {}),
    );
    expect(products).toEqual(wanted);
  }
  expectSentences(report);
}

/** The exit code of the command for a report. */
export const exitOf = ({ file, counts }: Expected): number => {
  if (file.error) return 1;
  return (counts?.refused ?? 0) > 0 ? 2 : 0;
};

function expectSentences({ file, rows }: Report): void {
  const messages = rows.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message),
  );
  for (const message of file.error ? [file.error.message] : messages) {
    expect(message).toMatch(/\p{L}+ .*[.?]$/u);
    expect(message).not.toMatch(/\{\{|undefined|^(?:problems|fileErrors)/);
  }
}

const compared = ({ row, outcome, errors, warnings }: NonNullable<Expected['rows']>[number]) => ({
  row,
  outcome,
  errors: multiset(errors),
  warnings: multiset(warnings),
});

const multiset = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, field }) => `${code} ${field}`).sort();

/** Lists stay whole; of their objects only the expected keys are left. */
function onlyKeysOf(value: Json, expected: Json | undefined): Json {
  if (Array.isArray(value))
    return value.map((one, at) => onlyKeysOf(one, Array.isArray(expected) ? expected[at] : undefined));
  if (value === null || typeof value !== 'object' || expected === null || typeof expected !== 'object')
    return value;
  const wanted = expected as { [key: string]: Json };
  // Options are compared key for key: one too many is a fault.
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => {
      if (key === 'options') return [[key, own]];
      return key in wanted ? [[key, onlyKeysOf(own, wanted[key])]] : [];
    }),
  );
}
