import regencies from './regencies.json';

/** Kabupaten and kota by the Kemendagri code of their province; see NOTICE for where the list comes from. */
const byProvince = new Map<string, readonly string[]>(Object.entries(regencies));

/** The kabupaten and kota of a province, by name ("Aceh Tengah", "Kota Bandung"); none of an unknown province. */
export const ofProvince = (code: string): readonly string[] => byProvince.get(code) ?? [];

export const isIn = (code: string, name: string): boolean => ofProvince(code).includes(name);
