import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProductGrid } from '~/features/catalog/ProductGrid';
import { clockTime, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { headTags } from '~/ui/head';
import { Kept } from '~/ui/Kept';
import { Paging } from './Paging';
import { PlainContacts } from './PlainContacts';
import { StoreBanner } from './StoreBanner';
import { StoreFacts } from './StoreFacts';
import { type StoreView, storePage } from './storePage.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => storePage(args.context.services, args);

export default function StorePage() {
  return <Kept as="div" of={Inside} facts={{ view: useLoaderData<typeof loader>() as StoreView }} />;
}

function Inside({ view }: { view: StoreView }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { store, cards, total, page, pages } = view;
  const path = paths.store(language, store.contact.slug);
  return (
    <>
      <StoreBanner view={view} />
      <div className="wrap mt-6 flex flex-col gap-6">
        <PhaseNote view={view} />
        {store.story && page === 1 && (
          <p lang="id" className="max-w-2xl text-lg whitespace-pre-line">
            {store.story}
          </p>
        )}
        <section>
          <h2 className="mb-4 text-xl md:text-2xl">{t('store.products', { count: total })}</h2>
          {cards.length > 0 ? <ProductGrid cards={cards} /> : <NoProducts />}
          <Paging page={page} pages={pages} linkOf={(one) => (one === 1 ? path : `${path}?hal=${one}`)} />
        </section>
        <StoreFacts view={view} />
      </div>
    </>
  );
}

function PhaseNote({ view: { rules, festival, store } }: { view: StoreView }) {
  const t = useText('storefront');
  const language = useLanguage();
  if (rules.checkout) return null;
  if (rules.basket !== 'open')
    return (
      <div className="rounded-xl bg-gold-ground p-3 text-gold">
        <p>{t('store.finished', { name: festival.name })}</p>
        <PlainContacts store={store.contact} />
      </div>
    );
  if (festival.opensAt === null) return null;
  const opens = { day: weekdayDate(festival.opensAt, language), time: clockTime(festival.opensAt, language) };
  return <p className="rounded-xl bg-gold-ground p-3 text-gold">{t('store.opensLater', opens)}</p>;
}

function NoProducts() {
  const t = useText('storefront');
  return (
    <EmptyState icon="store" title={t('store.noProducts')}>
      <p>{t('store.noProductsWhat')}</p>
      <a href={paths.stores(useLanguage())} className="button button-quiet mt-4">
        {t('stores.toAll')}
      </a>
    </EmptyState>
  );
}
