export type News = { product: string; person: string; isAccepted: boolean; reason: string; panelUrl: string };

/** What an organizer sends a seller of a nomination: always Indonesian, as messages to sellers are. */
export function text({ product, person, isAccepted, reason, panelUrl }: News): string {
  const greeting = `Halo ${person}, ini panitia Festival Bangga Buatan Indonesia.`;
  const sentence = isAccepted
    ? `${product} diterima sebagai produk unggulan festival.`
    : `${product} belum bisa kami terima sebagai produk unggulan. Produknya tetap dijual seperti biasa.`;
  const because = reason === '' ? '' : `\n\nCatatan panitia: ${reason}`;
  return `${greeting}\n\n${sentence}${because}\n\nSelengkapnya: ${panelUrl}`;
}
