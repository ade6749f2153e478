import { existsSync } from 'node:fs';
import { mediaFile } from '~/features/catalog/mediaFiles.server';
import * as queue from '~/jobs/queueRepo.server';
import { ping } from '~db/pingRepo.server';
import type { Check, Finding, Means } from './Check';
import * as doctorRepo from './doctorRepo.server';
import { embeddedIndex, meilisearchIndex } from './searchChecks.server';

const SHOWN = 5;

/** Fine when the list is empty, else the first few of it. */
function noneOf(wrong: readonly (string | number)[], fine: string, bad: string): Finding {
  if (wrong.length === 0) return { ok: true, words: fine };
  const more = wrong.length > SHOWN ? ` and ${wrong.length - SHOWN} more` : '';
  return { ok: false, words: `${bad}: ${wrong.slice(0, SHOWN).join(', ')}${more}` };
}

/** Each looks by itself; the first two must be well for the others to make sense. */
export const CHECKS: readonly Check[] = [
  { name: 'database', look: database },
  { name: 'migrations', look: migrations },
  {
    name: 'integrity',
    look: async ({ connection }) =>
      noneOf(await doctorRepo.brokenParts(connection.db), 'pages and foreign keys are whole', 'broken'),
  },
  {
    name: 'orders',
    look: async ({ connection }) =>
      noneOf(
        await doctorRepo.ordersOffTheirLines(connection.db),
        'totals equal their lines',
        'totals off their lines',
      ),
  },
  {
    name: 'order groups',
    look: async ({ connection }) =>
      noneOf(
        await doctorRepo.groupsOffTheirOrders(connection.db),
        'totals equal their orders',
        'totals off their orders',
      ),
  },
  {
    name: 'reservations',
    look: async ({ connection }) =>
      noneOf(
        await doctorRepo.strayReservations(connection.db),
        'each belongs to an order',
        'without an order',
      ),
  },
  {
    name: 'slugs',
    look: async ({ connection }) =>
      noneOf(await doctorRepo.unregisteredSlugs(connection.db), 'all are registered', 'not registered'),
  },
  { name: 'search', look: embeddedIndex },
  { name: 'meilisearch', look: meilisearchIndex },
  { name: 'queue', look: jobs },
  { name: 'photos', look: photos },
];

async function database({ connection }: Means): Promise<Finding> {
  await ping(connection.db);
  return { ok: true, words: `${connection.dialect} answers` };
}

async function migrations({ connection }: Means): Promise<Finding> {
  const pending = await doctorRepo.pendingMigrations(connection);
  return noneOf(pending, 'the schema is up to date', 'not run yet (npm run migrate)');
}

async function jobs({ connection }: Means): Promise<Finding> {
  const { waiting, failed } = await queue.counts(connection.db);
  if (failed === 0) return { ok: true, words: `${waiting} waiting, none failed` };
  const given = await queue.findFailed(connection.db, SHOWN);
  return noneOf(
    given.map(({ id, kind, lastError }) => `${kind} ${id} (${lastError.slice(0, 80)})`),
    '',
    `${failed} failed`,
  );
}

async function photos({ env, connection }: Means): Promise<Finding> {
  const rows = await doctorRepo.photoHashes(connection.db);
  const missing = rows.filter(({ hash }) => !existsSync(mediaFile(env.dataDir, 'originals', hash)));
  return noneOf(
    missing.map(({ hash }) => hash.slice(0, 12)),
    `${rows.length} originals are on the disk`,
    'originals missing on the disk',
  );
}
