import { chosenIds } from '~/features/catalog/products/productList.server';
import * as Rupiah from '~/features/catalog/Rupiah';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import * as FestivalPrice from './FestivalPrice';
import type { FestivalToSell } from './festivalToSell.server';
import * as Nomination from './Nomination';
import * as nominationRepo from './nominationRepo.server';
import * as offerRepo from './offerRepo.server';
import { pricedProducts } from './pricedProducts.server';
import * as WibTime from './WibTime';

/** More would hold the write lock too long. */
const MAX_VARIANTS = 1_000;

export type FestivalProblem =
  | {
      kind: 'noFestival' | 'noneChosen' | 'noPrice' | 'percent' | 'tooMany' | 'gone';
    }
  | { kind: FestivalPrice.WindowProblem }
  /** `name` of the product and variant that it is about. */
  | { kind: FestivalPrice.PriceProblem | 'unreadable'; name: string; variantId: number }
  | { kind: 'already'; name: string }
  | { kind: 'lacks'; name: string; lacks: readonly Nomination.Lack[] };

/** How many products it was done to. */
export type Done = { count: number } | { problem: FestivalProblem };

type Means = { trx: Db; now: number; storeId: number; open: FestivalToSell };
export type Intent = (means: Means, form: FormData) => Promise<Done>;

const refuse = (problem: FestivalProblem): Done => ({ problem });

/** Festival prices of the variants of one product, each typed by itself. */
const set: Intent = async (means, form) => {
  const variants = await held(means, form);
  const window = windowOf(means, form);
  if (typeof window === 'string') return refuse({ kind: window });
  const offers: Asked[] = [];
  for (const variant of variants) {
    const typed = String(form.get(`harga-${variant.id}`) ?? '').trim();
    if (typed === '') continue;
    const reading = Rupiah.parse(typed);
    if (!reading.ok) return refuse({ kind: 'unreadable', name: nameOf(variant), variantId: variant.id });
    offers.push({ variant, priceRupiah: reading.rupiah });
  }
  return offers.length === 0 ? refuse({ kind: 'noPrice' }) : write(means, window, offers);
};

/** So many per cent less for all variants of the ticked products. */
const discount: Intent = async (means, form) => {
  const percent = /^\s*(\d{1,2})\s*%?\s*$/.exec(String(form.get('persen') ?? ''))?.[1];
  const amount = Number(percent);
  if (!(amount >= FestivalPrice.MIN_PERCENT && amount <= FestivalPrice.MAX_PERCENT))
    return refuse({ kind: 'percent' });
  const variants = await held(means, form);
  if (variants.length === 0) return refuse({ kind: 'noneChosen' });
  const window = windowOf(means, form);
  if (typeof window === 'string') return refuse({ kind: window });
  const offers = variants.map((variant) => ({
    variant,
    priceRupiah: FestivalPrice.lowered(variant.priceRupiah, amount),
  }));
  return write(means, window, offers);
};

type Asked = { variant: offerRepo.ListedVariant; priceRupiah: number };

const held = ({ trx, storeId }: Means, form: FormData) =>
  offerRepo.variantsOf(trx, chosenIds(form.getAll('produk')), { storeId, isHeld: true });

const windowOf = ({ open, now }: Means, form: FormData) =>
  FestivalPrice.windowAt(
    {
      startsAt: WibTime.parse(String(form.get('mulai') ?? '')),
      endsAt: WibTime.parse(String(form.get('sampai') ?? '')),
    },
    open.selling,
    now,
  );

const nameOf = ({ productName, options }: offerRepo.ListedVariant): string =>
  [productName, ...(JSON.parse(options) as [string, string][]).map(([, value]) => value)].join(' · ');

/** All of it or nothing: the first that cannot be is named. */
async function write(
  { trx, now, open }: Means,
  window: FestivalPrice.Window,
  offers: readonly Asked[],
): Promise<Done> {
  if (offers.length > MAX_VARIANTS) return refuse({ kind: 'tooMany' });
  const festivalId = open.festival.id;
  const present = await offerRepo.offersOf(
    trx,
    festivalId,
    offers.map(({ variant }) => variant.id),
    now,
  );
  for (const { variant, priceRupiah } of offers) {
    const others = present.get(variant.id) ?? [];
    const kind = FestivalPrice.problemOf({ ...window, priceRupiah }, variant.priceRupiah, others);
    if (kind) return refuse({ kind, name: nameOf(variant), variantId: variant.id });
  }
  await offerRepo.insertOffers(
    trx,
    offers.map(({ variant, priceRupiah }) => ({ variantId: variant.id, festivalId, priceRupiah, ...window })),
  );
  return changed(
    trx,
    now,
    offers.map(({ variant }) => variant.productId),
  );
}

async function changed(trx: Db, now: number, productIds: readonly number[]): Promise<Done> {
  const ids = [...new Set(productIds)];
  await outboxRepo.append(
    trx,
    now,
    ids.map((id) => ({ kind: 'product', id })),
  );
  return { count: ids.length };
}

/** Ends a festival price at once, or takes away one that has not begun. */
const end: Intent = async ({ trx, now, storeId }, form) => {
  const offer = await offerRepo.findOffer(trx, storeId, Number(form.get('harga')) || 0, now);
  if (!offer) return refuse({ kind: 'gone' });
  await offerRepo.endOffer(trx, offer, now);
  return changed(trx, now, [offer.productId]);
};

/** Puts the ticked products forward, all of them or none. */
const nominate: Intent = async ({ trx, now, storeId, open }, form) => {
  const variants = await held({ trx, now, storeId, open }, form);
  const festivalId = open.festival.id;
  const ids = [...new Set(variants.map(({ productId }) => productId))];
  if (ids.length === 0) return refuse({ kind: 'noneChosen' });
  const priced = await pricedProducts(trx, { festivalId, now, storeId }, ids);
  const present = await nominationRepo.nominationsOf(trx, festivalId, ids, true);
  for (const id of ids) {
    const name = variants.find(({ productId }) => productId === id)?.productName ?? '';
    if (!Nomination.canNominate(present.get(id)?.state ?? null)) return refuse({ kind: 'already', name });
    const lacks = Nomination.lacks(priced.get(id) ?? [], open.terms);
    if (lacks.length > 0) return refuse({ kind: 'lacks', name, lacks });
  }
  for (const productId of ids)
    await nominationRepo.nominate(trx, { festivalId, productId, storeId, nominatedAt: now });
  return { count: ids.length };
};

const withdraw: Intent = async ({ trx, storeId, open }, form) => {
  const [productId = 0] = chosenIds([form.get('produk') ?? '']);
  const festivalId = open.festival.id;
  const nomination = (await nominationRepo.nominationsOf(trx, festivalId, [productId], true)).get(productId);
  const isOwn = nomination?.storeId === storeId;
  if (!isOwn || !Nomination.canWithdraw(nomination.state)) return refuse({ kind: 'gone' });
  await nominationRepo.withdraw(trx, festivalId, productId);
  return { count: 1 };
};

export const INTENTS: Readonly<Record<string, Intent>> = { set, discount, end, nominate, withdraw };
