type Seen = { id: number; before: { priceRupiah: number; stock: number | null } };

/** What a preview showed, to tell whether it still holds: "12:25000:3;13:25000:". */
export const seenOf = (changes: readonly Seen[]): string =>
  changes.map(({ id, before }) => `${id}:${before.priceRupiah}:${before.stock ?? ''}`).join(';');
