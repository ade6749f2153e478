import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { StoreContact } from '~/features/catalog/Sellable';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

/** A plain way to a store, without an order: for when the festival no longer takes any. */
export function StoreContactLink({ store }: { store: StoreContact }) {
  const t = useText('orders');
  const address = addressOf(store);
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className="button button-quiet">
      <Icon name="chat" className="size-5" />
      {t('basket.contact', { store: store.name })}
    </a>
  );
}

function addressOf({ whatsapp, instagram, messenger }: StoreContact): string | null {
  if (whatsapp) return `https://wa.me/${PhoneNumber.digits(whatsapp)}`;
  if (instagram) return `https://www.instagram.com/${encodeURIComponent(instagram)}/`;
  return messenger ? `https://m.me/${encodeURIComponent(messenger)}` : null;
}
