import { randomUUID } from 'node:crypto';
import type { EnqueuedTask } from 'meilisearch';
import type { IndexSettings } from '../IndexSettings';
import type { SearchDocument } from '../SearchEngine';
import { type Bookmark, BUILD_INFIX, type Place } from './Bookmark';
import { type GetClients, type KeepAlive, NOTHING_TO_KEEP, settle, until } from './meiliClient.server';
import { MeiliIndex } from './meiliIndex.server';

/** Documents sent in one request. */
const SENT_AT_ONCE = 1_000;
/** Tasks under way before the oldest is waited for: bounds what waits in the server's queue. */
const MAX_UNDER_WAY = 8;
const LISTED_AT_ONCE = 100;

/** An index that grows beside the live one. */
export type Build = {
  index: MeiliIndex;
  bookmark: Bookmark;
  /** Writes all documents of `source` and waits until they are in. */
  fill(source: AsyncIterable<readonly SearchDocument[]>): Promise<void>;
  /** Notes how far the build has followed the log. */
  mark(place: Place): Promise<void>;
};

type Wanted = { liveUid: string; settings: IndexSettings; fingerprint: string; keepAlive?: KeepAlive };

/** Makes an empty index with the settings, and takes those away that earlier builds have left. */
export async function beginBuild(clients: GetClients, wanted: Wanted): Promise<Build> {
  const { liveUid, settings, fingerprint, keepAlive = NOTHING_TO_KEEP } = wanted;
  await dropLeftOvers(clients, liveUid);
  const name = randomUUID();
  const index = new MeiliIndex(`${prefixOf(liveUid)}${name}`, clients);
  await index.create(settings);
  const build: Build = {
    index,
    bookmark: { build: name, settings: fingerprint, place: null },
    fill: (source) => fill(index, source, keepAlive),
    async mark(place) {
      build.bookmark = { ...build.bookmark, place };
      await index.setBookmark(build.bookmark);
    },
  };
  await index.setBookmark(build.bookmark);
  return build;
}

/**
 * Puts the build in the live one's place, in one step for whoever searches, and takes the old one away. A key for
 * our indexes alone is not shown the task of a swap (it belongs to no single index): that it is done is seen by the
 * other bookmark in the place of the build.
 */
export async function swapIn(
  clients: GetClients,
  live: MeiliIndex,
  { index, bookmark }: Build,
  keepAlive: KeepAlive = NOTHING_TO_KEEP,
): Promise<{ documents: number }> {
  // Without settings, a search in it is refused rather than answered with nothing.
  if (!(await live.exists())) await live.create(null);
  const { writing } = await clients();
  await writing.swapIndexes([{ indexes: [live.uid, index.uid], rename: false }]);
  await until(async () => (await index.bookmark())?.build !== bookmark.build, keepAlive);
  await index.drop();
  return { documents: await live.countProducts() };
}

async function fill(
  index: MeiliIndex,
  source: AsyncIterable<readonly SearchDocument[]>,
  keepAlive: KeepAlive,
): Promise<void> {
  let underWay: EnqueuedTask[] = [];
  let held: SearchDocument[] = [];
  const send = async () => {
    if (held.length > 0) underWay.push(await index.append(held));
    held = [];
    await keepAlive();
    if (underWay.length < MAX_UNDER_WAY) return;
    await index.settled(underWay, keepAlive);
    underWay = [];
  };
  for await (const batch of source) {
    held.push(...batch);
    if (held.length >= SENT_AT_ONCE) await send();
  }
  await send();
  await index.settled(underWay, keepAlive);
}

const prefixOf = (liveUid: string): string => `${liveUid}${BUILD_INFIX}`;

async function dropLeftOvers(clients: GetClients, liveUid: string): Promise<void> {
  const { writing } = await clients();
  const { results } = await writing.getRawIndexes({ limit: LISTED_AT_ONCE });
  const left = results.filter(({ uid }) => uid.startsWith(prefixOf(liveUid)));
  for (const { uid } of left) await settle(writing, await writing.deleteIndex(uid));
}
