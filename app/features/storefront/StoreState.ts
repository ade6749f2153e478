import * as OpeningHours from '~/features/catalog/OpeningHours';
import type { StoreContact } from '~/features/catalog/Sellable';

/** Whether a store answers at an instant, and until or from when; `always` where it named no hours. */
export type StoreState =
  | { kind: 'always' }
  | { kind: 'open'; untilAt: number | null }
  | { kind: 'closed'; untilAt: number | null; note: string };

export function at(store: StoreContact, now: number): StoreState {
  if (store.hours.length === 0 && store.closures.length === 0) return { kind: 'always' };
  if (OpeningHours.isOpenAt(store, now)) return { kind: 'open', untilAt: OpeningHours.closesAt(store, now) };
  const closure = store.closures.find(({ fromAt, untilAt }) => fromAt <= now && now < untilAt);
  return { kind: 'closed', untilAt: OpeningHours.nextOpeningAt(store, now), note: closure?.note ?? '' };
}
