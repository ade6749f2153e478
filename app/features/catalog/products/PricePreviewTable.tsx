import { Form } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Rupiah from '../Rupiah';
import type { PriceChange, PricePreview } from './productPrices.server';
import { seenOf } from './seenPrices';

/** What would become of every variant that changes, and the button that does exactly that. */
export function PricePreviewTable({
  preview: { ids, plan, problem, isTooMuch, changes },
}: {
  preview: PricePreview;
}) {
  const t = useText('products');
  const language = useLanguage();
  const isAsked = plan.harga !== 'keep' || plan.stok !== 'stockKeep';
  if (!isAsked || problem || isTooMuch) return null;
  if (changes.length === 0) return <p className="text-soft">{t('prices.same')}</p>;
  return (
    <Form method="post" action={paths.sellerPrices(language)} className="space-y-3">
      {ids.map((id) => (
        <input key={id} type="hidden" name="produk" value={id} />
      ))}
      {Object.entries(plan).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="terlihat" value={seenOf(changes)} />
      <table className="w-full rounded-card border border-line bg-card text-left">
        <thead className="max-md:sr-only">
          <tr>
            {(['product', 'before', 'after'] as const).map((name) => (
              <th key={name} scope="col" className="p-3">
                {t(`prices.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </tbody>
      </table>
      <button type="submit" name="intent" value="apply" className="button button-main">
        {t('prices.apply', { count: changes.length })}
      </button>
    </Form>
  );
}

function ChangeRow({ change: { name, before, after } }: { change: PriceChange }) {
  return (
    <tr className="border-t border-line max-md:grid max-md:grid-cols-2 max-md:p-3 md:*:p-3">
      <th scope="row" lang="id" className="font-semibold max-md:col-span-2">
        {name}
      </th>
      <td className="text-soft">
        <AmountText amount={before} />
      </td>
      <td>
        <AmountText amount={after} />
      </td>
    </tr>
  );
}

function AmountText({ amount: { priceRupiah, stock } }: { amount: PriceChange['after'] }) {
  const t = useText('products');
  return (
    <>
      <span className="price">{Rupiah.format(priceRupiah)}</span>{' '}
      <span className="text-sm whitespace-nowrap">
        {stock === null ? t('prices.notCounted') : t('row.stock', { count: stock })}
      </span>
    </>
  );
}
