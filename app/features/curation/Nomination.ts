import type { EntryState } from '~db/schema/festival';

/** What a festival asks of a product that is put forward. */
export type Terms = { minDiscountPercent: number; minStock: number };

export type NominatedVariant = {
  /** The largest honest discount that it has or will have in this festival, per cent; 0 without one. */
  percent: number;
  /** null: not counted. */
  stock: number | null;
};

export type Lack = 'discount' | 'stock' | 'uncounted';

/**
 * What a product lacks under the terms: every variant on sale has the discount, and there are pieces enough in all.
 * Where pieces are asked for they must be counted.
 */
export function lacks(variants: readonly NominatedVariant[], terms: Terms): Lack[] {
  const hasDiscount =
    variants.length > 0 && variants.every(({ percent }) => percent >= terms.minDiscountPercent);
  return [...(hasDiscount ? [] : (['discount'] as const)), ...stockLack(variants, terms)];
}

function stockLack(variants: readonly NominatedVariant[], { minStock }: Terms): Lack[] {
  if (minStock === 0) return [];
  if (variants.some(({ stock }) => stock === null)) return ['uncounted'];
  return variants.reduce((sum, { stock }) => sum + (stock ?? 0), 0) >= minStock ? [] : ['stock'];
}

/** Whether a seller may put it forward; one that was sent back or withdrawn may come again. */
export const canNominate = (state: EntryState | null): boolean =>
  state === null || state === 'returned' || state === 'withdrawn';

/** What was accepted, too, may be withdrawn. */
export const canWithdraw = (state: EntryState | null): boolean =>
  state === 'nominated' || state === 'accepted';

/** What organizers may make of it, from what they saw. */
export function decisions(state: EntryState): ('accepted' | 'returned')[] {
  if (state === 'nominated') return ['accepted', 'returned'];
  if (state === 'accepted') return ['returned'];
  return state === 'returned' ? ['accepted'] : [];
}
