/** Up to here the first ones are picked out one by one, beyond it is cheaper to sort everything. */
const MAX_PICKED = 500;

/**
 * Places `[offset, end)` of `count` things in order, by their numbers, without sorting those that are not shown: a
 * list of 100,000 shows 24.
 */
export function page(count: number, order: (a: number, b: number) => number, offset: number, end: number) {
  if (end > MAX_PICKED || end >= count)
    return Array.from({ length: count }, (_, one) => one)
      .sort(order)
      .slice(offset, end);
  const best: number[] = [];
  for (let one = 0; one < count; one += 1) {
    const last = best[end - 1];
    if (last !== undefined && order(one, last) >= 0) continue;
    best.splice(placeOf(best, one, order), 0, one);
    if (best.length > end) best.pop();
  }
  return best.slice(offset);
}

function placeOf(sorted: readonly number[], one: number, order: (a: number, b: number) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(sorted[middle] ?? 0, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
