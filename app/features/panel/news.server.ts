import { markRead, newest } from '~/features/accounts/noticeRepo.server';
import type { Visit } from '~/features/accounts/visit.server';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import * as News from './News';

const MOST_NEWS = 8;

/** An organizer who acts as the seller reads the store's news without their counting as read by her. */
const storeIdOf = ({ store, session }: Visit): number | null =>
  session.actingId === null ? (store?.id ?? null) : null;

/** The newest news of a person and of the store whose panel is open, in words' terms. */
export async function newsFor(db: Db, visit: Visit): Promise<News.NewsItem[]> {
  const rows = await newest(db, visit.person.id, storeIdOf(visit), MOST_NEWS);
  return rows.map(News.of);
}

/** Notes that all news up to the one that the page showed first were read. */
export async function readNews({ db, clock }: Services, visit: Visit, form: FormData): Promise<void> {
  const upTo = Number(form.get('upTo')) || 0;
  await markRead(db, visit.person.id, storeIdOf(visit), upTo, clock.now());
}
