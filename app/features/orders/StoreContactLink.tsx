import type { StoreContact } from '~/features/catalog/Sellable';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

/** A plain way to a store, the one it prefers, without an order: for when the festival no longer takes any. */
export function StoreContactLink({ store }: { store: StoreContact }) {
  const t = useText('orders');
  const [first] = StoreContacts.inOrder(store);
  if (!first) return null;
  return (
    <a
      href={StoreContacts.address(first)}
      target="_blank"
      rel="noopener noreferrer"
      className="button button-quiet justify-start text-start"
    >
      <Icon name="chat" className="size-5" />
      {t('basket.contact', { store: store.name })}
    </a>
  );
}
