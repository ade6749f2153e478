/** What a hand-off page says of one store: the card's own figures and its link. */
export type Card = {
  store: string;
  code: string;
  totalRupiah: number;
  lines: { quantity: number; name: string; sumRupiah: number }[];
  whatsapp: string | null;
  instagram: string | null;
};

/** What the shopper typed. */
export type Typed = { name: string; street: string; note: string };

const MAX_LINK_LENGTH = 2000;
const STAND_INS: Record<string, string> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

/** Typed text as it must arrive: formatting marks replaced, line breaks LF, lone surrogates U+FFFD. */
const asSent = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[*_~`]/g, (mark) => STAND_INS[mark] ?? mark)
    .toWellFormed()
    .trim();

export const rupiah = (text: string): number => Number(text.replaceAll(/[^0-9]/g, ''));

/** The text of a wa.me link as WhatsApp reads it: percent-decoded, a plus sign stays a plus sign. */
export function messageOf(link: string): string {
  const match = /^https:\/\/wa\.me\/(\d+)\?text=([^&#]*)$/.exec(link);
  if (!match?.[1] || match[2] === undefined) throw new Error(`not a wa.me link: ${link}`);
  return decodeURIComponent(match[2]);
}

/** Everything that is wrong with a card's WhatsApp link; an empty list when it is right. */
export function faultsOfWhatsapp(card: Card, typed: Typed): string[] {
  const link = card.whatsapp ?? '';
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => holds || faults.push(`${card.store}: ${fault}`);
  expect(link.length <= MAX_LINK_LENGTH, `link of ${link.length} characters`);
  expect(/^https:\/\/wa\.me\/62[1-9]\d{7,11}\?text=/.test(link), `number in ${link.slice(0, 40)}`);
  const message = messageOf(link);
  expect(
    message.startsWith(`Halo *${asSent(card.store)}*, saya mau pesan dari `),
    `greeting: ${message.slice(0, 60)}`,
  );
  expect(message.includes(`\nPesanan *${card.code}*\n`), 'no order code');
  expect(message.includes(`\nNama: ${asSent(typed.name)}\n`), 'no name');
  expect(
    new RegExp(`\\nDetail pesanan: https?://[^\\s]+/pesanan/${card.code}$`).test(message),
    'no link to the order',
  );
  faults.push(...faultsOfLines(card, message), ...faultsOfTyped(card, message, typed));
  return faults;
}

function faultsOfLines(card: Card, message: string): string[] {
  const bullets = message.split('\n').filter((line) => line.startsWith('• '));
  const leftOut = Number(/^… dan (\d+) produk lain$/m.exec(message)?.[1] ?? 0);
  const faults: string[] = [];
  if (bullets.length + leftOut !== card.lines.length) {
    faults.push(`${card.store}: ${bullets.length} lines and ${leftOut} left out of ${card.lines.length}`);
  }
  for (const [index, bullet] of bullets.entries()) {
    const line = card.lines[index];
    const read = /^• (\d+) × (.+), Rp([\d.]+) = Rp([\d.]+)$/.exec(bullet);
    if (!read || !line) faults.push(`${card.store}: line ${bullet}`);
    else if (Number(read[1]) !== line.quantity || rupiah(read[4] ?? '') !== line.sumRupiah) {
      faults.push(`${card.store}: ${bullet} is not ${line.quantity} for ${line.sumRupiah}`);
    } else if (Number(read[1]) * rupiah(read[3] ?? '') !== line.sumRupiah)
      faults.push(`${card.store}: sum of ${bullet}`);
  }
  const total = rupiah(/^Total \*Rp([\d.]+)\*/m.exec(message)?.[1] ?? '');
  if (total !== card.totalRupiah) faults.push(`${card.store}: total ${total} is not ${card.totalRupiah}`);
  const sum = card.lines.reduce((all, line) => all + line.sumRupiah, 0);
  if (sum !== card.totalRupiah) faults.push(`${card.store}: the lines add up to ${sum}`);
  return faults;
}

/** The address and the note are whole, or cut with a sign that says so. */
function faultsOfTyped(card: Card, message: string, typed: Typed): string[] {
  const faults: string[] = [];
  const cutSign = '… (lengkap di pesanan)';
  for (const [label, text] of [
    ['Alamat', typed.street],
    ['Catatan', typed.note],
  ] as const) {
    if (text.trim() === '') continue;
    const start = message.indexOf(`\n${label}: `);
    const arrived = start < 0 ? '' : message.slice(start + label.length + 3);
    const whole = arrived.startsWith(asSent(text));
    const cut =
      arrived.includes(cutSign) && asSent(text).startsWith(arrived.slice(0, arrived.indexOf(cutSign)));
    if (!whole && !cut) faults.push(`${card.store}: ${label} arrives as ${arrived.slice(0, 80)}`);
  }
  return faults;
}

/** Everything that is wrong with a card's Instagram link. */
export function faultsOfInstagram(card: Card): string[] {
  const link = card.instagram ?? '';
  const right =
    /^https:\/\/ig\.me\/m\/[a-z0-9._]{1,30}\?ref=[A-Za-z0-9=_-]+$/.test(link) ||
    /^https:\/\/www\.instagram\.com\/[a-z0-9._]{1,30}\/$/.test(link);
  return right && !link.includes('text') ? [] : [`${card.store}: Instagram link ${link}`];
}
