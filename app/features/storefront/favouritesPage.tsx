import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { ProductCardLink } from '~/features/catalog/ProductCardLink';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { headTags } from '~/ui/head';
import { changeFavourites, favouritesPage } from './favouritesPage.server';
import { LatelySeen } from './LatelySeen';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = (args: LoaderFunctionArgs) => favouritesPage(args.context.services, args);

export const action = (args: ActionFunctionArgs) => changeFavourites(args.context.services, args);

export default function FavouritesPage() {
  const t = useText('storefront');
  const { cards } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="wrap py-6 md:py-8">
        <h1 className="text-3xl font-extrabold md:text-4xl">{t('favourites.title')}</h1>
        {cards.length > 0 ? <Kept cards={cards} /> : <NothingKept />}
      </div>
      <LatelySeen />
    </>
  );
}

function Kept({ cards }: { cards: readonly ProductCard[] }) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <>
      <p className="mt-2 mb-5 text-soft">{t('favourites.intro', { count: cards.length })}</p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {cards.map((card) => (
          <li key={card.id} className="relative min-w-0">
            <ProductCardLink card={card} />
            <form method="post" action={paths.favourites(language)} className="absolute end-1.5 top-1.5">
              <input type="hidden" name="productId" value={card.id} />
              <button
                type="submit"
                name="intent"
                value="remove"
                aria-label={t('favourites.remove', { name: card.name })}
                className="grid size-11 cursor-pointer place-items-center rounded-full border border-line bg-card text-lg"
              >
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function NothingKept() {
  const t = useText('storefront');
  return (
    <div className="mt-5">
      <EmptyState icon="heart" title={t('favourites.empty')}>
        <p>{t('favourites.emptyWhat')}</p>
        <a href={paths.search(useLanguage())} className="button button-main mt-4">
          {t('favourites.toSearch')}
        </a>
      </EmptyState>
    </div>
  );
}
