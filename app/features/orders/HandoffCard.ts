import type { StoreContact } from '~/features/catalog/Sellable';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import * as AnswerTime from './AnswerTime';
import * as Expiry from './Expiry';
import * as HandoffLink from './HandoffLink';
import type { OrderState } from './OrderFlow';
import * as OrderFlow from './OrderFlow';
import * as OrderMessage from './OrderMessage';

export type CardLink = { channel: StoreContacts.Channel; href: string };
type CardLine = {
  id: number;
  quantity: number;
  name: string;
  options: readonly (readonly [name: string, value: string])[];
  priceRupiah: number;
  sumRupiah: number;
};

/** One store's order on the hand-off page. */
export type HandoffCard = {
  orderId: number;
  code: string;
  state: OrderState;
  store: { id: number; slug: string; name: string; timeZone: StoreContact['timeZone'] };
  lines: CardLine[];
  totalRupiah: number;
  note: string;
  answers: AnswerTime.AnswerTime;
  /** The preferred contact first; empty when the store can be written to nowhere. */
  links: CardLink[];
  /** The whole message, to be copied. */
  message: string;
  /** E.164 with its `tel:` address. */
  phone: { e164: string; href: string } | null;
  openedAt: number | null;
};

export type PlacedOrder = {
  id: number;
  code: string;
  state: OrderState;
  note: string;
  totalRupiah: number;
  reservedUntilAt: number;
  openedAt: number | null;
  lines: readonly {
    id: number;
    productName: string;
    options: readonly (readonly [name: string, value: string])[];
    quantity: number;
    priceRupiah: number;
  }[];
};

export type Buyer = { buyerName: string; street: string; district: string; city: string; postcode: string };
type Seen = { now: number; desktop: boolean; orderUrl: string };

/** The card of an order. `desktop`: ig.me leads nowhere there. `orderUrl` is without the shopper's secret. */
export function of(order: PlacedOrder, contact: StoreContact, buyer: Buyer, seen: Seen): HandoffCard {
  const handoff = handoffOrder(order, contact.name, buyer, seen.orderUrl);
  const [number] = StoreContacts.numbers(contact);
  const state = Expiry.stateAt(order, seen.now);
  const isOver = OrderFlow.isFinal(state);
  return {
    orderId: order.id,
    code: order.code,
    state,
    store: { id: contact.id, slug: contact.slug, name: contact.name, timeZone: contact.timeZone },
    lines: order.lines.map(({ id, quantity, productName, options, priceRupiah }) => ({
      ...{ id, quantity, options, priceRupiah },
      name: productName,
      sumRupiah: quantity * priceRupiah,
    })),
    totalRupiah: order.totalRupiah,
    note: order.note,
    answers: AnswerTime.at(contact, seen.now),
    links: isOver ? [] : linksOf(contact, handoff, seen.desktop),
    message: OrderMessage.compose(handoff),
    phone: number ? { e164: number, href: HandoffLink.tel(number) } : null,
    openedAt: order.openedAt,
  };
}

function handoffOrder(
  order: PlacedOrder,
  storeName: string,
  buyer: Buyer,
  url: string,
): OrderMessage.HandoffOrder {
  const { street, district, city, postcode } = buyer;
  return {
    storeName,
    code: order.code,
    lines: order.lines.map((line) => ({
      ...line,
      options: line.options.map(([name, value]) => ({ name, value })),
    })),
    name: buyer.buyerName,
    address: street,
    district,
    city,
    postcode,
    note: order.note,
    url,
  };
}

/** One link for each channel: a second WhatsApp number would look like a second order. */
function linksOf(store: StoreContact, order: OrderMessage.HandoffOrder, desktop: boolean): CardLink[] {
  return StoreContacts.inOrder(store)
    .filter(({ isBackup }) => !isBackup)
    .map(({ channel, value }) => ({ channel, href: hrefOf(channel, value, order, desktop) }));
}

function hrefOf(
  channel: StoreContacts.Channel,
  value: string,
  order: OrderMessage.HandoffOrder,
  desktop: boolean,
): string {
  switch (channel) {
    case 'whatsapp':
      return HandoffLink.forWhatsapp(value, order);
    case 'instagram':
      return HandoffLink.forInstagram(value, order.code, { desktop });
    case 'messenger':
      return HandoffLink.forMessenger(value, order);
  }
}

/** A card in its place on the page; `desktop` decides which Instagram address works. */
export type CardProps = { card: HandoffCard; place: number; all: number; now: number; desktop: boolean };
