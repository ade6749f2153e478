import { insertPhoto, type NewVariant } from '~/features/catalog/catalogRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { aSite, DAY_MS } from '../accounts/people';
import type { OpenDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { linesOf } from './feedChecker';

const SIZE = { width: 1000, height: 1000 };
export const CLOSES_AT = OPENS_AT + 10 * DAY_MS;

type Variants = readonly Partial<NewVariant>[];

/** A store in a festival that is open, with what a test of its feed does to it. */
export async function aStore(open: OpenDatabase) {
  const site = await aSite(await open());
  const { db, ask } = site;
  const festivalId = await makeFestival(db);
  const storeId = await makeStore(db, festivalId, { slug: 'toko-sari', name: 'Toko Sari' });
  const photo = (size: Partial<typeof SIZE> & { mime?: string } = {}) =>
    insertPhoto(db, {
      ...{ hash: Math.random().toString(16).slice(2).padEnd(64, '0'), mime: 'image/webp', ...SIZE, ...size },
      ...{ byteSize: 9, source: 'upload', createdAt: 1 },
    });
  const product = async (slug: string, variants: Variants = [{}], fields = {}) =>
    makeProduct(db, festivalId, {
      ...{ storeId, slug, variants, description: `Enak: ${slug}` },
      ...{ photos: [{ photoId: await photo(), alt: '' }], ...fields },
    });
  const feed = async (path = '/toko/toko-sari/katalog.csv') => {
    const answer = await ask(path);
    return answer.status === 200 ? linesOf(await answer.text()) : answer.status;
  };
  const change = async (productIds: readonly number[], fields: Record<string, unknown>) => {
    await db.updateTable('product').set(fields).where('id', 'in', productIds).execute();
    await outboxRepo.append(db, site.clock.now(), [{ kind: 'store', id: storeId }]);
  };
  return { ...site, festivalId, storeId, photo, product, feed, change };
}

export const idsOf = (lines: unknown) => (lines as { id: string }[]).map(({ id }) => Number(id));

export async function tenProducts(open: OpenDatabase) {
  const house = await aStore(open);
  const ids: number[] = [];
  for (let number = 0; number < 10; number += 1) ids.push(await house.product(`kripik-${number}`));
  return { ...house, ids };
}
