import { useText } from '~/i18n/useText';
import type { EntryState } from '~db/schema/festival';

/** Where a nomination stands, with the reason where it was sent back. */
export function NominationTag({ state, reason }: { state: EntryState; reason: string }) {
  const t = useText('curation');
  return (
    <span className="text-sm">
      <span className={state === 'returned' ? 'font-bold text-merah' : 'tag'}>
        {t(`nomination.${state}`)}
      </span>
      {reason !== '' && <span className="block text-merah">{t('reasonWas', { reason })}</span>}
    </span>
  );
}
