const KB = 1024;

/** The largest form of ours: sixty notes of 300 emoji, percent-encoded, and the rest of the order form. */
const MAX_FORM_BYTES = 256 * KB;
/** A piece of a photo, exactly. */
const MAX_PIECE_BYTES = 512 * KB;
/** One photo of 15 MB in a form, with the fields beside it. */
const MAX_PHOTO_FORM_BYTES = 15 * KB * KB + 256 * KB;

export type BodyRule = {
  maxBytes: number;
  /** Text holds no NUL: no database keeps one. */
  isText: boolean;
  /** So many that few may be read at a time. */
  isLarge: boolean;
};

/** What the body of a write may be, by where it goes. `path` is a plainPath. */
export function bodyRule(path: string, contentType: string): BodyRule {
  if (contentType.startsWith('multipart/')) {
    const isLarge = /^\/penjual\/(foto|toko)(\/|$)/.test(path);
    return { maxBytes: isLarge ? MAX_PHOTO_FORM_BYTES : MAX_FORM_BYTES, isText: false, isLarge };
  }
  if (/^\/penjual\/foto\/[^/]+$/.test(path) && contentType === 'application/octet-stream') {
    return { maxBytes: MAX_PIECE_BYTES, isText: false, isLarge: false };
  }
  return { maxBytes: MAX_FORM_BYTES, isText: true, isLarge: false };
}
