import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { StoreContact } from './Sellable';

export type Channel = 'whatsapp' | 'instagram' | 'messenger';

/** One way to write to a store. `value` is E.164, the bare user name or the bare page name. */
export type Contact = { channel: Channel; value: string; isBackup: boolean };

type Reachable = Pick<
  StoreContact,
  'preferredContact' | 'whatsapp' | 'whatsappBackup' | 'instagram' | 'messenger' | 'isSuspended'
>;

/**
 * Every way to write to a store in the order in which it wants to be reached: its preferred one first, the backup
 * number last. The backup of a store without a first number stands in for it. None of a suspended store.
 */
export function inOrder(store: Reachable): Contact[] {
  if (store.isSuspended) return [];
  const first = store.whatsapp ?? store.whatsappBackup;
  const backup = store.whatsappBackup === first ? null : store.whatsappBackup;
  const contacts = [
    ...contact('whatsapp', first),
    ...contact('instagram', store.instagram),
    ...contact('messenger', store.messenger),
  ];
  const isPreferred = ({ channel }: Contact) => channel === store.preferredContact;
  return [
    ...contacts.filter(isPreferred),
    ...contacts.filter((one) => !isPreferred(one)),
    ...contact('whatsapp', backup, true),
  ];
}

/** The numbers that can be called (E.164), the backup last. */
export const numbers = (store: Reachable): string[] =>
  inOrder(store).flatMap(({ channel, value }) => (channel === 'whatsapp' ? value : []));

/** Where a contact is written to, without any text. */
export function address({ channel, value }: Contact): string {
  if (channel === 'whatsapp') return `https://wa.me/${PhoneNumber.digits(value)}`;
  const name = encodeURIComponent(value);
  return channel === 'instagram' ? `https://www.instagram.com/${name}/` : `https://m.me/${name}`;
}

const contact = (channel: Channel, value: string | null, isBackup = false): Contact[] =>
  value === null ? [] : [{ channel, value, isBackup }];
