export type BasketLine = { variantId: number; quantity: number };
/** `dropped` are the lines for which there was no room, so that the shopper can be told. */
export type Merged = { lines: BasketLine[]; dropped: BasketLine[] };

export const MAX_LINES = 60;
export const MAX_QUANTITY = 999;

/**
 * Reads `variantId:quantity,variantId:quantity` from a cookie or a link. Never throws: what cannot be read is
 * left out, a quantity over the limit becomes the limit, a variant named twice keeps the larger quantity.
 */
export function parseLines(text: string): BasketLine[] {
  return bounded(text.split(',').flatMap(parseLine)).lines;
}

export const formatLines = (lines: readonly BasketLine[]): string =>
  lines.map(({ variantId, quantity }) => `${variantId}:${quantity}`).join(',');

/** Puts more of a variant in. In a full basket a new variant is dropped; nothing that is in gives way. */
export function add(lines: readonly BasketLine[], line: BasketLine): Merged {
  const there = lines.find(({ variantId }) => variantId === line.variantId);
  if (!there && lines.length >= MAX_LINES) return { lines: [...lines], dropped: [line] };
  const others = remove(lines, line.variantId);
  return bounded([...others, { ...line, quantity: (there?.quantity ?? 0) + line.quantity }]);
}

/** Sets the quantity of a variant that is in the basket; zero or less takes it out. */
export function setQuantity(lines: readonly BasketLine[], variantId: number, quantity: number): BasketLine[] {
  const changed = lines.map((line) => (line.variantId === variantId ? { variantId, quantity } : line));
  return bounded(changed).lines;
}

export const remove = (lines: readonly BasketLine[], variantId: number): BasketLine[] =>
  lines.filter((line) => line.variantId !== variantId);

/**
 * Both baskets in one, with the larger quantity of each variant. Lines stand by variant id, and when there
 * are more than fit, the highest ids are dropped: what is dropped then depends on the variants alone, so
 * merging many baskets gives the same in any order, and merging twice changes nothing.
 */
export const merge = (a: readonly BasketLine[], b: readonly BasketLine[]): Merged => bounded([...a, ...b]);

/** How many pieces are in it. */
export const count = (lines: readonly BasketLine[]): number =>
  lines.reduce((pieces, { quantity }) => pieces + quantity, 0);

function parseLine(part: string): BasketLine[] {
  const [, variantId, quantity] = /^\s*(\d+):(\d+)\s*$/.exec(part) ?? [];
  return variantId === undefined ? [] : [{ variantId: Number(variantId), quantity: Number(quantity) }];
}

function bounded(lines: readonly BasketLine[]): Merged {
  const quantities = new Map<number, number>();
  for (const { variantId, quantity } of lines) {
    if (!Number.isSafeInteger(variantId) || variantId < 1 || !(quantity >= 1)) continue;
    const larger = Math.max(quantities.get(variantId) ?? 0, Math.floor(quantity));
    quantities.set(variantId, Math.min(larger, MAX_QUANTITY));
  }
  const sorted = [...quantities]
    .sort(([a], [b]) => a - b)
    .map(([variantId, quantity]) => ({ variantId, quantity }));
  return { lines: sorted.slice(0, MAX_LINES), dropped: sorted.slice(MAX_LINES) };
}
