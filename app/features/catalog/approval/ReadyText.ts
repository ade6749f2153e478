import type { ApprovalState } from '~db/schema/stores';

export type News = {
  store: string;
  person: string;
  to: ApprovalState;
  /** It was suspended before. */
  isRestored: boolean;
  reason: string;
  /** The address of the seller's panel. */
  panelUrl: string;
};

/** What an organizer sends a seller from her own phone: always Indonesian, as messages to sellers are. */
export function storeNews({ store, person, to, isRestored, reason, panelUrl }: News): string {
  const greeting = `Halo ${person || store}, ini panitia Festival Bangga Buatan Indonesia.`;
  const because = reason === '' ? '' : `\n\nCatatan panitia: ${reason}`;
  return `${greeting}\n\n${SENTENCES[isRestored ? 'restored' : to](store)}${because}\n\nPanel toko: ${panelUrl}`;
}

const SENTENCES: Readonly<Record<ApprovalState | 'restored', (store: string) => string>> = {
  approved: (store) => `Selamat, toko ${store} sudah disetujui dan tampil di festival.`,
  returned: (store) => `Toko ${store} belum bisa tampil. Masih ada yang perlu dilengkapi.`,
  suspended: (store) => `Toko ${store} untuk sementara tidak tampil di festival.`,
  restored: (store) => `Toko ${store} sudah tampil lagi di festival.`,
  submitted: (store) => `Data toko ${store} sudah kami terima dan sedang diperiksa.`,
  draft: (store) => `Toko ${store} belum dikirim untuk diperiksa.`,
};
