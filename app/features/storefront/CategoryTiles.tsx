import * as Category from '~/features/catalog/Category';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon, isIcon } from '~/ui/Icon';
import { Kept } from '~/ui/Kept';
import { SectionHead } from '~/ui/SectionHead';

/** All categories, each with its small drawing. */
export function CategoryTiles() {
  const t = useText('storefront');
  return (
    <Kept as="section" className="wrap mt-12" aria-label={t('categories.title')} of={Inside} facts={{}} />
  );
}

function Inside() {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <>
      <SectionHead title={t('categories.title')} />
      <ul className="grid grid-cols-3 gap-2.5 sm:grid-cols-5 md:gap-3">
        {Category.all.map((category) => (
          <li key={category.slug} className="min-w-0">
            <a
              href={paths.category(language, category.slug)}
              className="card lifts flex h-full min-h-26 flex-col items-center gap-2 px-1.5 py-3.5 text-center text-sm leading-tight"
            >
              <span className="grid size-11 place-items-center rounded-full bg-gold-ground text-soga">
                <Icon name={isIcon(category.slug) ? category.slug : 'lainnya'} />
              </span>
              <span className="hyphens-auto">{category[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
