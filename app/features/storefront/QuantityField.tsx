import { useText } from '~/i18n/useText';

const MOST = 999;

/** How many pieces: a plain number field, at most what is free. */
export function QuantityField({ max }: { max: number }) {
  const t = useText('storefront');
  return (
    <label className="flex flex-col gap-1">
      <span className="text-sm text-soft max-md:sr-only">{t('product.quantity')}</span>
      <input
        type="number"
        name="quantity"
        inputMode="numeric"
        defaultValue={1}
        min={1}
        max={Math.min(max, MOST)}
        required
        className="field w-17 px-2 text-center text-lg tabular-nums"
      />
    </label>
  );
}
