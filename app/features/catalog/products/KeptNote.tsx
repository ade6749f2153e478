import { useText } from '~/i18n/useText';
import type { Keeping } from './useDraftKeeper';

/** Where what is typed is kept: said beside the buttons, and read out when it changes. */
export function KeptNote({ keeping }: { keeping: Keeping }) {
  const t = useText('products');
  return (
    <p className="w-full text-sm text-soft empty:hidden" role="status">
      {keeping === 'nothing' || keeping === 'typing' ? '' : t(`kept.${keeping}`)}
    </p>
  );
}
