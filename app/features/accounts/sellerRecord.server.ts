import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { actingsOf, actsOf } from './actingRepo.server';
import { enterStore } from './visit.server';

const MOST_ACTINGS = 50;
const MOST_ACTS = 1_000;

/** What organizers have done in a store as its seller: who, when, why and what. */
export async function sellerRecordPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerRecord');
  const actings = await actingsOf(services.db, visit.store.id, MOST_ACTINGS);
  const ids = actings.map(({ id }) => id);
  const acts = await actsOf(services.db, ids, MOST_ACTS);
  const now = services.clock.now();
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'accounts');
  return {
    title: t('record.title'),
    panel: visit.panel,
    actings: actings.map(({ endedAt, untilAt, ...acting }) => ({
      ...acting,
      // It ends by the clock alone when nobody has ended it.
      endsAt: endedAt ?? untilAt,
      isOpen: endedAt === null && untilAt > now,
      acts: acts.filter(({ actingId }) => actingId === acting.id),
    })),
  };
}
export type SellerRecordPage = Awaited<ReturnType<typeof sellerRecordPage>>;
