import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import { useFields } from './fieldOf';
import { ArchivedCells } from './MainFields';
import { PriceField } from './PriceField';
import { type TypedProduct, type TypedVariant, valueName, variantName } from './ProductForm';
import type { Problems } from './ProductProblem';
import { isOnSale } from './VariantTable';

type Props = { typed: TypedProduct; problems: Problems };

/** Every variant on sale with its price, stock and SKU; below them those in the archive. */
export function VariantRows({ typed, problems }: Props) {
  const t = useText('products');
  const archived = typed.variants.flatMap((row, index) => (isOnSale(row) ? [] : [{ row, index }]));
  return (
    <>
      <AllPrices />
      <ul className="divide-y divide-line">
        {typed.variants.map((row, index) =>
          isOnSale(row) ? (
            <VariantRow key={keyOf(row, index)} row={row} index={index} problems={problems} />
          ) : (
            <li key={keyOf(row, index)} hidden>
              <ArchivedCells row={index} id={row.id} />
              <ValueCells row={row} index={index} />
            </li>
          ),
        )}
      </ul>
      {archived.length > 0 && (
        <details className="rounded-card border border-line p-3">
          <summary className="min-h-11 py-2 font-semibold">
            {t('variants.archived', { count: archived.length })}
          </summary>
          <ul className="space-y-2">
            {archived.map(({ row, index }) => (
              <li key={keyOf(row, index)} className="flex flex-wrap items-center justify-between gap-2">
                <span lang="id">{row.values.join(' · ')}</span>
                <button
                  type="submit"
                  name="intent"
                  value={`restoreVariant:${index}`}
                  className="button button-quiet button-small"
                >
                  {t('variants.restore', { name: row.values.join(' · ') })}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const keyOf = (row: TypedVariant, index: number) => `${row.id}-${index}`;

/** One price for all, so that a hundred need not be typed. */
function AllPrices() {
  const t = useText('products');
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        field={{ id: 'harga-semua', name: 'allPrice' }}
        label={t('variants.allPrice')}
        className="min-w-36 flex-1 md:max-w-60"
        autoComplete="off"
      />
      <button type="submit" name="intent" value="price" className="button button-quiet">
        {t('variants.fillPrice')}
      </button>
    </div>
  );
}

const ValueCells = ({ row, index }: { row: TypedVariant; index: number }) =>
  row.values.map((value, option) => (
    <input key={valueName(index, option)} type="hidden" name={valueName(index, option)} value={value} />
  ));

function VariantRow({ row, index, problems }: { row: TypedVariant; index: number; problems: Problems }) {
  const t = useText('products');
  const field = useFields(problems);
  const name = row.values.join(' · ');
  const wrong = row.values.flatMap((_, option) => problems[valueName(index, option)] ?? []);
  return (
    <li className="py-3">
      <fieldset className="grid grid-cols-2 items-end gap-3 md:grid-cols-[1.5fr_1fr_1fr_1fr_auto]">
        <legend className="sr-only">{name}</legend>
        <p
          className="col-span-2 font-semibold md:col-span-1 md:pb-3"
          lang="id"
          id={field(valueName(index, 0), '').id}
        >
          {name}
          {wrong.slice(0, 1).map((problem) => (
            <span key={problem} className="block text-sm text-merah">
              {t(`problems.${problem}`)}
            </span>
          ))}
        </p>
        <input type="hidden" name={variantName(index, 'id')} value={row.id} />
        <ValueCells row={row} index={index} />
        <PriceField field={field(variantName(index, 'price'), row.price)} label={t('fields.price')} />
        <TextField
          field={field(variantName(index, 'stock'), row.stock)}
          label={t('fields.stock')}
          inputMode="numeric"
        />
        <TextField
          field={field(variantName(index, 'sku'), row.sku)}
          label={t('variants.sku')}
          maxLength={64}
          autoComplete="off"
        />
        <button
          type="submit"
          name="intent"
          value={`archiveVariant:${index}`}
          className="button button-quiet"
          aria-label={t('variants.archiveOne', { name })}
        >
          {t('variants.archive')}
        </button>
      </fieldset>
    </li>
  );
}
