const DAY_MS = 24 * 60 * 60_000;
/** Days are counted in western Indonesian time. */
const WIB_MS = 7 * 60 * 60_000;

/** Days since 1970 of an instant, in WIB. */
export const of = (at: number): number => Math.floor((at + WIB_MS) / DAY_MS);
