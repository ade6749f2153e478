import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import * as LinkWeight from './LinkWeight';
import * as OrderMessage from './OrderMessage';

/** Every browser and in-app browser takes this much; no limit of wa.me is published. */
const MAX_LINK_LENGTH = 2_000;

const SEE_ORDER = '… (lengkap di pesanan)';

/**
 * `https://wa.me/62…?text=…`, never over 2,000 characters. When the whole message is too long, this goes, in
 * this order and no further than needed: product lines from the last ("… dan N produk lain"), then the end of
 * the note, of the address, and, when all that is gone, of the store's, the festival's and the shopper's name.
 * The total, the order's code and the link stay whole.
 * @throws RangeError when our own code and address alone are too long
 */
export function forWhatsapp(e164: string, order: OrderMessage.HandoffOrder): string {
  return withText(`https://wa.me/${PhoneNumber.digits(e164)}?text=`, order);
}

/** `https://m.me/<page>?text=…`, shortened as for WhatsApp. Not every client fills the text in: copy it too. */
export function forMessenger(page: string, order: OrderMessage.HandoffOrder): string {
  return withText(`https://m.me/${encodeURIComponent(page)}?text=`, order);
}

/**
 * The chat on phones, the profile on desktops, where ig.me is not supported. Instagram takes no text (only
 * `ref`, letters, digits and `-_=`), so the message is copied.
 */
export function forInstagram(username: string, code: string, { desktop }: { desktop: boolean }): string {
  const name = encodeURIComponent(username);
  if (desktop) return `https://www.instagram.com/${name}/`;
  return `https://ig.me/m/${name}?ref=${code.replace(/[^A-Za-z0-9_=-]/g, '')}`;
}

/** `tel:+62…` */
export const tel = (e164: string): string => `tel:+${PhoneNumber.digits(e164)}`;

function withText(address: string, order: OrderMessage.HandoffOrder): string {
  const room = MAX_LINK_LENGTH - address.length;
  return address + encodeURIComponent(OrderMessage.render(shorten(OrderMessage.parts(order), room)));
}

type Parts = OrderMessage.Parts;
type Cuttable = 'note' | 'address' | 'storeName' | 'festivalName' | 'name';

const CUTS: readonly { part: Cuttable; mark: string }[] = [
  { part: 'note', mark: SEE_ORDER },
  { part: 'address', mark: SEE_ORDER },
  { part: 'storeName', mark: '…' },
  { part: 'festivalName', mark: '…' },
  { part: 'name', mark: SEE_ORDER },
];

function shorten(whole: Parts, room: number): Parts {
  if (excess(whole, room) <= 0) return whole;
  let cut = cutLines(whole, room);
  for (const { part, mark } of CUTS) {
    if (excess(cut, room) <= 0) return cut;
    cut = cutText(cut, part, mark, room);
  }
  if (excess(cut, room) > 0)
    throw new RangeError('the code and the address of the order do not fit in a link');
  return cut;
}

const weight = LinkWeight.of;
const excess = (message: Parts, room: number): number => weight(OrderMessage.render(message)) - room;

/** Keeps as many of the first lines as fit, none if need be. */
function cutLines(whole: Parts, room: number): Parts {
  const weights = whole.lines.map((line) => weight(`${line}\n`));
  let kept = whole.lines.length;
  let over = excess(whole, room);
  while (over > 0 && kept > 0) {
    const markBefore = kept < whole.lines.length ? leftOutWeight(whole.lines.length - kept) : 0;
    kept -= 1;
    over += leftOutWeight(whole.lines.length - kept) - markBefore - (weights[kept] ?? 0);
  }
  return { ...whole, lines: whole.lines.slice(0, kept), linesLeftOut: whole.lines.length - kept };
}

const leftOutWeight = (count: number): number => weight(`${OrderMessage.leftOutText(count)}\n`);

/** Cuts the end of one text at a grapheme; leaves it alone when the mark would not make it shorter. */
function cutText(message: Parts, part: Cuttable, mark: string, room: number): Parts {
  const text = message[part];
  const allowed = weight(text) - excess(message, room) - weight(mark);
  const shorter = LinkWeight.firstGraphemes(text, allowed) + mark;
  return weight(shorter) < weight(text) ? { ...message, [part]: shorter } : message;
}
