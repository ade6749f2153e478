import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { StoreContact } from '~/features/catalog/Sellable';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

/** How to reach a store without an order, the way it prefers first. */
export function PlainContacts({ store }: { store: StoreContact }) {
  const t = useText('storefront');
  const contacts = contactsOf(store);
  if (contacts.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {contacts.map(({ kind, address, name }) => (
        <li key={kind}>
          <a href={address} target="_blank" rel="noopener noreferrer" className="button button-quiet">
            <Icon name="chat" className="size-5" />
            {t(`contact.${kind}`)}
            <span className="sr-only">{name}</span>
          </a>
        </li>
      ))}
      {store.whatsapp && (
        <li>
          <a
            href={`tel:${store.whatsapp}`}
            className="button button-quiet font-sans font-normal tabular-nums"
          >
            {PhoneNumber.local(store.whatsapp)}
          </a>
        </li>
      )}
    </ul>
  );
}

type Contact = { kind: 'whatsapp' | 'instagram' | 'messenger'; address: string; name: string };

function contactsOf({ name, whatsapp, instagram, messenger, preferredContact }: StoreContact): Contact[] {
  const contacts: Contact[] = [];
  if (whatsapp)
    contacts.push({ kind: 'whatsapp', address: `https://wa.me/${PhoneNumber.digits(whatsapp)}`, name });
  if (instagram) {
    const address = `https://www.instagram.com/${encodeURIComponent(instagram)}/`;
    contacts.push({ kind: 'instagram', address, name });
  }
  if (messenger)
    contacts.push({ kind: 'messenger', address: `https://m.me/${encodeURIComponent(messenger)}`, name });
  return contacts.sort((a, b) => Number(b.kind === preferredContact) - Number(a.kind === preferredContact));
}
