import * as Category from '~/features/catalog/Category';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';
import * as SearchText from './SearchText';

const MIN_WORD = 3;
const MAX_SINGLE = 3;

/** Nothing was found: three ways on, and the categories. */
export function EmptyList({ view: { place, params } }: { view: ListView }) {
  const t = useText('search');
  const language = useLanguage();
  const isFiltered = ListPlace.isFiltered(place, params);
  const loosened = isFiltered
    ? {
        href: ListPlace.to(language, place, { ...ListPlace.NO_PARAMS, q: params.q }),
        text: t('empty.loosenFilters'),
      }
    : { href: paths.search(language), text: t('empty.loosenWords') };
  const single = isFiltered ? [] : singleWords(params.q);
  const title = params.q === '' ? t('empty.title') : t('empty.titleQuery', { text: params.q });
  return (
    <>
      <EmptyState icon="search" title={title}>
        <p>{t('empty.hint')}</p>
        <ul className="mt-5 flex flex-col gap-2">
          <WayOn href={loosened.href} text={loosened.text} isMain />
          {single.map((word) => (
            <WayOn
              key={word}
              href={ListPlace.to(language, place, { ...params, q: word, isExact: false, hal: 1 })}
              text={t('empty.oneWord', { word })}
            />
          ))}
          <WayOn href={paths.search(language, { urut: 'terlaris' })} text={t('empty.best')} />
          <WayOn href={paths.stores(language)} text={t('empty.stores')} />
        </ul>
      </EmptyState>
      <CategoryLinks />
    </>
  );
}

/** The words of a query that found nothing together, to be tried one by one; the longest say most. Signs are none. */
function singleWords(q: string): string[] {
  const words = [...new Set(q.split(' '))].filter((word) => SearchText.normalized(word).length >= MIN_WORD);
  return words.length < 2 ? [] : words.sort((a, b) => b.length - a.length).slice(0, MAX_SINGLE);
}

function WayOn({ href, text, isMain = false }: { href: string; text: string; isMain?: boolean }) {
  return (
    <li>
      <a href={href} className={`button w-full ${isMain ? 'button-main' : 'button-quiet'}`}>
        {text}
      </a>
    </li>
  );
}

function CategoryLinks() {
  const t = useText('search');
  const language = useLanguage();
  return (
    <nav aria-label={t('empty.categories')} className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('empty.categories')}</p>
      <ul className="flex flex-wrap gap-2">
        {Category.all.map((category) => (
          <li key={category.slug}>
            <a href={paths.category(language, category.slug)} className="chip text-sm">
              {category[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** No festival is on, or its phase has no search. */
export function SearchOff() {
  const t = useText('search');
  const language = useLanguage();
  return (
    <EmptyState icon="clock" title={t('off.title')}>
      <p>{t('off.hint')}</p>
      <a href={paths.home(language)} className="button button-main mt-5">
        {t('off.home')}
      </a>
    </EmptyState>
  );
}
