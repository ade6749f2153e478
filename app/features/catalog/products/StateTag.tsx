import { useText } from '~/i18n/useText';
import type { ProductState } from './ProductState';

const TONES: Readonly<Record<ProductState, string>> = {
  draft: 'border-line text-soft',
  shown: 'border-leaf/50 text-leaf',
  ready: 'border-line text-soft',
  waiting: 'border-gold/50 text-gold',
  returned: 'border-merah/50 text-merah',
  suspended: 'border-merah/50 text-merah',
  disputed: 'border-merah/50 text-merah',
  archived: 'border-line text-soft',
};

/** Where a product stands, in a word or two. */
export function StateTag({ state, isSoldOut }: { state: ProductState; isSoldOut: boolean }) {
  const t = useText('products');
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
      {isSoldOut && <Tag tone="border-gold/50 text-gold">{t('states.soldOut')}</Tag>}
    </span>
  );
}

const Tag = ({ tone, children }: { tone: string; children: string }) => (
  <span className={`inline-block rounded-lg border px-2 py-0.5 text-xs font-bold ${tone}`}>{children}</span>
);
