import * as OpeningHours from '~/features/catalog/OpeningHours';
import type { StoreContact } from '~/features/catalog/Sellable';

/** Whether a store answers at an instant, and until or from when; `always` where it named no hours. */
export type StoreState =
  | { kind: 'always' }
  | { kind: 'open'; untilAt: number | null; isFarOff: boolean }
  | { kind: 'closed'; untilAt: number | null; isFarOff: boolean; note: string };

/** Beyond this the time of the day alone does not tell when. */
const DAY_MS = 24 * 60 * 60 * 1000;

export function at(store: StoreContact, now: number): StoreState {
  if (store.hours.length === 0 && store.closures.length === 0) return { kind: 'always' };
  const until = (untilAt: number | null) => ({
    untilAt,
    isFarOff: untilAt !== null && untilAt - now > DAY_MS,
  });
  if (OpeningHours.isOpenAt(store, now)) return { kind: 'open', ...until(OpeningHours.closesAt(store, now)) };
  const closure = store.closures.find(({ fromAt, untilAt }) => fromAt <= now && now < untilAt);
  return { kind: 'closed', ...until(OpeningHours.nextOpeningAt(store, now)), note: closure?.note ?? '' };
}
