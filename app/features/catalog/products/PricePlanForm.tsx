import { Form } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { type FieldState, SelectField, TextField } from '~/ui/panel/Field';
import { PRICE_WAYS, ROUNDINGS, STOCK_WAYS } from './PricePlan';
import type { PricePreview } from './productPrices.server';

/** What is to become of prices and stock. It asks for a preview only; nothing is changed by it. */
export function PricePlanForm({ preview: { ids, plan, problem } }: { preview: PricePreview }) {
  const t = useText('products');
  const field = (name: 'harga' | 'angka' | 'bulat' | 'stok' | 'jumlah'): FieldState => ({
    ...{ id: `rencana-${name}`, name, value: String(plan[name]) },
    errors:
      problem?.field === name
        ? [t(`prices.${problem.problem}`, 'name' in problem ? { name: problem.name } : {})]
        : undefined,
  });
  return (
    <Form method="get" action={paths.sellerPrices(useLanguage())} className="card space-y-4 p-4 md:p-6">
      {ids.map((id) => (
        <input key={id} type="hidden" name="produk" value={id} />
      ))}
      <div className="grid gap-4 md:grid-cols-3">
        <SelectField
          field={field('harga')}
          label={t('prices.how')}
          choices={PRICE_WAYS.map((value) => ({ value, label: t(`prices.${value}`) }))}
        />
        <TextField field={field('angka')} label={t('prices.amount')} autoComplete="off" />
        <SelectField
          field={field('bulat')}
          label={t('prices.round')}
          choices={ROUNDINGS.map((step) => ({ value: String(step), label: t(`prices.rounding.${step}`) }))}
        />
        <SelectField
          field={field('stok')}
          label={t('prices.stockHow')}
          choices={STOCK_WAYS.map((value) => ({ value, label: t(`prices.${value}`) }))}
        />
        <TextField
          field={field('jumlah')}
          label={t('prices.stockAmount')}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <button type="submit" className="button button-quiet">
        {t('prices.preview')}
      </button>
    </Form>
  );
}
