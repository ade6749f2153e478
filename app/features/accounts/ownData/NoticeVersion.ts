/**
 * The versions of the notices, newest first: the day from which each holds. Texts that were once in force stay
 * readable, for a consent names the version that was read.
 */
export const VERSIONS = {
  privacy: ['2026-11-24', '2026-11-12'],
  terms: ['2026-11-24', '2026-11-12'],
} as const;

export type VersionedNotice = keyof typeof VERSIONS;

/** The version that holds now. */
export const currentVersion = (notice: VersionedNotice): string => VERSIONS[notice][0];

/** The version that a parameter names, the present one when it names none that there was. */
export function readVersion(notice: VersionedNotice, text: string | null): string {
  return VERSIONS[notice].find((version) => version === text) ?? currentVersion(notice);
}

/** What is written with a consent: the versions of both texts that were shown. */
export const consentVersion = (): string =>
  `privasi ${currentVersion('privacy')}, syarat ${currentVersion('terms')}`;
