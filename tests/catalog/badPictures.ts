import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Random } from '~seed/catalogue/Random';

/** Stands where a polyglot hides what it also is, and where a camera writes places: nothing of it may be kept. */
export const HIDDEN = 'HIDDEN-IN-A-PICTURE';

/** A file that somebody sends as a photo. `mayBeTaken`: what is left of it may be a picture after all. */
export type BadPicture = { kind: string; fileName: string; bytes: Buffer; mayBeTaken: boolean };

type Good = { jpeg: Buffer; png: Buffer; webp: Buffer; gif: Buffer; avif: Buffer };

/** Small pictures of every kind that is taken, to be spoilt. */
export async function goodPictures(): Promise<Good> {
  const noise = { type: 'gaussian', mean: 120, sigma: 50 } as const;
  const picture = await sharp({ create: { width: 180, height: 120, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  const jpeg = await sharp(picture)
    .withExif({ IFD0: { Artist: HIDDEN }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
  const as = (format: 'webp' | 'gif' | 'avif') => sharp(picture).toFormat(format, { effort: 1 }).toBuffer();
  return { jpeg, png: picture, webp: await as('webp'), gif: await as('gif'), avif: await as('avif') };
}

type Maker = (random: Random, good: Good) => { bytes: Buffer; mayBeTaken?: boolean };

const anyOf = (random: Random, good: Good): Buffer => random.pick(Object.values(good));
const latin = (text: string) => Buffer.from(text, 'latin1');
const noise = (random: Random, length: number) =>
  Buffer.from(Array.from({ length }, () => random.int(0, 255)));
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(name), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A PNG whose header claims a size; its pixels are few, or as many zeros as compress to nothing. */
function pngOf(width: number, height: number, pixels: Buffer, ...extra: Buffer[]): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [pngChunk('IHDR', header), ...extra, pngChunk('IDAT', deflateSync(pixels, { level: 9 }))];
  return Buffer.concat([signature, ...parts, pngChunk('IEND', Buffer.alloc(0))]);
}

/** Puts another size into the header of a good picture. */
function resized({ jpeg, gif, avif, webp }: Good, which: string): Buffer {
  if (which === 'gif') {
    const bytes = Buffer.from(gif);
    // The whole, and in it the first picture.
    const first = bytes.indexOf(Buffer.from([0x2c, 0, 0, 0, 0])) + 5;
    for (const at of [6, 8, first, first + 2]) bytes.writeUInt16LE(65_535, at);
    return bytes;
  }
  if (which === 'avif') {
    const bytes = Buffer.from(avif);
    const at = bytes.indexOf('ispe') + 8;
    bytes.writeUInt32BE(30_000, at);
    bytes.writeUInt32BE(30_000, at + 4);
    return bytes;
  }
  if (which === 'webp') {
    const bytes = Buffer.from(webp);
    const at = bytes.indexOf('VP8 ') + 14;
    bytes.writeUInt16LE(16_383, at);
    bytes.writeUInt16LE(16_383, at + 2);
    return bytes;
  }
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5;
  bytes.writeUInt16BE(60_000, at);
  bytes.writeUInt16BE(60_000, at + 2);
  return bytes;
}

const SVGS = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  '\uFEFF<?xml version="1.0"?><svg width="9" height="9" onload="alert(1)"/>',
  '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg width="9" height="9"><text>&b;</text></svg>',
  '<!-- a --><!-- b --><svg width="9" height="9"><image href="file:///etc/passwd"/></svg>',
  '<?xml version="1.0"?><s:svg xmlns:s="http://www.w3.org/2000/svg"><s:use href="http://evil.example/#x"/></s:svg>',
];

const MAKERS: Readonly<Record<string, Maker>> = {
  truncated: (random, good) => {
    const whole = random.pick([good.jpeg, good.png, good.webp]);
    return { bytes: whole.subarray(0, random.int(12, Math.floor(whole.length * 0.9))) };
  },
  'truncated of other kinds': (random, good) => {
    const whole = random.pick([good.gif, good.avif]);
    return { bytes: whole.subarray(0, random.int(12, whole.length - 1)), mayBeTaken: true };
  },
  'wrong type': (random) => {
    const begin = random.pick([
      '%PDF-1.7',
      'PK\x03\x04',
      'MZ',
      '<html>',
      '\x7fELF',
      'BM',
      'II*\0',
      '\0\0\0\x18ftypmp42',
    ]);
    return { bytes: Buffer.concat([latin(begin), noise(random, random.int(0, 3000))]) };
  },
  'random bytes': (random) => ({ bytes: noise(random, random.int(1, 3000)) }),
  empty: () => ({ bytes: Buffer.alloc(0) }),
  'too large': (_random, { jpeg }) => ({ bytes: Buffer.concat([jpeg, Buffer.alloc(15 * 1024 * 1024)]) }),
  'bomb in PNG': (random) => ({ bytes: pngOf(30_000, 30_000, Buffer.alloc(random.int(1, 2_000_000))) }),
  'bomb in another kind': (random, good) => ({
    bytes: resized(good, random.pick(['jpeg', 'gif', 'avif', 'webp'])),
  }),
  'bomb of pixels beyond its size': () => ({
    bytes: pngOf(20, 20, Buffer.alloc(30_000_000)),
    mayBeTaken: true,
  }),
  'bomb in a note': (random) => {
    const note = Buffer.concat([
      latin('Comment\0\0'),
      deflateSync(Buffer.alloc(random.int(1, 20) * 1_000_000)),
    ]);
    return { bytes: pngOf(20, 20, Buffer.alloc(20 * 61), pngChunk('zTXt', note)), mayBeTaken: true };
  },
  'drawing with something alive': (random) => {
    const text = random.pick(SVGS);
    return { bytes: Buffer.from(text, random.chance(0.3) ? 'utf16le' : 'utf8') };
  },
  HEIC: (random) => ({
    bytes: Buffer.concat([
      latin(`\0\0\0\x18ftyp${random.pick(['heic', 'heix', 'mif1'])}\0\0\0\0mif1heic`),
      noise(random, 500),
    ]),
  }),
  polyglot: (random, good) => {
    const tail = random.pick([`PK\x03\x04${HIDDEN}`, `<script>${HIDDEN}</script>`, `<?php ${HIDDEN} ?>`]);
    const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, HIDDEN.length + 2]), latin(HIDDEN)]);
    const inNote = Buffer.concat([good.jpeg.subarray(0, 2), note, good.jpeg.subarray(2)]);
    const bytes = random.chance(0.5) ? inNote : Buffer.concat([anyOf(random, good), latin(tail)]);
    return { bytes, mayBeTaken: true };
  },
  'script that begins like a GIF': () => ({ bytes: latin(`GIF89a/*${HIDDEN}*/=1;alert(1)`) }),
  'with place and owner': (_random, { jpeg }) => ({ bytes: jpeg, mayBeTaken: true }),
  'spoilt bytes': (random, good) => {
    const bytes = Buffer.from(anyOf(random, good));
    const count = random.int(1, 40);
    for (let one = 0; one < count; one += 1) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
    return { bytes, mayBeTaken: true };
  },
};

const NAMES = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\foto.jpg',
  'foto\u202Egpj.exe',
  '\u2067foto\u2069.jpg',
  '/etc/cron.d/foto',
  'foto\0.jpg',
  '\uD800\uDC00\uD800.png',
  `${'a'.repeat(500)}.jpg`,
  '.part',
  'CON.jpg',
  '<script>alert(1)</script>.jpg',
  '\n\r\t.jpg',
];

/** `count` bad pictures, each kind in its turn; the same for the same random source. */
export function* badPictures(random: Random, good: Good, count: number): Generator<BadPicture> {
  const kinds = Object.keys(MAKERS);
  for (let one = 0; one < count; one += 1) {
    const kind = kinds[one % kinds.length] ?? '';
    const made = MAKERS[kind]?.(random, good);
    if (made) yield { mayBeTaken: false, ...made, kind, fileName: random.pick(NAMES) };
  }
}
