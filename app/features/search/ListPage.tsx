import { ProductGrid } from '~/features/catalog/ProductGrid';
import { written } from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { ChosenFilters } from './ChosenFilters';
import { EmptyList, SearchOff } from './EmptyList';
import { FilterForm } from './FilterForm';
import type { ListView } from './listView.server';
import { Paging } from './Paging';

/** A list of products with its search box and filters: of /cari, of a category and of a province. */
export function ListPage({ view }: { view: ListView }) {
  const t = useText('search');
  return (
    <div className="wrap flex flex-col gap-5 py-6 md:py-8">
      <header className="flex flex-col gap-1.5">
        <h1 className="text-2xl md:text-4xl">{view.heading}</h1>
        {view.intro && <p className="max-w-prose text-soft">{view.intro}</p>}
      </header>
      {view.isOff ? (
        <SearchOff />
      ) : (
        <>
          <FilterForm view={view} />
          <ChosenFilters view={view} />
          <section aria-labelledby="results" className="flex flex-col gap-4">
            <ResultCount view={view} />
            {view.degraded && <p className="text-sm text-soft">{t('degraded')}</p>}
            {view.cards.length > 0 ? <ProductGrid cards={view.cards} /> : <EmptyList view={view} />}
            <Paging view={view} />
          </section>
        </>
      )}
    </div>
  );
}

function ResultCount({ view }: { view: ListView }) {
  const t = useText('search');
  const language = useLanguage();
  const { total, pages, params } = view;
  const shown = { count: total, total: written(total, language), text: params.q };
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-2">
      <h2 id="results" className="text-base tabular-nums">
        {params.q === '' ? t('count', shown) : t('countFor', shown)}
      </h2>
      {pages > 1 && (
        <p className="text-sm text-soft tabular-nums">{t('pageOf', { page: params.hal, pages })}</p>
      )}
    </div>
  );
}
