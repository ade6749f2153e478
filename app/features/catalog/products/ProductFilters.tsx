import { Form, Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import {
  encode,
  PRODUCT_SORTS,
  type ProductListQuery,
  STATE_FILTERS,
  type StateFilter,
} from './ProductListQuery';

type Props = { query: ProductListQuery; counts: Record<StateFilter, number> };

/** Search, order and the states with how many stand in each; all of it lives in the address. */
export function ProductFilters({ query, counts }: Props) {
  const t = useText('products');
  const language = useLanguage();
  return (
    <div className="space-y-3">
      <Form
        method="get"
        action={paths.sellerProducts(language)}
        className="flex flex-wrap items-end gap-2"
        role="search"
      >
        {query.keadaan !== 'semua' && <input type="hidden" name="keadaan" value={query.keadaan} />}
        <div className="min-w-40 flex-1">
          <label htmlFor="cari-produk" className="sr-only">
            {t('list.search')}
          </label>
          <input
            id="cari-produk"
            type="search"
            name="q"
            defaultValue={query.q}
            key={query.q}
            placeholder={t('list.search')}
            maxLength={100}
            className="field"
          />
        </div>
        <div>
          <label htmlFor="urut-produk" className="sr-only">
            {t('list.sort')}
          </label>
          <select id="urut-produk" name="urut" defaultValue={query.urut} className="field">
            {PRODUCT_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button button-quiet">
          {t('list.apply')}
        </button>
      </Form>
      <nav aria-label={t('list.states')} className="-mx-4 overflow-x-auto px-4">
        <ul className="flex gap-2">
          {STATE_FILTERS.filter((one) => counts[one] > 0 || one === query.keadaan || one === 'semua').map(
            (one) => (
              <li key={one}>
                <Link
                  to={paths.sellerProducts(language, encode({ ...query, keadaan: one, after: null }))}
                  aria-current={one === query.keadaan ? 'page' : undefined}
                  className="chip whitespace-nowrap"
                >
                  {t(`filters.${one}`)} <span className="text-sm tabular-nums">{counts[one]}</span>
                </Link>
              </li>
            ),
          )}
        </ul>
      </nav>
    </div>
  );
}
