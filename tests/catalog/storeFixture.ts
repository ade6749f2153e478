import { fixedClock } from '~/clock.server';
import { addMember } from '~/features/accounts/personRepo.server';
import type { Services } from '~/services.server';
import type { Connection } from '~db/connection.server';
import type { MemberRole } from '~db/schema/accounts';
import type { ApprovalState } from '~db/schema/stores';
import { makeFestival, makeStore, OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';
import { sourceSite } from '../setup/sourceSite';
import { signedIn } from './joinFixture';

export const DAY_MS = 86_400_000;
export const SETTINGS = '/penjual/toko';

type Wanted = { role?: MemberRole; approval?: ApprovalState };

/** The store "Dapur Ani" on the festival's first day, with Ani signed in as one of its people; and another store. */
export async function aniStore(
  connection: Connection,
  { role = 'owner', approval = 'approved' }: Wanted = {},
) {
  const { db } = connection;
  const festivalId = await makeFestival(db);
  const clock = fixedClock(OPENS_AT);
  const services = await testServices(connection, clock);
  const storeId = await makeStore(db, festivalId, { slug: 'dapur-ani', name: 'Dapur Ani', approval });
  const contacts = [{ kind: 'whatsapp' as const, value: '+6286299999999' }];
  const otherId = await makeStore(db, festivalId, { slug: 'toko-lain', contacts });
  const ani = await signedIn(services, '+6286211110000', 'Ani');
  await addMember(db, { storeId, personId: ani.personId, role, joinedAt: OPENS_AT });
  return { db, services, clock, festivalId, storeId, otherId, ani };
}
export type AniStore = Awaited<ReturnType<typeof aniStore>>;

/** What a shopper gets of an address. */
export async function shopperSees({ services }: { services: Services }, path = '/toko/dapur-ani') {
  const answer = await (await sourceSite(services))(path);
  await services.visits.flush();
  return { location: answer.headers.get('Location'), html: await answer.text() };
}

export const storeRow = ({ db, storeId }: AniStore) =>
  db.selectFrom('store').selectAll().where('id', '=', storeId).executeTakeFirstOrThrow();
