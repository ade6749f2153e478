/** A4 in points of 1/72 inch (ISO 216: 210 x 297 mm). */
const A4_POINTS = { width: 595.28, height: 841.89 };

type Png = { width: number; height: number; bits: number; colours: Colours; pixels: Uint8Array };
type Colours = { kind: 'indexed'; palette: Uint8Array } | { kind: 'rgb' };

const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;
const INDEXED = 3;
const RGB = 2;

/**
 * A PDF of A4 pages, one picture filling each. The pixels are put in as they are: a PNG's lines are what PDF calls
 * Flate with the PNG predictor (ISO 32000-1, 7.4.4.4), so nothing is lost or made again.
 * @throws RangeError for a PNG that is interlaced or has transparency
 */
export function pdfOf(pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pageIds = pictures.map((_, index) => 3 + index * 3);
  const objects: Part[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Count ${pictures.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`],
    ...pictures.flatMap((bytes, index) => pageOf(pngOf(bytes), pageIds[index] ?? 0)),
  ];
  return document(objects);
}

type Part = string | Uint8Array;

function pageOf(png: Png, id: number): Part[][] {
  const { width, height } = A4_POINTS;
  const content = `q ${width} 0 0 ${height} 0 0 cm /P Do Q`;
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R`,
      ` /Resources << /XObject << /P ${id + 2} 0 R >> >> >>`,
    ],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    imageOf(png),
  ];
}

function imageOf({ width, height, bits, colours, pixels }: Png): Part[] {
  const channels = colours.kind === 'rgb' ? 3 : 1;
  const space = colours.kind === 'rgb' ? '/DeviceRGB' : indexedSpace(colours.palette);
  const predictor = `<< /Predictor 15 /Colors ${channels} /BitsPerComponent ${bits} /Columns ${width} >>`;
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms ${predictor} /Length ${pixels.length} >>\nstream\n`;
  return [head, pixels, '\nendstream'];
}

function indexedSpace(palette: Uint8Array): string {
  const hex = Array.from(palette, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${hex}>]`;
}

const encoder = new TextEncoder();

/** Numbers the objects from 1 on and tells in the table at the end where each begins. */
function document(objects: readonly Part[][]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const write = (part: Part) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    chunks.push(bytes);
    length += bytes.length;
  };
  write('%PDF-1.4\n');
  const offsets = objects.map((parts, index) => {
    const offset = length;
    for (const part of [`${index + 1} 0 obj\n`, ...parts, '\nendobj\n']) write(part);
    return offset;
  });
  const tableAt = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${tableAt}\n%%EOF\n`);
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function pngOf(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [...chunksOf(bytes, view)];
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name).map(({ data }) => data);
  const head = named('IHDR')[0];
  if (head?.[12] !== 0 || named('tRNS').length > 0) throw new RangeError('not a plain PNG');
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const pixels = named('IDAT');
  return {
    width: size.getUint32(0),
    height: size.getUint32(4),
    bits: head[8] ?? 8,
    colours: coloursOf(head[9], named('PLTE')[0]),
    pixels: joined(
      pixels,
      pixels.reduce((sum, part) => sum + part.length, 0),
    ),
  };
}

function coloursOf(type: number | undefined, palette: Uint8Array | undefined): Colours {
  if (type === INDEXED && palette) return { kind: 'indexed', palette };
  if (type === RGB) return { kind: 'rgb' };
  throw new RangeError('a PNG with transparency, or of another kind');
}

function* chunksOf(bytes: Uint8Array, view: DataView) {
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { name, data: bytes.subarray(at + 8, at + 8 + length) };
    at += length + CHUNK_FRAME_BYTES;
  }
}
