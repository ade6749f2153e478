import * as Category from '~/features/catalog/Category';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';

/** Nothing was found: three ways on, and the categories. */
export function EmptyList({ view: { place, params } }: { view: ListView }) {
  const t = useText('search');
  const language = useLanguage();
  const loosened = ListPlace.isFiltered(place, params)
    ? {
        href: ListPlace.to(language, place, { ...ListPlace.NO_PARAMS, q: params.q }),
        text: t('empty.loosenFilters'),
      }
    : { href: paths.search(language), text: t('empty.loosenWords') };
  const title = params.q === '' ? t('empty.title') : t('empty.titleQuery', { text: params.q });
  return (
    <>
      <EmptyState icon="search" title={title}>
        <p>{t('empty.hint')}</p>
        <ul className="mt-5 flex flex-col gap-2">
          <WayOn href={loosened.href} text={loosened.text} isMain />
          <WayOn href={paths.search(language, { urut: 'terlaris' })} text={t('empty.best')} />
          <WayOn href={paths.stores(language)} text={t('empty.stores')} />
        </ul>
      </EmptyState>
      <CategoryLinks />
    </>
  );
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
