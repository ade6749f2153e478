/** Epoch milliseconds UTC. */
export type Instant = number;
/** 0 or 1: both databases keep truth values as integers. */
export type Flag = 0 | 1;
