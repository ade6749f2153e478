import type { Shown } from './joinCheck.server';

/**
 * What a page shows when a check came after it: the check knows best of what was filled in since, and what was missing
 * and still is stays missing.
 */
export function mergedErrors(before: Shown, check: Shown | undefined): Shown {
  if (!check) return before;
  const still = Object.entries(before.errors).filter(([field]) => {
    const typed = (check.typed as Record<string, string | undefined>)[field];
    return typed === undefined || typed.trim() === '';
  });
  return { ...check, errors: { ...Object.fromEntries(still), ...check.errors } };
}
