/** What a seller may have to do, the most pressing first. */
export const TO_DOS = [
  'newOrders',
  'unopenedOrders',
  'returned',
  'nominationsReturned',
  'soldOut',
  'low',
  'unsaved',
  'drafts',
  'submitted',
] as const;
export type ToDoName = (typeof TO_DOS)[number];
export type ToDo = { name: ToDoName; count: number };

/** What there is to do, without what there is none of. */
export const list = (counts: Readonly<Record<ToDoName, number>>): ToDo[] =>
  TO_DOS.map((name) => ({ name, count: counts[name] })).filter(({ count }) => count > 0);

type WaitingOrder = { state: string; reservedUntilAt: number };

/** How many orders wait in a state at an instant: those whose time is up do not. */
export const ordersIn = (orders: readonly WaitingOrder[], state: 'intent' | 'opened', now: number): number =>
  orders.filter((order) => order.state === state && order.reservedUntilAt > now).length;
