import { Form, Link } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { encode, type ProductListQuery } from './ProductListQuery';
import { ProductRowItem } from './ProductRowItem';
import type { ProductRow } from './productList.server';

type Props = { rows: readonly ProductRow[]; query: ProductListQuery; storeId: number; next: string | null };

/** The products as cards on a phone and as lines on a desktop, to be ticked and changed together. */
export function ProductTable({ rows, query, storeId, next }: Props) {
  const t = useText('products');
  const language = useLanguage();
  const [chosen, setChosen] = useState(0);
  const count = (event: FormEvent<HTMLFormElement>) =>
    setChosen(event.currentTarget.querySelectorAll('input[name=produk]:checked').length);
  return (
    <Form
      method="post"
      action={paths.sellerProducts(language, encode(query))}
      onChange={count}
      key={encode(query)}
    >
      <ul className="card divide-y divide-line overflow-hidden" aria-label={t('list.title')}>
        {rows.map((row) => (
          <ProductRowItem key={row.id} row={row} storeId={storeId} />
        ))}
      </ul>
      <ChosenBar chosen={chosen} isArchive={query.keadaan === 'arsip'} />
      <div className="mt-4 flex flex-wrap gap-2">
        {query.after && (
          <Link
            to={paths.sellerProducts(language, encode({ ...query, after: null }))}
            className="button button-quiet"
          >
            {t('list.first')}
          </Link>
        )}
        {next !== null && (
          <Link to={paths.sellerProducts(language, next)} className="button button-quiet" rel="next">
            {t('list.next')}
          </Link>
        )}
      </div>
    </Form>
  );
}

/** What can be done to all that is ticked. While something is, it stays in sight. */
function ChosenBar({ chosen, isArchive }: { chosen: number; isArchive: boolean }) {
  const t = useText('products');
  const language = useLanguage();
  return (
    <div
      className={`mt-3 flex flex-wrap items-center gap-2 rounded-card border border-line bg-card p-3 ${chosen > 0 ? 'sticky bottom-16 z-10 shadow-card md:bottom-2' : ''}`}
    >
      <p className="mr-auto text-sm text-soft" aria-live="polite">
        {chosen > 0 ? t('chosen.count', { count: chosen }) : t('chosen.hint')}
      </p>
      {isArchive ? (
        <button type="submit" name="intent" value="restore" className="button button-quiet button-small">
          {t('chosen.restore')}
        </button>
      ) : (
        <>
          <button
            type="submit"
            formMethod="get"
            formAction={paths.sellerPrices(language)}
            className="button button-quiet button-small"
          >
            {t('chosen.prices')}
          </button>
          <button type="submit" name="intent" value="archive" className="button button-quiet button-small">
            {t('chosen.archive')}
          </button>
        </>
      )}
    </div>
  );
}
