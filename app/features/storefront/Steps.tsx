import * as Category from '~/features/catalog/Category';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';

/** Where a product stands: the way back up. */
export function Steps({ category }: { category: string }) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <nav aria-label={t('crumbs')} className="mb-2 text-sm">
      <ol className="flex flex-wrap items-center text-soft">
        <li className="flex items-center">
          <a href={paths.home(language)} className="flex min-h-11 items-center pe-2 hover:underline">
            {t('crumbHome')}
          </a>
          <span aria-hidden="true">/</span>
        </li>
        <li>
          <a
            href={paths.category(language, category)}
            className="flex min-h-11 items-center px-2 hover:underline"
          >
            {Category.nameOf(category, language)}
          </a>
        </li>
      </ol>
    </nav>
  );
}
