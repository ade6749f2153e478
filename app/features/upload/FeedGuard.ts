const FEW = 5;

/** What the next feed would take from the one given out: how many of its `of` items are `lost`. */
export type Shrinking = { lost: number; of: number };

/**
 * Whether a feed is rather broken than changed: it would lose over half of its items, and more than a handful. An
 * emptied feed empties a seller's catalogue at Meta (facebook-for-woocommerce 885, 1461).
 */
export const isTooMuch = ({ lost, of }: Shrinking): boolean => lost > FEW && lost * 2 > of;
