import { cardsByIds } from '~/features/catalog/cardRepo.server';
import { offersEndingSoon, slotsAt } from '~/features/catalog/entryRepo.server';
import type { ProductCard, StoreCard } from '~/features/catalog/ProductCard';
import {
  storeCardsByIds,
  storeCountByProvince,
  storeIdsSeldomSeen,
  storePage,
} from '~/features/catalog/storeRepo.server';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import type { Language } from '~/paths';
import type { Services } from '~/services.server';
import * as FestivalHead from './FestivalHead';

type Head = FestivalHead.FestivalHead;
type Counts = readonly (readonly [code: string, stores: number])[];
type Past = { slug: string; name: string; opensAt: number | null; closesAt: number | null };

/** What the home page shows, by what the phase of the festival says it is. */
export type HomeView =
  | {
      kind: 'stage';
      head: Head;
      counts: Counts;
      stage: StoreCard[];
      stageProducts: ProductCard[];
      offers: ProductCard[];
      seldom: StoreCard[];
    }
  | { kind: 'countdown' | 'results'; head: Head; counts: Counts; stores: StoreCard[] }
  | { kind: 'soon'; head: Head }
  | { kind: 'between'; past: Past[]; coming: Past | null };

const OFFERS = 10;
/** A few more than are shown: some may be sold out. */
const FIRST_OFFERS = 12;
const SELDOM = 4;
const TAKING_PART = 8;

type Deps = Pick<Services, 'db' | 'clock' | 'remember'>;

export async function homeView(deps: Deps, language: Language): Promise<HomeView> {
  const { db, clock } = deps;
  const festivals = await festivalRepo.findAll(db);
  const moment = Festival.currentAt(festivals, clock.now());
  if (!moment) return between(festivals, clock.now(), language);
  const head = FestivalHead.of(moment, language);
  if (moment.rules.home === 'soon' || moment.rules.home === 'archive') return { kind: 'soon', head };
  if (moment.rules.home === 'stage') return { kind: 'stage', head, ...(await onStage(deps, moment)) };
  const counts = await provinceCounts(deps, moment);
  return { kind: moment.rules.home, head, counts, stores: await takingPart(deps, moment) };
}

/** What is remembered of a festival holds for one phase: the next may show other things. */
const inPhase = ({ festival, phase }: Festival.FestivalMoment) => `festival ${festival.id}, ${phase}`;

const provinceCounts = ({ db, remember }: Deps, moment: Festival.FestivalMoment): Promise<Counts> =>
  remember(`stores by province, ${inPhase(moment)}`, async () => [
    ...(await storeCountByProvince(db, moment)),
  ]);

const cardsOfStores = ({ db, remember }: Deps, moment: Festival.FestivalMoment, ids: readonly number[]) =>
  remember(`stores ${ids.join()}, ${inPhase(moment)}`, () => storeCardsByIds(db, moment, ids));

/** Some of the stores: those of the first day's stage before the festival, of the last day's after it. */
async function takingPart(deps: Deps, moment: Festival.FestivalMoment): Promise<StoreCard[]> {
  const { opensAt, closesAt, now } = moment;
  const stageAt = closesAt !== null && now >= closesAt ? closesAt - 1 : (opensAt ?? now);
  const slots = await slotsAt(deps.db, { ...moment, now: stageAt }, 'stage');
  const onStage = slots.flatMap(({ storeId }) => storeId ?? []).slice(0, TAKING_PART);
  const cards = await cardsOfStores(deps, moment, onStage);
  if (cards.length > 0) return cards;
  return (await storePage(deps.db, moment, { offset: 0, limit: TAKING_PART })).stores;
}

async function onStage(deps: Deps, moment: Festival.FestivalMoment) {
  const { db } = deps;
  const [slots, offerIds, seldomIds] = await Promise.all([
    slotsAt(db, moment, 'stage'),
    offersEndingSoon(db, moment, OFFERS * 2),
    storeIdsSeldomSeen(db, SELDOM * 3),
  ]);
  const storeIds = slots.flatMap(({ storeId }) => storeId ?? []);
  const seldom = seldomIds.filter((id) => !storeIds.includes(id));
  const productIds = slots.flatMap(({ productId }) => productId ?? []);
  const [{ counts, cards }, products] = await Promise.all([
    countsAndCards(deps, moment, [...storeIds, ...seldom]),
    stageAndOffers(db, moment, productIds, offerIds),
  ]);
  return {
    counts,
    stage: cards.filter(({ id }) => storeIds.includes(id)),
    seldom: cards.filter(({ id }) => !storeIds.includes(id)).slice(0, SELDOM),
    ...products,
  };
}

/** Under one name: each name that is asked for looks at the log. */
const countsAndCards = (deps: Deps, moment: Festival.FestivalMoment, ids: readonly number[]) =>
  deps.remember(`counts and stores ${ids.join()}, ${inPhase(moment)}`, async () => ({
    counts: await provinceCounts(deps, moment),
    cards: await cardsOfStores(deps, moment, ids),
  }));

/** The products of the stage, and the offers that can be had: nearly always among the first few. */
async function stageAndOffers(
  db: Services['db'],
  moment: Festival.FestivalMoment,
  stageIds: readonly number[],
  offerIds: readonly number[],
) {
  const [first, others] = [offerIds.slice(0, FIRST_OFFERS), offerIds.slice(FIRST_OFFERS)];
  const isOffered = new Set(offerIds);
  const onlyOnStage = stageIds.filter((id) => !isOffered.has(id));
  const cards = await cardsByIds(db, moment, [...onlyOnStage, ...first]);
  const stageProducts = cards.filter(({ id }) => !isOffered.has(id));
  const offers = cards.filter(({ id, inStock }) => isOffered.has(id) && inStock);
  const isEnough = offers.length >= OFFERS;
  const more = isEnough ? [] : (await cardsByIds(db, moment, others)).filter(({ inStock }) => inStock);
  return { stageProducts, offers: [...offers, ...more].slice(0, OFFERS) };
}

function between(festivals: readonly Festival.Festival[], now: number, language: Language): HomeView {
  const coming = Festival.comingAfter(festivals, now);
  return {
    kind: 'between',
    past: Festival.archivedAt(festivals, now).map((moment) => ({
      slug: moment.festival.slug,
      name: moment.festival.name[language],
      opensAt: moment.opensAt,
      closesAt: moment.closesAt,
    })),
    coming: coming && announced(coming, language),
  };
}

function announced(festival: Festival.Festival, language: Language): Past {
  const startsAt = Math.min(...festival.phases.map((phase) => phase.startsAt));
  const selling = Festival.momentOf(festival, startsAt);
  return {
    slug: festival.slug,
    name: festival.name[language],
    opensAt: selling?.opensAt ?? startsAt,
    closesAt: selling?.closesAt ?? null,
  };
}
