import { ProductGrid } from '~/features/catalog/ProductGrid';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Kept } from '~/ui/Kept';
import { ChosenFilters } from './ChosenFilters';
import { EmptyList, SearchOff } from './EmptyList';
import { FilterForm } from './FilterForm';
import * as ListCount from './ListCount';
import { ListNotes } from './ListNotes';
import type { ListView } from './listView.server';
import { Paging } from './Paging';

type Props = { view: ListView };

/** A list of products with its search box and filters: of /cari, of a category and of a province. */
export function ListPage({ view }: Props) {
  return <Kept as="div" className="wrap flex flex-col gap-5 py-6 md:py-8" of={Inside} facts={{ view }} />;
}

function Inside({ view }: Props) {
  return (
    <>
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
            {view.cards.length > 0 ? (
              <ProductGrid cards={view.cards} words={view.words} />
            ) : (
              <EmptyList view={view} />
            )}
            <Paging view={view} />
          </section>
        </>
      )}
    </>
  );
}

/** Where the words were repaired, the note under it names those that were looked for. */
function ResultCount({ view }: Props) {
  const t = useText('search');
  const language = useLanguage();
  const { cards, total, pages, params, repairedText } = view;
  const shown = { count: total, total: ListCount.shown(total, language), text: params.q };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="results" className={cards.length > 0 ? 'text-base tabular-nums' : 'sr-only'}>
          {params.q === '' || repairedText !== null ? t('count', shown) : t('countFor', shown)}
        </h2>
        {pages > 1 && (
          <p className="text-sm text-soft tabular-nums">{t('pageOf', { page: params.hal, pages })}</p>
        )}
      </div>
      <ListNotes view={view} />
    </div>
  );
}
