import { useText } from '~/i18n/useText';
import type { Twin } from './PhotoUpload';

/** Says that the store has the same picture elsewhere; nothing is stopped by it. */
export function TwinNote({ twins }: { twins: readonly Twin[] }) {
  const t = useText('photos');
  if (twins.length === 0) return null;
  return (
    <p className="text-sm font-semibold text-gold">
      {t('twin', { names: twins.map(({ name }) => `“${name}”`).join(', ') })}
    </p>
  );
}
