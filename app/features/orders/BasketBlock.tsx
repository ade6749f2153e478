import * as Rupiah from '~/features/catalog/Rupiah';
import { useText } from '~/i18n/useText';
import { BasketLine } from './BasketLine';
import type { StoreBlock } from './BasketView';
import { StoreContactLink } from './StoreContactLink';
import { StoreHead } from './StoreHead';

type Props = { block: StoreBlock; isEditable?: boolean; hasContact?: boolean };

/** What a basket holds of one store, with its own subtotal. */
export function BasketBlock({ block, isEditable = false, hasContact = false }: Props) {
  const t = useText('orders');
  return (
    <section className="card overflow-hidden">
      <StoreHead store={block.store}>
        <span lang="id" className="pb-2 text-sm text-soft">
          {block.store.regency}
        </span>
      </StoreHead>
      <ul className="px-4">
        {block.lines.map((line) => (
          <BasketLine key={line.variantId} line={line} isEditable={isEditable} />
        ))}
      </ul>
      {block.subtotalRupiah > 0 && (
        <p className="flex items-baseline justify-between gap-3 border-t border-line px-4 py-3">
          <span className="font-semibold">
            {t('subtotal')} <span className="text-sm font-normal text-soft">{t('noShipping')}</span>
          </span>
          <span className="price whitespace-nowrap">{Rupiah.format(block.subtotalRupiah)}</span>
        </p>
      )}
      {hasContact && (
        <p className="px-4 pb-3">
          <StoreContactLink store={block.store} />
        </p>
      )}
    </section>
  );
}
