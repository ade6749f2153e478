/** The photos of a product by id, the cover first; no id stands there twice. */
type Order = readonly number[];

/** One place towards the front or the back; at the end of the row nothing changes. */
export function moved(order: Order, photoId: number, by: -1 | 1): Order {
  const from = order.indexOf(photoId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  return placed(order, photoId, to);
}

/** That photo first, the others as they were. */
export const asCover = (order: Order, photoId: number): Order => placed(order, photoId, 0);

/** That photo at a place, counted from 0; the others keep their order. Unknown photos are no part of it. */
export function placed(order: Order, photoId: number, place: number): Order {
  if (!order.includes(photoId)) return order;
  const others = order.filter((one) => one !== photoId);
  return [...others.slice(0, place), photoId, ...others.slice(place)];
}

/**
 * The present photos in the order that is wished for. A wish may be older than the present: what it does not name
 * (somebody else has just added it) follows at the end, what is there no more is passed over.
 */
export function wished(present: Order, wish: Order): Order {
  const named = [...new Set(wish)].filter((photoId) => present.includes(photoId));
  return [...named, ...present.filter((photoId) => !named.includes(photoId))];
}
