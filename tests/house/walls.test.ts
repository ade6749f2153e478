import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = [
  '.dependency-cruiser.cjs',
  'tsconfig.json',
  'package.json',
  'biome.json',
  'biome',
  '.gitignore',
];
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'bangga-walls-'));
  for (const name of ['app', 'db', 'bin', 'seed', ...CONFIG])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a tool over the copy with one more file in it, and takes the file away again. */
function withPlanted(file: string, text: string, tool: string, args: string[]) {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules', '.bin', tool), args, {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, printed: stdout + stderr };
  } finally {
    rmSync(path);
  }
}

const cruise = (file: string, text: string) =>
  withPlanted(file, text, 'depcruise', ['app', 'db', '--config', '.dependency-cruiser.cjs']);
const lint = (file: string, text: string) => withPlanted(file, text, 'biome', ['lint', file]);

describe('the walls between rooms', () => {
  it('hold for the code as it stands', () => {
    expect(cruise('app/planted.ts', 'export const nothing = 1;\n')).toMatchObject({ status: 0 });
  }, 60_000);

  it.each([
    ['base-knows-no-feature', 'app/ui/planted.ts', "export * from '~/features/catalog/Category';"],
    ['base-knows-no-feature', 'app/i18n/planted.ts', "export * from '~/features/catalog/Category';"],
    [
      'room-festival-imports-downward',
      'app/features/festival/planted.ts',
      "export * from '~/features/catalog/Price';",
    ],
    [
      'room-catalog-imports-downward',
      'app/features/catalog/planted.ts',
      "export * from '~/features/orders/Basket';",
    ],
    [
      'room-search-imports-downward',
      'app/features/search/planted.ts',
      "export * from '~/features/orders/Basket';",
    ],
    [
      'shell-reaches-features-through-services',
      'app/server/planted.ts',
      "export * from '~/features/catalog/Price';",
    ],
    ['features-know-no-shell', 'app/features/orders/planted.ts', "export * from '~/server/cookies.server';"],
    ['enhance-is-browser-code', 'app/enhance/planted.ts', "export { useState } from 'react';"],
    ['server-code-is-named-so', 'app/features/catalog/planted.ts', "export { readFileSync } from 'node:fs';"],
    ['server-code-is-named-so', 'app/ui/planted.tsx', "export { default } from 'better-sqlite3';"],
    ['app-knows-no-seed', 'app/planted.ts', "export { run } from '../bin/installed.mjs';"],
    ['only-the-root-composes', 'app/features/orders/planted.server.ts', "export * from '~/services.server';"],
  ])(
    '%s: %s is refused',
    (rule, file, text) => {
      const { status, printed } = cruise(file, `${text}\n`);
      expect(printed).toContain(rule);
      expect(status).not.toBe(0);
    },
    60_000,
  );

  it('refuses a circle of imports', () => {
    writeFileSync(join(copy, 'app/circleB.ts'), "export * from './circleA';\n");
    const { status, printed } = cruise('app/circleA.ts', "export * from './circleB';\n");
    rmSync(join(copy, 'app/circleB.ts'));
    expect(printed).toContain('no-circular');
    expect(status).not.toBe(0);
  }, 60_000);
});

describe('the walls that are no imports', () => {
  it.each([
    [
      'the clock',
      'app/features/orders/planted.ts',
      'export const now = () => Date.now();',
      'The clock is read in',
    ],
    [
      'the clock as a date',
      'app/ui/planted.ts',
      'export const now = () => new Date();',
      'The clock is read in',
    ],
    [
      'fetch',
      'app/features/orders/planted.ts',
      "export const call = () => fetch('https://a.id');",
      'may fetch',
    ],
    [
      'the environment',
      'app/features/orders/planted.ts',
      'export const port = () => process.env.PORT;',
      'process.env',
    ],
    [
      'SQL',
      'app/features/orders/planted.server.ts',
      "import type { Db } from '~db/connection.server';\nexport const all = (db: Db) => db.selectFrom('store').selectAll().execute();",
      'SQL stands in',
    ],
    ['any', 'app/features/orders/planted.ts', 'export const x: any = 1;', 'noExplicitAny'],
    [
      'a file over 250 lines',
      'app/features/orders/planted.ts',
      Array.from({ length: 260 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
      'noExcessiveLinesPerFile',
    ],
    [
      'a function over 40 lines',
      'app/features/orders/planted.ts',
      `export function long() {\n${Array.from({ length: 45 }, (_, line) => `  globalThis.name = '${line}';`).join('\n')}\n}`,
      'noExcessiveLinesPerFunction',
    ],
  ])(
    '%s is refused',
    (_wall, file, text, said) => {
      const { status, printed } = lint(file, `${text}\n`);
      expect(printed).toContain(said);
      expect(status).not.toBe(0);
    },
    60_000,
  );

  it('let a repository hold SQL', () => {
    const sql =
      "import type { Db } from '~db/connection.server';\nexport const all = (db: Db) => db.selectFrom('store').selectAll().execute();\n";
    expect(lint('app/features/orders/plantedRepo.server.ts', sql)).toMatchObject({ status: 0 });
  }, 60_000);
});
