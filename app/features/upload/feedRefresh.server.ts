import type { Kysely } from 'kysely';
import { tell } from '~/features/accounts/noticeRepo.server';
import { makeSingleFlight } from '~/features/catalog/singleFlight';
import type { FestivalMoment } from '~/features/festival/Festival';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as FeedGuard from './FeedGuard';
import * as FeedSale from './FeedSale';
import { takenOut } from './feedProductRepo.server';
import * as repo from './feedRepo.server';
import { organizerIds } from './feedStoreRepo.server';
import { hashOf, makeKeeper, productIdsOf, type Survey, survey } from './feedSurvey.server';

type Means = { db: Kysely<Database> };

/** A feed as it is given out: bodies by their hashes, which stay what they are however long it is sent. */
export type FeedNow = { state: repo.FeedState; parts: repo.FeedPart[] };
/** Who agrees that a feed may lose so many items, the number that she was shown. */
export type Agreement = { personId: number; lostCount: number };

/**
 * Brings a feed up to what may be seen at a moment and gives it back. One that would lose most of its items, other than
 * by a suspension, goes on as it was until somebody agrees (`FeedGuard`): then its store, or of the festival's
 * feed the organizers, hear of it once.
 */
export async function refreshFeed(
  { db }: Means,
  moment: FestivalMoment,
  storeId: number | null,
  agreement: Agreement | null = null,
): Promise<FeedNow> {
  const scope = { festivalId: moment.festival.id, storeId };
  const state = await repo.findState(db, scope);
  const before = state ? await repo.partsOf(db, state.id) : [];
  const found = await survey(db, moment, storeId, before);
  const isAgreed = agreement !== null && found.shrinking.lost <= agreement.lostCount;
  const isHeld = FeedGuard.isTooMuch(found.shrinking) && !isAgreed;
  const parts = isHeld ? await settled(db, moment, before) : found.parts;
  await writeTransaction(db, (trx) =>
    write(trx, moment, scope, { state, found, parts, isHeld, agreement: isAgreed ? agreement : null }),
  );
  const written = await repo.findState(db, scope);
  if (!written) throw new Error('the state of a feed was not written');
  return { state: written, parts: await repo.partsOf(db, written.id) };
}

type Outcome = {
  state: repo.FeedState | undefined;
  found: Survey;
  parts: readonly repo.FeedPart[];
  isHeld: boolean;
  agreement: Agreement | null;
};

async function write(
  trx: Db,
  { now }: FestivalMoment,
  scope: repo.FeedScope,
  { state, found, parts, isHeld, agreement }: Outcome,
): Promise<void> {
  const hash = hashOf(parts.map((part) => `${part.block}:${part.hash}`).join(' '));
  const itemCount = parts.reduce((sum, part) => sum + part.itemCount, 0);
  const isSame = state?.hash === hash;
  const feedId = isSame
    ? state.id
    : await repo.writeFeed(trx, scope, { hash, itemCount, changedAt: now }, parts);
  if (!isSame) await repo.dropUnused(trx, now);
  if (!isHeld) await repo.release(trx, feedId);
  if (agreement) await repo.noteAgreement(trx, feedId, agreement.personId, now);
  if (!isHeld) return;
  const counts = { freshCount: found.itemCount, lostCount: found.shrinking.lost };
  const isNew = await repo.hold(trx, feedId, counts, now);
  if (!isNew) return;
  const payload = { itemCount, ...counts };
  if (scope.storeId !== null) {
    await tell(trx, now, { storeId: scope.storeId, kind: 'feed.held', payload });
    return;
  }
  for (const personId of await organizerIds(trx)) {
    await tell(trx, now, { personId, kind: 'feed.festivalHeld', payload });
  }
}

/** A feed that goes on, without what organizers took out of sight, and without festival prices that are over. */
async function settled(
  db: Kysely<Database>,
  moment: FestivalMoment,
  parts: readonly repo.FeedPart[],
): Promise<repo.FeedPart[]> {
  const keeper = makeKeeper(db, moment.now);
  const kept: repo.FeedPart[] = [];
  for (const part of parts) {
    const all = await repo.itemsOf(db, part.hash);
    const taken = await takenOut(db, moment, productIdsOf(all));
    const items = all
      .filter(({ productId }) => !taken.has(productId))
      .map((item) => ({ ...item, sale: FeedSale.stillAt(item.sale, moment) }));
    if (items.length === 0) continue;
    const body = JSON.stringify(items);
    const hash = hashOf(body);
    if (hash !== part.hash) await keeper.keep(hash, body);
    kept.push({ block: part.block, hash, itemCount: items.length });
  }
  await keeper.flush();
  return kept;
}

/** A feed of that many items costs so much to make that it is not made anew for each who asks. */
const LARGE = 2_000;
/** Whatever is shown or hidden is in the log; how many pieces are left may be so much older, for who asks hourly. */
const LARGE_MS = 10_000;

type Recent = { key: string; untilMs: number; feed: FeedNow };
type Memory = { once: ReturnType<typeof makeSingleFlight<FeedNow>>; recent: Map<string, Recent> };
const memories = new WeakMap<object, Memory>();

function memoryOf(db: object): Memory {
  const known = memories.get(db);
  if (known) return known;
  const made = { once: makeSingleFlight<FeedNow>(), recent: new Map<string, Recent>() };
  memories.set(db, made);
  return made;
}

/**
 * The feed as it is given out at a moment. All who ask at once get the same; a large one is kept for some seconds, as
 * long as the log and the phase stay the same.
 */
export async function currentFeed(
  { db }: Means,
  moment: FestivalMoment,
  storeId: number | null,
): Promise<FeedNow> {
  const { once, recent } = memoryOf(db);
  const name = `${moment.festival.id} ${storeId ?? 'all'}`;
  const key = `${moment.phase} ${await outboxRepo.mark(db)}`;
  const known = recent.get(name);
  if (known && known.key === key && performance.now() < known.untilMs) return known.feed;
  recent.delete(name);
  return once(`${name} ${key}`, async () => {
    const feed = await refreshFeed({ db }, moment, storeId);
    if (feed.state.itemCount >= LARGE) {
      recent.set(name, { key, untilMs: performance.now() + LARGE_MS, feed });
    }
    return feed;
  });
}
