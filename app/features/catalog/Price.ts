import type { FestivalMoment } from '~/features/festival/Festival';
import * as HonestPrice from './HonestPrice';
import type { PriceNow } from './ProductCard';

export type PricedOffer = { festivalId: number; priceRupiah: number; startsAt: number; endsAt: number };

/** A variant's own price with its offers and the history of its price changes. */
export type Priced = {
  priceRupiah: number;
  offers: readonly PricedOffer[];
  history: readonly HonestPrice.PriceChange[];
};

/** The offer in force at a moment: of this festival, in a phase with festival prices, inside [startsAt, endsAt). */
function offerAt(offers: readonly PricedOffer[], moment: FestivalMoment): PricedOffer | null {
  if (!moment.rules.festivalPrice) return null;
  const live = offers.filter(
    (offer) =>
      offer.festivalId === moment.festival.id && offer.startsAt <= moment.now && moment.now < offer.endsAt,
  );
  return live.sort((a, b) => a.priceRupiah - b.priceRupiah)[0] ?? null;
}

/** What a variant costs at a moment. An offer that is not below the own price counts for nothing. */
export function at(priced: Priced, moment: FestivalMoment): PriceNow {
  const offer = offerAt(priced.offers, moment);
  if (!offer || offer.priceRupiah >= priced.priceRupiah) {
    return { priceRupiah: priced.priceRupiah, wasRupiah: null, percent: null, offerEndsAt: null };
  }
  const was = HonestPrice.beside(priced.history, offer);
  return {
    priceRupiah: offer.priceRupiah,
    wasRupiah: was?.wasRupiah ?? null,
    percent: was?.percent ?? null,
    offerEndsAt: Math.min(offer.endsAt, moment.closesAt ?? offer.endsAt),
  };
}
