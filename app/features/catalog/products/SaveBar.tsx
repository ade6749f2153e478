import { useNavigation } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { KeptNote } from './KeptNote';
import type { ProductStanding } from './productEditor.server';
import type { Keeping } from './useDraftKeeper';

type Props = {
  product: ProductStanding | null;
  canChange: boolean;
  /** Whether what was just sent came nowhere. */
  isLost: boolean;
  keeping: Keeping;
};

/** What can be done with the form: at the thumb on a phone, and in sight while it is filled in. */
export function SaveBar({ product, canChange, isLost, keeping }: Props) {
  const t = useText('products');
  const isBusy = useNavigation().state === 'submitting';
  const isNew = !product || product.status === 'draft';
  if (!canChange) return <p className="text-soft">{t('editor.suspendedStore')}</p>;
  return (
    <div className="sticky bottom-16 z-10 flex flex-wrap gap-2 rounded-card border border-line bg-card p-3 shadow-card md:bottom-2">
      {isLost && (
        <p role="alert" className="w-full text-sm font-semibold text-merah">
          {t('editor.offline')}
        </p>
      )}
      <button
        type="submit"
        name="intent"
        value="save"
        className="button button-main flex-1 md:flex-none"
        aria-busy={isBusy}
      >
        {isNew ? t('editor.publish') : t('editor.save')}
      </button>
      <button type="submit" name="intent" value="keep" className="button button-quiet">
        {t('editor.keep')}
      </button>
      <KeptNote keeping={keeping} />
    </div>
  );
}
