import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { ProductCardLink } from '~/features/catalog/ProductCardLink';
import { CategoryTiles } from '~/features/storefront/CategoryTiles';
import { Speaking } from '~/i18n/LanguageContext';
import { useLanguage } from '~/i18n/useLanguage';
import type { Language } from '~/paths';
import { makeMarkupKeeper } from '~/server/markupKeeper.server';
import { type KeepMarkup, Kept, MarkupKeeper } from '~/ui/Kept';

const CARD: ProductCard = {
  id: 7,
  slug: 'keripik-tempe',
  name: 'Keripik <Tempe> & "Pedas"',
  unit: 'bungkus',
  categorySlug: 'makanan-ringan',
  photo: null,
  priceRupiah: 12_000,
  wasRupiah: 15_000,
  percent: 20,
  offerEndsAt: null,
  inStock: true,
  hasPriceSpread: true,
  onlyVariantId: null,
  store: { id: 3, slug: 'toko', name: 'Toko', regency: 'Kota Malang', provinceCode: '35' },
};

const page = (keep: KeepMarkup | null, language: Language = 'id') =>
  renderToStaticMarkup(
    <MarkupKeeper.Provider value={keep}>
      <Speaking language={language}>
        <ProductCardLink card={CARD} words={['tempe']} />
        <CategoryTiles />
        <p>{`after ${language}`}</p>
      </Speaking>
    </MarkupKeeper.Provider>,
  );

let rendered = 0;
function Counted({ text }: { text: string }) {
  rendered += 1;
  return <b>{`${useLanguage()}: ${text}`}</b>;
}

function show(keep: KeepMarkup, text: string, language: Language = 'id'): string {
  return renderToStaticMarkup(
    <MarkupKeeper.Provider value={keep}>
      <Speaking language={language}>
        <Kept as="div" of={Counted} facts={{ text }} />
      </Speaking>
    </MarkupKeeper.Provider>,
  );
}

describe('a kept part', () => {
  it.each(['id', 'en'] as const)(
    'looks the same rendered anew, kept and from what was kept (%s)',
    (language) => {
      const keep = makeMarkupKeeper();
      const anew = page(null, language);
      expect(page(keep, language)).toBe(anew);
      expect(page(keep, language)).toBe(anew);
      expect(anew).toContain('&lt;<mark');
    },
  );

  it('is rendered once for the same facts, and again for others and in the other language', () => {
    const keep = makeMarkupKeeper();
    rendered = 0;
    expect(show(keep, 'a')).toBe('<div><b>id: a</b></div>');
    expect(show(keep, 'a')).toBe('<div><b>id: a</b></div>');
    expect(rendered).toBe(1);
    expect(show(keep, 'b')).toBe('<div><b>id: b</b></div>');
    expect(show(keep, 'a', 'en')).toBe('<div><b>en: a</b></div>');
    expect(rendered).toBe(3);
  });

  it('holds no more characters than it may, and forgets what was asked for longest ago', () => {
    const long = (text: string) => text.repeat(1_000);
    const keep = makeMarkupKeeper(5_000);
    for (const text of ['a', 'b', 'a', 'c']) show(keep, long(text));
    rendered = 0;
    show(keep, long('a'));
    show(keep, long('c'));
    expect(rendered).toBe(0);
    show(keep, long('b'));
    expect(rendered).toBe(1);
  });
});
