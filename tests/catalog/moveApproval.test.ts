import { expect, it } from 'vitest';
import { insertPerson } from '~/features/accounts/personRepo.server';
import { historyOf } from '~/features/catalog/approval/approvalRepo.server';
import { type ApprovalMove, moveApproval } from '~/features/catalog/approval/moveApproval.server';
import { visibleProducts } from '~/features/catalog/visibilityRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Connection } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';
import { makeFestival, makeProduct, makeStore, OPENS_AT } from '../setup/festivalFixture';

const clock = { now: () => OPENS_AT + 1000 };

async function market({ db }: Connection, approval: 'submitted' | 'approved') {
  const festivalId = await makeFestival(db);
  const entered = approval === 'approved' ? festivalId : null;
  const storeId = await makeStore(db, entered, { slug: 'keripik-bu-wati', approval });
  const productId = await makeProduct(db, festivalId, { storeId, slug: 'keripik-tempe' });
  const at = OPENS_AT;
  const organizer = { email: 'panitia@contoh.id', phone: null, backupPhone: null, passwordHash: null };
  const by = await insertPerson(db, { ...organizer, name: 'Ratna', createdAt: at, updatedAt: at });
  const move: ApprovalMove = {
    ...{ kind: 'store', id: storeId, to: 'approved', seen: approval, reason: '' },
    actor: { kind: 'organizer', id: by },
  };
  return { storeId, productId, move };
}

async function seen({ db }: Connection) {
  const moment = await currentFestival({ db, clock });
  if (!moment) throw new Error('the fixture has a festival');
  return visibleProducts(db, moment).select('product.slug').execute();
}

eachDatabase('moving the approval of a store', (open) => {
  it('approves it into the festival that is on, so that its products are seen', async () => {
    const connection = await open();
    const { db } = connection;
    const { move } = await market(connection, 'submitted');
    expect(await seen(connection)).toEqual([]);
    expect(await moveApproval({ db, clock }, move)).toEqual({ outcome: 'moved' });
    expect(await seen(connection)).toEqual([{ slug: 'keripik-tempe' }]);
  });

  it('hides all of it the moment it is suspended, and shows it again when it is restored', async () => {
    const connection = await open();
    const { db } = connection;
    const { move } = await market(connection, 'approved');
    const marked = await outboxRepo.mark(db);
    await moveApproval({ db, clock }, { ...move, to: 'suspended', reason: 'Ada laporan.' });
    expect(await seen(connection)).toEqual([]);
    expect(await outboxRepo.mark(db)).not.toBe(marked);
    await moveApproval({ db, clock }, { ...move, seen: 'suspended' });
    expect(await seen(connection)).toEqual([{ slug: 'keripik-tempe' }]);
    const told = await db.selectFrom('notice').select('kind').orderBy('id').execute();
    expect(told.map(({ kind }) => kind)).toEqual(['store.suspended', 'store.restored']);
  });

  it('keeps who did it, when and why', async () => {
    const { db, ...connection } = await open();
    const { move, storeId } = await market({ db, ...connection }, 'submitted');
    await moveApproval({ db, clock }, { ...move, to: 'returned', reason: 'Foto belum ada.' });
    const [last] = await historyOf(db, ['store'], storeId, 1);
    expect(last).toMatchObject({ state: 'returned', reason: 'Foto belum ada.', actorName: 'Ratna' });
    expect(last?.at).toBe(clock.now());
  });

  it('tells the second of two organizers that the first was quicker, and does nothing', async () => {
    const { db, ...connection } = await open();
    const { move, storeId } = await market({ db, ...connection }, 'submitted');
    const both = [
      { ...move, to: 'approved' as const },
      { ...move, to: 'returned' as const, reason: 'Lengkapi cerita.' },
    ];
    const outcomes = await Promise.all(both.map((one) => moveApproval({ db, clock }, one)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'moved']);
    expect(await db.selectFrom('notice').selectAll().execute()).toHaveLength(1);
    expect(await historyOf(db, ['store'], storeId, 9)).toHaveLength(2);
  });

  it('refuses a move that there is not, and a store that there is not', async () => {
    const { db, ...connection } = await open();
    const { move } = await market({ db, ...connection }, 'approved');
    expect(await moveApproval({ db, clock }, move)).toEqual({ outcome: 'illegal' });
    expect(await moveApproval({ db, clock }, { ...move, id: 999_999 })).toEqual({ outcome: 'missing' });
  });
});
