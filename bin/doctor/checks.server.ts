import * as queue from '~/jobs/queueRepo.server';
import { ping } from '~db/pingRepo.server';
import type { Check, Finding, Means } from './Check';
import * as doctorRepo from './doctorRepo.server';
import { noneOf } from './noneOf';
import { photoFiles } from './photoChecks.server';
import { embeddedIndex, meilisearchIndex } from './searchChecks.server';

const SHOWN = 5;

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
  { name: 'photos', look: photoFiles },
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
