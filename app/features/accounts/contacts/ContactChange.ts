const DAY_MS = 24 * 60 * 60_000;

/**
 * When a change of an address holds by which somebody can come into the account: a day after it was asked for, so
 * that whoever is still signed in can stop it. An account younger than a day has nothing to lose yet.
 */
export function holdsAt(accountCreatedAt: number, now: number): number {
  return now - accountCreatedAt < DAY_MS ? now : now + DAY_MS;
}

/** What an organizer asks for always waits: it is told to the person, who may know nothing of it. */
export const holdsAtWhenRecovered = (now: number): number => now + DAY_MS;
