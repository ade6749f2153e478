import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Basket from './Basket';
import { isOrderable, type LineChange, type LineNow } from './BasketView';
import { Options } from './Options';
import { Thumbnail } from './Thumbnail';

type Props = { line: LineNow; isEditable: boolean };

/** One product of a basket: what it costs now, what has changed about it, and how many. */
export function BasketLine({ line, isEditable }: Props) {
  const { sellable } = line;
  const language = useLanguage();
  return (
    <li className="flex gap-3 border-t border-dashed border-line py-3.5">
      <Thumbnail photo={sellable.photo} storeId={sellable.store.id} />
      <div className="min-w-0 flex-1">
        <p>
          <a
            href={paths.product(language, sellable.productSlug)}
            lang="id"
            className="inline-block py-1 leading-snug font-semibold hover:underline"
          >
            {sellable.productName}
          </a>
        </p>
        <Options options={sellable.options} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Each line={line} />
          {isOrderable(line) && (
            <p className="price ms-auto whitespace-nowrap">{Rupiah.format(line.sumRupiah)}</p>
          )}
        </div>
        {line.changes.map((change) => (
          <Change key={change.kind} change={change} quantity={line.quantity} />
        ))}
        {isEditable && <Quantity line={line} />}
      </div>
    </li>
  );
}

function Each({ line: { quantity, sellable } }: { line: LineNow }) {
  const t = useText('orders');
  const price = Rupiah.format(sellable.priceRupiah);
  return (
    <p className="text-sm text-soft tabular-nums">
      {quantity} ×{' '}
      {sellable.unit ? t('line.eachUnit', { price, unit: sellable.unit }) : t('line.each', { price })}
    </p>
  );
}

function Change({ change, quantity }: { change: LineChange; quantity: number }) {
  const t = useText('orders');
  const words =
    change.kind === 'price'
      ? t('line.price', { from: Rupiah.format(change.fromRupiah), to: Rupiah.format(change.toRupiah) })
      : change.kind === 'short'
        ? t('line.short', { free: change.free, quantity })
        : t('line.soldOut');
  return (
    <p className="mt-1.5 rounded-lg bg-gold-ground px-2.5 py-1.5 text-sm font-semibold text-gold">{words}</p>
  );
}

/** Two forms beside each other: one sets the quantity, one takes the line out. What is sold out can only go. */
function Quantity({ line }: { line: LineNow }) {
  const isSoldOut = line.changes.some((change) => change.kind === 'soldOut');
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-2">
      {!isSoldOut && <SetQuantity line={line} />}
      <Remove line={line} isAlone={isSoldOut} />
    </div>
  );
}

function SetQuantity({ line: { variantId, quantity, sellable } }: { line: LineNow }) {
  const t = useText('orders');
  const name = sellable.productName;
  return (
    <form method="post" action={paths.basket(useLanguage())} className="flex items-center gap-2">
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="variantId" value={variantId} />
      <div className="w-18">
        <input
          type="number"
          name="quantity"
          aria-label={t('line.quantityOf', { name })}
          defaultValue={quantity}
          min={0}
          max={Math.min(Basket.MAX_QUANTITY, sellable.free || Basket.MAX_QUANTITY)}
          inputMode="numeric"
          autoComplete="off"
          className="field min-h-11 px-2 text-center tabular-nums"
        />
      </div>
      <button
        type="submit"
        className="button button-quiet min-h-11 px-3 text-sm whitespace-nowrap"
        aria-label={t('line.updateOf', { name })}
      >
        {t('line.update')}
      </button>
    </form>
  );
}

type RemoveProps = { line: LineNow; isAlone: boolean };

function Remove({ line: { variantId, sellable }, isAlone }: RemoveProps) {
  const t = useText('orders');
  return (
    <form method="post" action={paths.basket(useLanguage())}>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="variantId" value={variantId} />
      <button
        type="submit"
        className={`link min-h-11 text-sm whitespace-nowrap ${isAlone ? 'pe-2' : 'px-2'}`}
        aria-label={t('line.removeOf', { name: sellable.productName })}
      >
        {t('line.remove')}
      </button>
    </form>
  );
}
