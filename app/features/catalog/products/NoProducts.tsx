import { Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { ProductListQuery } from './ProductListQuery';

/** Nothing to list: because there is nothing yet, or because of what was asked for. */
export function NoProducts({ query, hasAny }: { query: ProductListQuery; hasAny: boolean }) {
  const t = useText('products');
  const language = useLanguage();
  const isNarrowed = query.q !== '' || query.keadaan !== 'semua' || query.after !== null;
  return (
    <div className="card p-6 text-center">
      <p className="font-semibold">{hasAny && isNarrowed ? t('empty.narrowed') : t('empty.none')}</p>
      <p className="mx-auto mt-1 max-w-md text-soft">
        {hasAny && isNarrowed ? t('empty.widen') : t('empty.begin')}
      </p>
      {hasAny && isNarrowed ? (
        <Link to={paths.sellerProducts(language)} className="button button-quiet mt-4">
          {t('empty.all')}
        </Link>
      ) : (
        <Link to={paths.sellerProduct(language, 'baru')} className="button button-main mt-4">
          {t('list.new')}
        </Link>
      )}
    </div>
  );
}
