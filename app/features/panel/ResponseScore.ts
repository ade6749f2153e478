/** An order as far as it tells how a store answers. */
export type AnsweredOrder = {
  state: string;
  /** When the shopper was seen opening the chat; null: not seen. */
  openedAt: number | null;
  reservedUntilAt: number;
  /** When the seller confirmed or refused it here; null: not. */
  answeredAt: number | null;
};

/** The score with all that it is made of, so that a seller can count it herself. */
export type ResponseScore = {
  /** Answered in time, per cent of `due`; null while there are too few to say anything. */
  percent: number | null;
  due: number;
  inTime: number;
  late: number;
  missed: number;
  /** Half of the answers were quicker than this; null without any. */
  medianMs: number | null;
};

export const FEWEST_ORDERS = 3;

/**
 * How a store answers: of the orders whose chat was opened and whose time is up or that are answered, how many were
 * answered before the goods were let go. Those that the shopper took back, or that may still be answered, do not count.
 */
export function of(orders: readonly AnsweredOrder[], now: number): ResponseScore {
  const due = orders.filter((order) => isDue(order, now));
  const answered = due.filter(({ answeredAt }) => answeredAt !== null);
  const inTime = answered.filter(({ answeredAt, reservedUntilAt }) => (answeredAt ?? 0) <= reservedUntilAt);
  return {
    percent: due.length < FEWEST_ORDERS ? null : Math.round((inTime.length * 100) / due.length),
    due: due.length,
    inTime: inTime.length,
    late: answered.length - inTime.length,
    missed: due.length - answered.length,
    medianMs: median(
      answered.map(({ openedAt, answeredAt }) => Math.max(0, (answeredAt ?? 0) - (openedAt ?? 0))),
    ),
  };
}

const isDue = ({ state, openedAt, reservedUntilAt, answeredAt }: AnsweredOrder, now: number): boolean =>
  openedAt !== null && (answeredAt !== null || (state !== 'cancelled' && reservedUntilAt <= now));

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
