import type { FestivalMoment } from '~/features/festival/Festival';

/** What the basket may be used for at an instant. */
export type BasketDoor =
  | { kind: 'open' }
  /** Products may be put in; ordering begins later. */
  | { kind: 'teaser'; opensAt: number | null }
  /** The festival is over: kept to look at, with the contacts of the stores. */
  | { kind: 'readOnly' }
  | { kind: 'none' };

/** What the phase of the current festival makes of the basket; without a festival there is none. */
export function at(moment: FestivalMoment | null): BasketDoor {
  if (!moment || moment.rules.basket === 'none') return { kind: 'none' };
  if (moment.rules.basket === 'readOnly') return { kind: 'readOnly' };
  return moment.rules.checkout ? { kind: 'open' } : { kind: 'teaser', opensAt: moment.opensAt };
}
