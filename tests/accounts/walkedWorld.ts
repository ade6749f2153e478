import { insertActing } from '~/features/accounts/actingRepo.server';
import { openSession } from '~/features/accounts/session.server';
import * as sessionRepo from '~/features/accounts/sessionRepo.server';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { placeOrders } from '~/features/orders/checkout.server';
import { systemRandom } from '~/services.server';
import type { Connection, Db } from '~db/connection.server';
import { TABLES } from '~seed/tables';
import { anOrdering } from '../orders/market';
import { makeFestival, makeProduct, makeStore } from '../setup/festivalFixture';
import { aPerson, aSite, NOW } from './people';

/** Stands in every row of the store that nobody here but its owner may see. */
export const MARK = 'RAHASIASEBELAH';

type Stores = { own: number; next: number; suspended: number };

/** A store with a product, a variant, a photo, an order, drafts and what else hangs on one; `mark` is in all of it. */
async function furnishedStore(
  db: Db,
  festivalId: number,
  mark: string,
  approval: 'approved' | 'suspended' = 'approved',
) {
  const storeId = await makeStore(db, festivalId, {
    ...{
      slug: `toko-${mark.toLowerCase()}`,
      name: `Toko ${mark}`,
      ownerName: mark,
      story: `Cerita ${mark}`,
      approval,
    },
    contacts: [
      { kind: 'whatsapp', value: `+6286${String(200_000_000 + mark.length * 7)}` },
      { kind: 'instagram', value: mark.toLowerCase() },
    ],
    closures: [],
  });
  const photoId = await catalogRepo.insertPhoto(db, {
    ...{ hash: mark.padEnd(64, '0').toLowerCase(), mime: 'image/jpeg', width: 10, height: 10, byteSize: 10 },
    ...{ source: 'seller', createdAt: NOW },
  });
  const productId = await makeProduct(db, festivalId, {
    ...{ storeId, slug: `barang-${mark.toLowerCase()}`, name: `Barang ${mark}`, description: `Isi ${mark}` },
    photos: [{ photoId, alt: mark }],
    variants: [{ priceRupiah: 12_345, stock: 50, sku: mark }],
  });
  const variant = db.selectFrom('variant').select('id').where('productId', '=', productId);
  const { id: variantId } = await variant.executeTakeFirstOrThrow();
  return { storeId, productId, variantId, photoId };
}

type Furnished = Awaited<ReturnType<typeof furnishedStore>>;

async function drafts(db: Db, { storeId, productId }: Furnished, personId: number, mark: string) {
  const times = { createdAt: NOW, updatedAt: NOW };
  await db
    .insertInto('photoUpload')
    .values({
      ...{ storeId, personId, key: `kunci-${mark.toLowerCase()}`, fileName: `${mark}.jpg`, byteSize: 10 },
      ...{ photoId: null, productId: null, doneAt: null, ...times },
      ...{ forProductId: null, priceRupiah: null, refusal: null },
    })
    .execute();
  const draft = {
    productId,
    personId,
    fields: JSON.stringify({ name: mark }),
    baseVersion: 1,
    updatedAt: NOW,
  };
  await db.insertInto('productDraft').values(draft).execute();
  await db
    .insertInto('storeClosure')
    .values({ storeId, fromAt: NOW + 1, untilAt: NOW + 2, note: mark })
    .execute();
  const invitation = { storeId, tokenHash: mark, invitedBy: personId, createdAt: NOW, expiresAt: NOW * 2 };
  await db
    .insertInto('invitation')
    .values({ ...invitation, usedAt: null, usedBy: null, withdrawnAt: null })
    .execute();
  await db
    .insertInto('notice')
    .values({ personId: null, storeId, kind: 'acting', payload: JSON.stringify({ reason: mark }), at: NOW })
    .execute();
}

/** An own store, the one next door, a suspended one, and people of every kind who are signed in, or were. */
export async function walkedWorld(connection: Connection) {
  const site = await aSite(connection);
  const { db, services } = site;
  const festivalId = await makeFestival(db);
  const own = await furnishedStore(db, festivalId, 'SENDIRI');
  const next = await furnishedStore(db, festivalId, MARK);
  const suspended = await furnishedStore(db, festivalId, 'TERTANGGUH', 'suspended');
  const stores: Stores = { own: own.storeId, next: next.storeId, suspended: suspended.storeId };
  const owner = await aPerson(db, { name: 'Pemilik', owns: own.storeId });
  const nextOwner = await aPerson(db, { name: MARK, owns: next.storeId });
  const people = {
    owner,
    staff: await aPerson(db, { name: 'Staf', staffOf: own.storeId }),
    otherSeller: nextOwner,
    suspendedSeller: await aPerson(db, { name: 'Tertangguh', owns: suspended.storeId }),
    mentor: await aPerson(db, { name: 'Mentor', role: 'mentor' }),
    organizer: await aPerson(db, { name: 'Panitia', role: 'organizer' }),
  };
  await drafts(db, own, owner, 'SENDIRI');
  await drafts(db, next, nextOwner, MARK);
  const orders = await placed(services, { own, next });
  const cookies = await signedIn(services, db, people, stores);
  return { ...site, stores, own, next, orders, people, nextOwner, cookies };
}

export type World = Awaited<ReturnType<typeof walkedWorld>>;

async function placed({ db, clock }: World['services'], of: { own: Furnished; next: Furnished }) {
  const ids = { own: 0, next: 0 };
  for (const whose of ['own', 'next'] as const) {
    const line = { variantId: of[whose].variantId, quantity: 1, seenRupiah: 12_345 };
    const buyer = { ...anOrdering([]).buyer, name: whose === 'next' ? `Pembeli ${MARK}` : 'Pembeli' };
    await placeOrders({ db, clock, random: systemRandom }, anOrdering([line], { buyer }));
    const order = db.selectFrom('storeOrder').select('id').where('storeId', '=', of[whose].storeId);
    ids[whose] = (await order.executeTakeFirstOrThrow()).id;
  }
  return ids;
}

const ROLES_OF = {
  nobody: null,
  owner: ['person', 'owner'],
  staff: ['person', 'staff'],
  otherSeller: ['person', 'owner'],
  suspendedSeller: ['person', 'owner'],
  mentor: ['person', 'mentor'],
  organizer: ['person', 'organizer'],
  actingOrganizer: ['person', 'organizer', 'acting'],
  endedSession: null,
} as const;
export type AskerName = keyof typeof ROLES_OF;
export const ASKERS = Object.keys(ROLES_OF) as AskerName[];

/** What the table of permissions is told of each. */
export const askerOf = (name: AskerName) => {
  const roles = ROLES_OF[name];
  if (roles === null) return null;
  const hasStore = roles.some((role) => ['owner', 'staff', 'acting'].includes(role));
  const storeApproval = name === 'suspendedSeller' ? ('suspended' as const) : ('approved' as const);
  return { roles, storeApproval: hasStore ? storeApproval : null, phase: 'open' as const };
};

/** The Cookie header of each. */
async function signedIn(services: World['services'], db: Db, people: World['people'], stores: Stores) {
  const session = async (personId: number) => {
    const { sessionId, setCookie } = await openSession(services, db, { personId, device: 'Chrome' });
    return { sessionId, cookie: setCookie.split(';')[0] ?? '' };
  };
  const cookies: Record<AskerName, string> = {
    ...{ nobody: '', owner: '', staff: '', otherSeller: '', suspendedSeller: '' },
    ...{ mentor: '', organizer: '', actingOrganizer: '', endedSession: '' },
  };
  for (const name of ['owner', 'staff', 'otherSeller', 'suspendedSeller', 'mentor', 'organizer'] as const) {
    cookies[name] = (await session(people[name])).cookie;
  }
  const ended = await session(people.owner);
  await sessionRepo.end(db, people.owner, ended.sessionId, NOW);
  cookies.endedSession = ended.cookie;
  const acting = await session(people.organizer);
  const span = { startedAt: NOW, untilAt: NOW + 1_800_000, reason: 'Membantu penjual' };
  const actingId = await insertActing(db, { organizerId: people.organizer, storeId: stores.own, ...span });
  await sessionRepo.setActing(db, acting.sessionId, actingId);
  cookies.actingOrganizer = acting.cookie;
  return cookies;
}

/** All that the database holds, as one text; with `of` only the rows in which that stands. */
export async function everything(db: Db, isWanted: (table: string, row: object) => boolean = () => true) {
  const parts: string[] = [];
  for (const table of TABLES) {
    const rows: object[] = await db.selectFrom(table).selectAll().execute();
    parts.push(`${table} ${JSON.stringify(rows.filter((row) => isWanted(table, row)))}`);
  }
  return parts.join('\n');
}
