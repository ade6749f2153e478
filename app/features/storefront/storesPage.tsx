import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { written } from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { headTags } from '~/ui/head';
import { Paging } from './Paging';
import { StoreGrid } from './StoreCardLink';
import { StoreFilter } from './StoreFilter';
import * as StoreSearch from './StoreSearch';
import { type StoresView, storesPage } from './storesPage.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => storesPage(args.context.services, args);

export default function StoresPage() {
  const t = useText('storefront');
  const language = useLanguage();
  const view = useLoaderData<typeof loader>();
  const { search, stores, place, pages, state } = view;
  return (
    <div className="wrap flex flex-col gap-5 py-6 md:py-8">
      <h1 className="text-3xl font-extrabold md:text-4xl">
        {place ? t('stores.headTitleOf', { place }) : t('stores.headTitle')}
      </h1>
      {state === 'past' && <p className="text-soft">{t('stores.past')}</p>}
      {state === 'none' ? (
        <EmptyState icon="store" title={t('stores.closed')}>
          {t('stores.closedWhat')}
        </EmptyState>
      ) : (
        <>
          <StoreFilter search={search} />
          {stores.length > 0 && <StoreCount view={view} />}
          {stores.length > 0 ? <StoreGrid cards={stores} /> : <NoStores />}
          <Paging
            page={search.hal}
            pages={pages}
            linkOf={(hal) => StoreSearch.link(language, { ...search, hal })}
          />
        </>
      )}
    </div>
  );
}

function StoreCount({ view: { total, place } }: { view: StoresView }) {
  const t = useText('storefront');
  const shown = { count: total, total: written(total, useLanguage()) };
  return (
    <p className="text-soft tabular-nums">
      {place ? t('stores.countOf', { ...shown, place }) : t('stores.count', shown)}
    </p>
  );
}

function NoStores() {
  const t = useText('storefront');
  return (
    <EmptyState icon="store" title={t('stores.empty')}>
      <p>{t('stores.emptyWhat')}</p>
      <a href={paths.stores(useLanguage())} className="button button-main mt-4">
        {t('stores.toAll')}
      </a>
    </EmptyState>
  );
}
