import { expect, it } from 'vitest';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import { productDetail } from '~/features/catalog/productRepo.server';
import { sellablesByIds } from '~/features/catalog/sellableRepo.server';
import { storeCardsByIds, storeDetail } from '~/features/catalog/storeRepo.server';
import { mayBeSeen, type VisibilityFacts } from '~/features/catalog/Visibility';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { PhaseKind } from '~/features/festival/Phase';
import type { Db } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';

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
  };
  return [
    shown,
    ...APPROVALS.map((storeApproval) => ({ ...shown, storeApproval })),
    ...APPROVALS.map((productApproval) => ({ ...shown, productApproval })),
    ...ENTRIES.map((storeEntry) => ({ ...shown, storeEntry })),
    ...ENTRIES.map((productEntry) => ({ ...shown, productEntry })),
    ...STATUSES.map((productStatus) => ({ ...shown, productStatus })),
    ...[NOW - 1, NOW, NOW + 1].map((disputedAt) => ({ ...shown, disputedAt })),
    { ...shown, storeApproval: 'suspended', disputedAt: NOW },
  ];
}

async function insertProductWith(db: Db, festivalId: number, facts: VisibilityFacts, index: number) {
  const storeId = await catalogRepo.insertStore(db, 1, {
    slug: `toko-${index}`,
    name: `Toko ${index}`,
    provinceCode: '11',
    regency: 'Aceh Tengah',
    timeZone: 'Asia/Jakarta',
    categorySlug: 'lainnya',
    nib: null,
    logoPhotoId: null,
    preferredContact: 'whatsapp',
    approval: facts.storeApproval,
    contacts: [],
    hours: [],
    closures: [],
  });
  const productId = await catalogRepo.insertProduct(db, 1, {
    storeId,
    slug: `barang-${index}`,
    name: `Barang ${index}`,
    categorySlug: 'lainnya',
    weightGrams: null,
    brand: null,
    halal: null,
    pirt: null,
    bpom: null,
    sni: null,
    status: facts.productStatus,
    approval: facts.productApproval,
    disputedAt: facts.disputedAt,
    photos: [],
    variants: [
      {
        sku: null,
        options: [],
        priceRupiah: 10_000,
        stock: 3,
        preorder: false,
        priceHistory: [],
        offers: [],
      },
    ],
  });
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
      const phases = [{ kind: 'open' as const, startsAt: 0 }];
      const text = { nameId: 'F', nameEn: 'F', orderPrefix: 'BBI', createdAt: 1 };
      const festivalId = await festivalRepo.insert(
        db,
        { ...text, slug: 'f', checksProductsFirst: checks },
        phases,
      );
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
      }
    },
  );

  it('hides a suspended store from every reading of the catalogue at once', async () => {
    const { db } = await open();
    const text = { nameId: 'F', nameEn: 'F', orderPrefix: 'BBI', createdAt: 1, slug: 'f' };
    const festivalId = await festivalRepo.insert(db, text, [{ kind: 'open', startsAt: 0 }]);
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
