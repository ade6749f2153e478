import { describe, expect, it } from 'vitest';
import type { StoreContact } from '~/features/catalog/Sellable';
import * as StoreState from '~/features/storefront/StoreState';

const STORE: StoreContact = {
  id: 1,
  slug: 'toko',
  name: 'Toko',
  regency: 'Kota Bandung',
  provinceCode: '32',
  timeZone: 'Asia/Jakarta',
  preferredContact: 'whatsapp',
  whatsapp: null,
  whatsappBackup: null,
  instagram: null,
  messenger: null,
  hours: [],
  closures: [],
};
/** Mondays from 9 to 17. */
const HOURS = [{ weekday: 0, opensMinute: 540, closesMinute: 1020 }];
/** Monday 30 November 2026, by the hour in Jakarta. */
const mondayAt = (hour: number) => Date.UTC(2026, 10, 30, hour - 7);

describe('whether a store answers', () => {
  it('is always where it named no hours', () => {
    expect(StoreState.at(STORE, mondayAt(3))).toEqual({ kind: 'always' });
  });

  it('is until closing while it is open, and from the next opening before', () => {
    const store = { ...STORE, hours: HOURS };
    expect(StoreState.at(store, mondayAt(9))).toEqual({
      kind: 'open',
      untilAt: mondayAt(17),
      isFarOff: false,
    });
    expect(StoreState.at(store, mondayAt(8))).toEqual({
      kind: 'closed',
      untilAt: mondayAt(9),
      isFarOff: false,
      note: '',
    });
  });

  it('a closure says why, and until when', () => {
    const closures = [{ fromAt: mondayAt(0), untilAt: mondayAt(12), note: 'Upacara' }];
    expect(StoreState.at({ ...STORE, hours: HOURS, closures }, mondayAt(10))).toEqual({
      kind: 'closed',
      untilAt: mondayAt(12),
      isFarOff: false,
      note: 'Upacara',
    });
  });
});
