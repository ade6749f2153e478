export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const markOf = (bytes: Uint8Array) =>
  MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));

/** Whether a text says by its first bytes what it is written in. */
export const hasMark = (bytes: Uint8Array): boolean => markOf(bytes) !== undefined;

/** A text, and what it was written in: what its byte order mark says, else UTF-8 if it is that, else windows-1252. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markOf(bytes);
  if (marked) {
    const { encoding, mark } = marked;
    return {
      encoding,
      text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark.length)),
    };
  }
  const text = asUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: asWindows1252(bytes), encoding: 'windows-1252' };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // What the decoder throws for bytes that are no UTF-8.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What windows-1252 has where Latin-1 has control characters; five places are empty. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: the TextDecoder of some lines of Node takes windows-1252 for Latin-1. */
const asWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80));
