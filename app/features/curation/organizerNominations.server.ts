import type { LoaderFunctionArgs } from '@remix-run/node';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import { enter } from '~/features/accounts/visit.server';
import type { PhotoRef } from '~/features/catalog/ProductCard';
import { covers } from '~/features/catalog/products/productListRepo.server';
import { storeContacts } from '~/features/catalog/storeContactRepo.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { EntryState } from '~db/schema/festival';
import { type FestivalToSell, festivalToSell } from './festivalToSell.server';
import * as Nomination from './Nomination';
import * as NominationNews from './NominationNews';
import * as repo from './nominationRepo.server';
import { type FestivalVariant, pricedProducts } from './pricedProducts.server';

const PER_PAGE = 30;
export const STATES = ['nominated', 'accepted', 'returned', 'withdrawn'] as const satisfies EntryState[];

type NominationRow = Awaited<ReturnType<typeof repo.nominationsIn>>[number];
export type ListedNomination = NominationRow & {
  photo: PhotoRef | null;
  variants: readonly FestivalVariant[];
  /** What it lacks by now. */
  lacks: readonly Nomination.Lack[];
  /** Where the seller is told what was decided; null where there is no number, or nothing to tell. */
  tell: string | null;
};

/** What sellers have put forward for the festival that is on or comes next, those that wait longest first. */
export async function organizerNominationsPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerNominations');
  const { pathname, searchParams } = new URL(args.request.url);
  const language = paths.languageOf(pathname);
  const { db, clock } = services;
  const state = STATES.find((one) => one === searchParams.get('status')) ?? 'nominated';
  const open = await festivalToSell(db, clock.now());
  const counts = open ? await repo.countNominations(db, open.festival.id) : {};
  const after = cursorOf(searchParams.get('setelah') ?? '');
  return {
    title: translator(language, 'curation')('nominations.title'),
    panel: visit.panel,
    ...{ state, moves: Nomination.decisions(state) },
    festival: open && { name: open.festival.name[language], terms: open.terms },
    tabs: STATES.map((name) => ({ name, count: counts[name] ?? 0 })),
    ...(open ? await listed(services, open, state, after) : { nominations: [], nextAfter: null }),
    done: doneOf(searchParams),
  };
}

function cursorOf(text: string): repo.NominationCursor | null {
  const found = /^(\d{1,15})~(\d{1,15})$/.exec(text);
  return found ? { at: Number(found[1]), id: Number(found[2]) } : null;
}

async function listed(
  services: Services,
  open: FestivalToSell,
  state: EntryState,
  after: repo.NominationCursor | null,
) {
  const { db, clock } = services;
  const [festivalId, now] = [open.festival.id, clock.now()];
  const found = await repo.nominationsIn(db, { festivalId, state, after, limit: PER_PAGE + 1 });
  const shown = found.slice(0, PER_PAGE);
  const ids = shown.map(({ productId }) => productId);
  const [variants, photos, contacts] = await Promise.all([
    pricedProducts(db, { festivalId, now }, ids),
    covers(db, ids),
    storeContacts(db, now, [...new Set(shown.map(({ storeId }) => storeId))]),
  ]);
  const last = found.length > PER_PAGE ? shown.at(-1) : undefined;
  return {
    nominations: shown.map((row): ListedNomination => {
      const own = variants.get(row.productId) ?? [];
      return {
        ...row,
        ...{ variants: own, photo: photos.get(row.productId) ?? null },
        lacks: Nomination.lacks(own, open.terms),
        tell: tellLink(services, row, contacts.get(row.storeId)?.whatsapp ?? null),
      };
    }),
    nextAfter: last ? `${last.nominatedAt}~${last.productId}` : null,
  };
}

function tellLink({ env }: Services, row: NominationRow, number: string | null): string | null {
  const isDecided = row.state === 'accepted' || row.state === 'returned';
  if (!number || !isDecided) return null;
  const text = NominationNews.text({
    ...{ product: row.name, person: row.ownerName || row.storeName, reason: row.reason },
    isAccepted: row.state === 'accepted',
    panelUrl: env.publicUrl + paths.sellerFestival('id', { produk: String(row.productId) }),
  });
  return `https://wa.me/${PhoneNumber.digits(number)}?text=${encodeURIComponent(text.toWellFormed())}`;
}

/** What the page before has decided of how many, and how many somebody else had decided meanwhile. */
function doneOf(query: URLSearchParams) {
  const to = (['accepted', 'returned'] as const).find((one) => one === query.get('selesai'));
  const [count, missed] = [Number(query.get('banyak')), Number(query.get('luput'))];
  const isRead = Number.isSafeInteger(count) && count >= 0 && Number.isSafeInteger(missed) && missed >= 0;
  return to && isRead ? { to, count, missed } : null;
}

export type OrganizerNominationsPage = Awaited<ReturnType<typeof organizerNominationsPage>>;
