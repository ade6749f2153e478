import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStore } from '~/features/accounts/visit.server';
import type { PhotoRef } from '~/features/catalog/ProductCard';
import { covers } from '~/features/catalog/products/productListRepo.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import type { EntryState } from '~db/schema/festival';
import * as FestivalPrice from './FestivalPrice';
import { type FestivalToSell, festivalToSell } from './festivalToSell.server';
import * as Nomination from './Nomination';
import { nominationsOf } from './nominationRepo.server';
import { type FestivalVariant, pricedProducts } from './pricedProducts.server';
import * as repo from './sellerFestivalRepo.server';
import * as WibTime from './WibTime';

const PER_PAGE = 20;

export type FestivalProduct = {
  id: number;
  name: string;
  photo: PhotoRef | null;
  variants: readonly FestivalVariant[];
  nomination: { state: EntryState; reason: string } | null;
  /** What it lacks to be put forward. */
  lacks: readonly Nomination.Lack[];
};

/** A store's products with their own festival prices and what was put forward. */
export async function sellerFestivalPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerFestival');
  const { pathname, searchParams } = new URL(args.request.url);
  const language = paths.languageOf(pathname);
  const { db, clock } = services;
  const now = clock.now();
  const asked = readAddress(searchParams);
  const open = await festivalToSell(db, now);
  return {
    title: translator(language, 'curation')('festival.title'),
    panel: visit.panel,
    ...{ now, asked, storeId: visit.store.id },
    festival: open && factsOf(open, now, language),
    ...(open ? await listed(db, now, open, visit.store.id, asked) : { products: [], nextAfter: null }),
    done: doneOf(searchParams),
  };
}

export type Asked = {
  view: repo.View;
  text: string;
  onlyId: number | null;
  afterId: number | null;
};

/** Always decodes: a bad value becomes the default. */
function readAddress(query: URLSearchParams): Asked {
  return {
    view: repo.VIEWS.find((one) => one === query.get('lihat')) ?? 'semua',
    text: (query.get('q') ?? '')
      .toWellFormed()
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 100),
    onlyId: idOf(query.get('produk')),
    afterId: idOf(query.get('setelah')),
  };
}

const idOf = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;

/** The festival as the page tells of it; `window` is what its form begins with. */
function factsOf({ festival, selling, terms }: FestivalToSell, now: number, language: paths.Language) {
  const rest = FestivalPrice.restOf(selling, now);
  return {
    name: festival.name[language],
    ...{ selling, terms },
    isOver: selling.closesAt !== null && selling.closesAt <= now,
    window: {
      from: WibTime.format(rest?.startsAt ?? Math.max(selling.opensAt, now)),
      until: rest ? WibTime.format(rest.endsAt) : '',
    },
  };
}

async function listed(db: Db, now: number, open: FestivalToSell, storeId: number, asked: Asked) {
  const festivalId = open.festival.id;
  const found = await repo.productsOf(db, { ...asked, storeId, festivalId, now, limit: PER_PAGE + 1 });
  const shown = found.slice(0, PER_PAGE);
  const ids = shown.map(({ id }) => id);
  const [variants, nominations, photos] = await Promise.all([
    pricedProducts(db, { festivalId, now, storeId }, ids),
    nominationsOf(db, festivalId, ids),
    covers(db, ids),
  ]);
  const products = shown.map(({ id, name }): FestivalProduct => {
    const nomination = nominations.get(id);
    const own = variants.get(id) ?? [];
    return {
      ...{ id, name, variants: own, photo: photos.get(id) ?? null },
      nomination: nomination ? { state: nomination.state, reason: nomination.reason } : null,
      lacks: Nomination.lacks(own, open.terms),
    };
  });
  return { products, nextAfter: found.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

const DONE = ['set', 'discount', 'end', 'nominate', 'withdraw'] as const;

/** What the page before has done to how many products. */
function doneOf(query: URLSearchParams) {
  const what = DONE.find((one) => one === query.get('selesai'));
  const count = Number(query.get('banyak'));
  return what && Number.isSafeInteger(count) && count >= 0 ? { what, count } : null;
}

export type SellerFestivalPage = Awaited<ReturnType<typeof sellerFestivalPage>>;
