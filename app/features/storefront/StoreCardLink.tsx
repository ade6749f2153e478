import * as Category from '~/features/catalog/Category';
import type { StoreCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { Icon } from '~/ui/Icon';
import { Kept } from '~/ui/Kept';

/** A store in a list, under the cloth that is its own. The whole card is one link. */
export function StoreCardLink({ card }: { card: StoreCard }) {
  return (
    <Kept
      as="a"
      href={paths.store(useLanguage(), card.slug)}
      className="card lifts group flex h-full flex-col overflow-hidden"
      of={Inside}
      facts={{ card }}
    />
  );
}

function Inside({ card }: { card: StoreCard }) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <>
      <span className="relative block h-24 overflow-hidden bg-night">
        <BatikBanner storeId={card.id} height={96} className="h-full" />
        <span className="awning absolute inset-x-0 top-0" />
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3 md:p-3.5">
        <span
          lang="id"
          className="font-display text-[1.0625rem] leading-snug font-bold group-hover:underline"
        >
          {card.name}
        </span>
        <span className="flex items-start gap-1 text-sm text-soft">
          <Icon name="pin" className="mt-0.5 size-4" />
          {card.regency}, {Province.nameOf(card.provinceCode, language)}
        </span>
        <span className="mt-auto flex flex-wrap justify-between gap-x-2 pt-1 text-sm">
          {Category.nameOf(card.categorySlug, language)}{' '}
          <span className="text-soft">{t('storeCard.products', { count: card.productCount })}</span>
        </span>
      </span>
    </>
  );
}

/** Stores side by side, to swipe through on a phone. */
export function StoreRail({ cards }: { cards: readonly StoreCard[] }) {
  return (
    <ul className="rail">
      {cards.map((card) => (
        <li key={card.id} className="min-w-0">
          <StoreCardLink card={card} />
        </li>
      ))}
    </ul>
  );
}

export function StoreGrid({ cards }: { cards: readonly StoreCard[] }) {
  return (
    <ul className="grid grid-cols-2 gap-2.5 md:gap-4 lg:grid-cols-4">
      {cards.map((card) => (
        <li key={card.id} className="min-w-0">
          <StoreCardLink card={card} />
        </li>
      ))}
    </ul>
  );
}
