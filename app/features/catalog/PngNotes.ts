/** Length, name and checksum around the content of each chunk. */
const FRAME_BYTES = 12;
const SIGNATURE_BYTES = 8;
/** Texts of any kind, which may be packed a thousandfold; a picture looks the same without. */
const NOTES = new Set(['tEXt', 'zTXt', 'iTXt']);

/**
 * A PNG without its texts: a decoder would unpack them all, however large, for whoever asks for the header (PNG
 * specification, 11.3.3). From the first chunk that does not fit on, the rest stays as it is, for the decoder to judge.
 */
export function withoutNotes(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const kept: Uint8Array[] = [png.subarray(0, SIGNATURE_BYTES)];
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= png.length) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > png.length) break;
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (!NOTES.has(name)) kept.push(png.subarray(at, end));
    at = end;
  }
  kept.push(png.subarray(at));
  return joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
