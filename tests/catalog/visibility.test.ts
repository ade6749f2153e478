import { expect, it } from 'vitest';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import { countOfStore, idsOfStore, productDetail } from '~/features/catalog/productRepo.server';
import { sellablesByIds } from '~/features/catalog/sellableRepo.server';
import { storeCardsByIds, storeDetail } from '~/features/catalog/storeRepo.server';
import { mayBeSeen, type VisibilityFacts } from '~/features/catalog/Visibility';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { PhaseKind } from '~/features/festival/Phase';
import type { Db } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';

const APPROVALS = ['draft', 'submitted', 'approved', 'returned', 'suspended'] as const;
const ENTRIES = ['accepted', 'nominated', 'withdrawn', null] as const;
const STATUSES = ['active', 'draft', 'archived'] as const;
const PHASES: PhaseKind[] = ['preparation', 'teaser', 'open', 'peak', 'closed', 'archive'];
const NOW = 1_000_000;

/** Every state a product can be in that matters, one fact changed at a time and the pairs that hide twice. */
function allFacts(): VisibilityFacts[] {
  const shown: VisibilityFacts = {
    storeApproval: 'approved',
    storeEntry: 'accepted',
    productStatus: 'active',
    productApproval: 'approved',
    productEntry: 'accepted',
    disputedAt: null,
    hasVariant: true,
  };
  return [
    shown,
    ...APPROVALS.map((storeApproval) => ({ ...shown, storeApproval })),
    ...APPROVALS.map((productApproval) => ({ ...shown, productApproval })),
    ...ENTRIES.map((storeEntry) => ({ ...shown, storeEntry })),
    ...ENTRIES.map((productEntry) => ({ ...shown, productEntry })),
    ...STATUSES.map((productStatus) => ({ ...shown, productStatus })),
    ...[NOW - 1, NOW, NOW + 1].map((disputedAt) => ({ ...shown, disputedAt })),
    { ...shown, hasVariant: false },
    { ...shown, storeApproval: 'suspended', disputedAt: NOW },
  ];
}

async function insertProductWith(db: Db, festivalId: number, facts: VisibilityFacts, index: number) {
  const storeId = await makeStore(db, null, { slug: `toko-${index}`, approval: facts.storeApproval });
  const productId = await makeProduct(db, null, {
    storeId,
    slug: `barang-${index}`,
    status: facts.productStatus,
    approval: facts.productApproval,
    disputedAt: facts.disputedAt,
  });
  if (!facts.hasVariant)
    await db.updateTable('variant').set({ archivedAt: 1 }).where('productId', '=', productId).execute();
  if (facts.storeEntry)
    await enterStores(db, { festivalId, state: facts.storeEntry, enteredAt: 1 }, [storeId]);
  if (facts.productEntry)
    await enterProducts(db, { festivalId, state: facts.productEntry, enteredAt: 1 }, [productId]);
  return { storeId, productId };
}

eachDatabase('visibility', (open) => {
  it.each([1, 0] as const)(
    'is the same as a rule and as a query (checksProductsFirst %s)',
    async (checks) => {
      const { db } = await open();
      const festivalId = await makeFestival(db, { checksProductsFirst: checks });
      const [festival] = await festivalRepo.findAll(db);
      const facts = allFacts();
      const made: { storeId: number; productId: number }[] = [];
      for (const [index, one] of facts.entries())
        made.push(await insertProductWith(db, festivalId, one, index));
      for (const kind of PHASES) {
        const moment = Festival.momentOf({ ...festival!, phases: [{ kind, startsAt: 0 }] }, NOW)!;
        const cards = await cardsByIds(
          db,
          moment,
          made.map((one) => one.productId),
        );
        const shown = made.filter((_, index) => mayBeSeen(facts[index]!, moment)).map((one) => one.productId);
        expect(
          cards.map((card) => card.id),
          kind,
        ).toEqual(shown);
        // What is counted and listed by store is the same as what is shown.
        for (const { storeId, productId } of made) {
          const expected = shown.includes(productId) ? [productId] : [];
          expect(await idsOfStore(db, moment, storeId, { limit: 9 })).toEqual(expected);
          expect(await countOfStore(db, moment, storeId)).toBe(expected.length);
        }
      }
    },
  );

  it('hides a suspended store from every reading of the catalogue at once', async () => {
    const { db } = await open();
    const festivalId = await makeFestival(db, { phases: [{ kind: 'open', startsAt: 0 }] });
    const { storeId, productId } = await insertProductWith(db, festivalId, allFacts()[0]!, 0);
    const [festival] = await festivalRepo.findAll(db);
    const moment = Festival.momentOf(festival!, NOW)!;
    const variant = await db.selectFrom('variant').select('id').executeTakeFirstOrThrow();
    const read = async () => ({
      card: (await cardsByIds(db, moment, [productId])).length,
      detail: (await productDetail(db, [moment], 'barang-0')) !== null,
      sellable: (await sellablesByIds(db, moment, [variant.id])).size,
      store: (await storeDetail(db, [moment], 'toko-0')) !== null,
      storeCard: (await storeCardsByIds(db, moment, [storeId])).length,
    });
    expect(await read()).toEqual({ card: 1, detail: true, sellable: 1, store: true, storeCard: 1 });
    await db.updateTable('store').set({ approval: 'suspended' }).where('id', '=', storeId).execute();
    expect(await read()).toEqual({ card: 0, detail: false, sellable: 0, store: false, storeCard: 0 });
  });
});
