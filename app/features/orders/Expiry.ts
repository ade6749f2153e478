import type { OrderState } from './OrderFlow';

/**
 * The state of an order at `now`. What nobody confirmed in time is expired from that instant on, whatever its row
 * says: no job has to have run.
 */
export function stateAt(order: { state: OrderState; reservedUntilAt: number }, now: number): OrderState {
  const waits = order.state === 'intent' || order.state === 'opened';
  return waits && now >= order.reservedUntilAt ? 'expired' : order.state;
}
