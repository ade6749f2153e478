import { setImmediate as breathe } from 'node:timers/promises';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import * as FeedCheck from './FeedCheck';
import { productsAfter } from './feedProductRepo.server';

const PRODUCTS_A_PAGE = 128;
const LISTED = 30;

type CheckedProduct = { id: number; name: string; problems: readonly FeedCheck.FeedProblem[] };

/** What is to mend before a store's feed goes to Meta; `listed` begins after `afterId`. */
export type FeedFindings = {
  productCount: number;
  leftOutCount: number;
  flawedCount: number;
  listed: readonly CheckedProduct[];
  nextAfter: number | null;
};

/** Looks through all products of a store that may be seen at the moment. */
export async function findingsOf(
  db: Db,
  moment: FestivalMoment,
  storeId: number,
  listAfter: number,
): Promise<FeedFindings> {
  const counts = { productCount: 0, leftOutCount: 0, flawedCount: 0 };
  const listed: CheckedProduct[] = [];
  let [afterId, isLast] = [0, false];
  while (!isLast) {
    const products = await productsAfter(db, moment, { storeId, afterId, limit: PRODUCTS_A_PAGE });
    for (const product of products) {
      const problems = FeedCheck.problemsOf(product);
      counts.productCount += 1;
      if (problems.length === 0) continue;
      counts.flawedCount += 1;
      if (problems.some(FeedCheck.isLeftOut)) counts.leftOutCount += 1;
      if (product.id > listAfter && listed.length <= LISTED) {
        listed.push({ id: product.id, name: product.name, problems });
      }
    }
    afterId = products.at(-1)?.id ?? afterId;
    isLast = products.length < PRODUCTS_A_PAGE;
    // SQLite answers at once: others are served in between.
    await breathe();
  }
  const shown = listed.slice(0, LISTED);
  return { ...counts, listed: shown, nextAfter: listed.length > LISTED ? (shown.at(-1)?.id ?? null) : null };
}
