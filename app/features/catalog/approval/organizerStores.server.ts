import type { LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { ApprovalState } from '~db/schema/stores';
import { countByState } from './approvalRepo.server';
import { storesIn } from './organizerStoreRepo.server';

const PER_PAGE = 30;
const STATES = ['submitted', 'approved', 'returned', 'suspended', 'draft'] as const satisfies ApprovalState[];

/** The stores of one state of approval, those that wait first. */
export async function organizerStoresPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerStores');
  const { pathname, searchParams } = new URL(args.request.url);
  const t = translator(paths.languageOf(pathname), 'approval');
  const state = STATES.find((one) => one === searchParams.get('status')) ?? 'submitted';
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const after = Number(searchParams.get('setelah') ?? Number.NaN);
  const afterId = Number.isSafeInteger(after) && after > 0 ? after : null;
  const [counts, rows] = await Promise.all([
    countByState(services.db, 'store'),
    storesIn(services.db, { state, text, afterId, limit: PER_PAGE + 1 }),
  ]);
  const stores = rows.slice(0, PER_PAGE);
  return {
    title: t('stores.title'),
    panel: visit.panel,
    ...{ state, text, stores },
    tabs: STATES.map((name) => ({ name, count: counts[name] ?? 0 })),
    nextAfter: rows.length > PER_PAGE ? (stores.at(-1)?.id ?? null) : null,
  };
}

export type OrganizerStoresPage = Awaited<ReturnType<typeof organizerStoresPage>>;
