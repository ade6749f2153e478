import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { alias } from './vite.aliases';

const isLong = process.env.LONG === '1';
const TEST_SEED = process.env.TEST_SEED ?? String(1 + Math.floor(Math.random() * 2 ** 30));
const env = { TEST_SEED, ...(isLong ? { LONG: '1' } : {}) };
const SECOND_MS = 1000;

/** Tests that open a database, start a process or ask the shell: their own words say so. */
const SIGNS =
  /setup\/(databases|services|festivalFixture)|node:child_process|server\/shell|\/tinySite|photoThread|promotionFixture|engineContract/;
const NEEDS_SERVER = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests', file))
  .filter((file) => SIGNS.test(readFileSync(file, 'utf8')));
const JOURNEYS = ['tests/journeys/**/*.journey.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: NEEDS_SERVER,
          setupFiles: ['tests/setup/consoleGuard.ts'],
          testTimeout: (isLong ? 300 : 20) * SECOND_MS,
          env,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: NEEDS_SERVER,
          globalSetup: ['tests/setup/postgres.globalSetup.ts'],
          setupFiles: ['tests/setup/consoleGuard.ts', 'tests/setup/thirdPartyGuard.ts'],
          testTimeout: (isLong ? 900 : 60) * SECOND_MS,
          hookTimeout: 120 * SECOND_MS,
          env,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'journeys',
          include: JOURNEYS,
          fileParallelism: false,
          testTimeout: (isLong ? 1800 : 240) * SECOND_MS,
          hookTimeout: 300 * SECOND_MS,
          env,
        },
      },
    ],
  },
});
