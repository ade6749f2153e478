import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { StoreContact } from '~/features/catalog/Sellable';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

/** Every way to reach a store without an order, the one it prefers first, and its numbers to call. */
export function PlainContacts({ store }: { store: StoreContact }) {
  const t = useText('storefront');
  const contacts = StoreContacts.inOrder(store);
  if (contacts.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {contacts.map((contact) => (
        <li key={contact.channel + contact.value}>
          <a
            href={StoreContacts.address(contact)}
            target="_blank"
            rel="noopener noreferrer"
            className="button button-quiet"
          >
            <Icon name="chat" className="size-5" />
            {t(contact.isBackup ? 'contact.backup' : `contact.${contact.channel}`)}
            <span className="sr-only">{store.name}</span>
          </a>
        </li>
      ))}
      {StoreContacts.numbers(store).map((number) => (
        <li key={number}>
          <a href={`tel:${number}`} className="button button-quiet font-sans font-normal tabular-nums">
            {PhoneNumber.local(number)}
          </a>
        </li>
      ))}
    </ul>
  );
}
