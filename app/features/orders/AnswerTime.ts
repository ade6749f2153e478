import * as OpeningHours from '~/features/catalog/OpeningHours';

/** When a store is there to answer, as seen at an instant. */
export type AnswerTime =
  | { kind: 'always' }
  | { kind: 'openUntil'; closesAt: number }
  | { kind: 'opensAt'; opensAt: number }
  /** Closed, and no opening is known for a year. */
  | { kind: 'closed' };

/** A store that has told no hours counts as always there. */
export function at(schedule: OpeningHours.Schedule, now: number): AnswerTime {
  if (OpeningHours.isOpenAt(schedule, now)) {
    const closesAt = OpeningHours.closesAt(schedule, now);
    return closesAt === null ? { kind: 'always' } : { kind: 'openUntil', closesAt };
  }
  const opensAt = OpeningHours.nextOpeningAt(schedule, now);
  return opensAt === null ? { kind: 'closed' } : { kind: 'opensAt', opensAt };
}
