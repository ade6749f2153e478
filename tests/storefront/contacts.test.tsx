// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StoreContact } from '~/features/catalog/Sellable';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import * as HandoffCard from '~/features/orders/HandoffCard';
import { StoreContactLink } from '~/features/orders/StoreContactLink';
import { PlainContacts } from '~/features/storefront/PlainContacts';

/** What React and the router say once about their next versions, whatever is rendered. */
beforeAll(async () => {
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  await hrefsOf(<a href="/">x</a>);
  cleanup();
  for (const spy of spies) spy.mockRestore();
});
afterEach(cleanup);

let shown: ReactNode;
const Shown = () => <main>{shown}</main>;

async function hrefsOf(children: ReactNode): Promise<(string | null)[]> {
  shown = children;
  const Page = createRemixStub([{ path: '/', Component: Shown }]);
  render(<Page />);
  await screen.findByRole('main');
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
}

const store = (wanted: Partial<StoreContact>): StoreContact => ({
  id: 1,
  slug: 'toko',
  name: 'Toko',
  regency: 'Kota Bandung',
  provinceCode: '32',
  timeZone: 'Asia/Jakarta',
  preferredContact: 'whatsapp',
  whatsapp: '+6286200000001',
  whatsappBackup: '+6286200000002',
  instagram: 'toko.contoh',
  messenger: 'halaman.contoh',
  hours: [],
  closures: [],
  ...wanted,
});

const [WHATSAPP, BACKUP, INSTAGRAM, MESSENGER] = [
  'https://wa.me/6286200000001',
  'https://wa.me/6286200000002',
  'https://www.instagram.com/toko.contoh/',
  'https://m.me/halaman.contoh',
];

const CASES: [string, Partial<StoreContact>, string[]][] = [
  ['WhatsApp when preferred', {}, [WHATSAPP, INSTAGRAM, MESSENGER, BACKUP]],
  ['Instagram when preferred', { preferredContact: 'instagram' }, [INSTAGRAM, WHATSAPP, MESSENGER, BACKUP]],
  ['Messenger when preferred', { preferredContact: 'messenger' }, [MESSENGER, WHATSAPP, INSTAGRAM, BACKUP]],
  [
    'what there is when the preferred one is missing',
    { whatsapp: null, whatsappBackup: null },
    [INSTAGRAM, MESSENGER],
  ],
  ['the backup in the place of a missing number', { whatsapp: null }, [BACKUP, INSTAGRAM, MESSENGER]],
  ['no number twice', { whatsappBackup: '+6286200000001' }, [WHATSAPP, INSTAGRAM, MESSENGER]],
  ['nothing of a suspended store', { isSuspended: true }, []],
];

const withoutText = (href: string) => href.replace(/\?text=.*$/, '');

describe.each(CASES)('the contacts of a store: %s', (_name, wanted, expected) => {
  const there = store(wanted);
  const isCall = (href: string | null) => href?.startsWith('tel:');

  it('stand in its order on its page, each number to be called too', async () => {
    const hrefs = await hrefsOf(<PlainContacts store={there} />);
    expect(hrefs.filter((href) => !isCall(href))).toEqual(expected);
    const numbers = expected.filter((href) => href.includes('wa.me')).map((href) => `tel:+${href.slice(14)}`);
    expect(hrefs.filter(isCall)).toEqual(numbers);
  });

  it('give their first to the basket that cannot be ordered', async () => {
    expect(await hrefsOf(<StoreContactLink store={there} />)).toEqual(expected.slice(0, 1));
  });

  it('lead the hand-off in the same order, each channel once', () => {
    const order = {
      id: 1,
      code: 'BBI-7K3QX',
      state: 'intent' as const,
      note: '',
      totalRupiah: 0,
      reservedUntilAt: 9,
      openedAt: null,
      lines: [],
    };
    const buyer = { buyerName: 'Dewi', street: '', district: '', city: '', postcode: '' };
    const { links, phone } = HandoffCard.of(order, there, buyer, {
      now: 1,
      desktop: true,
      orderUrl: 'https://bangga.example/pesanan/BBI-7K3QX',
    });
    const first = expected.filter((href) => href !== BACKUP || there.whatsapp === null);
    expect(links.map(({ href }) => withoutText(href))).toEqual(first);
    expect(phone?.e164 ?? null).toBe(StoreContacts.numbers(there)[0] ?? null);
  });
});
