import { createHash } from 'node:crypto';
import sharp from 'sharp';
import * as PhotoKind from '~/features/catalog/PhotoKind';
import * as PhotoCell from '../cells/PhotoCell';
import * as Problem from '../cells/Problem';
import type { ProductRow } from '../cells/ProductRow';
import { FileError } from './FileError';
import { bytesOf, type Entry, headOf, type Zip } from './zip.server';

/** A picture that a row names: a web address as written, or a file of the archive with the sum of its bytes. */
export type Picture = { ref: string; sourceHash: string | null; entryName: string | null };
/** What came of the photos that a row names, or that bear its SKU. */
export type RowPictures = { row: number; pictures: Picture[]; warnings: ProductRow['warnings'] };

type Named = Pick<ProductRow, 'row' | 'sku' | 'photos'>;
type Judged = { picture: Picture } | { warning: Problem.Problem<Problem.WarningCode> };

const MAX_PICTURES = 9;
const MAX_PICTURE_BYTES = 25 * 1_048_576;
const MAX_PIXELS = 60_000_000;
const TIME_LIMIT_S = 20;

/** Without an archive there are only web addresses. */
export function withoutArchive({ row, photos }: Named): RowPictures {
  return gathered(
    row,
    photos.map((ref) => (PhotoCell.isAddress(ref) ? address(ref) : missing(ref))),
  );
}

/** The pictures of an archive, for all the rows of its table. Each is opened once, and only if a row wants it. */
export class ArchivePictures {
  readonly #zip: Zip;
  readonly #byPath: ReadonlyMap<string, Entry[]>;
  readonly #byName: ReadonlyMap<string, Entry[]>;
  readonly #byStem: ReadonlyMap<string, Entry[]>;
  readonly #byNumberedStem: ReadonlyMap<string, Entry[]>;
  readonly #skus: ReadonlySet<string>;
  readonly #judged = new Map<Entry, Promise<Judged>>();

  /** `skus`: those of all rows, since a picture that bears one is that row's alone. */
  constructor(zip: Zip, skus: Iterable<string>) {
    this.#zip = zip;
    this.#skus = new Set([...skus].map(folded));
    const { entries } = zip;
    this.#byPath = grouped(entries, ({ name }) => folded(name.replaceAll('\\', '/')));
    this.#byName = grouped(entries, ({ name }) => folded(PhotoCell.baseName(name)));
    this.#byStem = grouped(entries, stemOf);
    this.#byNumberedStem = grouped(entries, (entry) => NUMBERED.exec(stemOf(entry))?.[1]);
  }

  async of({ row, sku, photos }: Named): Promise<RowPictures> {
    const judged: Judged[] = [];
    for (const ref of photos) judged.push(await this.#named(ref));
    if (photos.length === 0 && sku !== null) {
      for (const entry of this.#withSku(folded(sku))) judged.push(await this.#once(entry));
    }
    return gathered(row, judged);
  }

  #named(ref: string): Promise<Judged> | Judged {
    if (PhotoCell.isAddress(ref)) return address(ref);
    const path = folded(ref.replaceAll('\\', '/'));
    const [entry] = this.#byPath.get(path) ?? this.#byName.get(folded(PhotoCell.baseName(ref))) ?? [];
    return entry ? this.#once(entry) : missing(ref);
  }

  /** By number, those without one first; one that is a row's own SKU as a whole is not a number of another. */
  #withSku(sku: string): Entry[] {
    const own = this.#byStem.get(sku) ?? [];
    const numbered = (this.#byNumberedStem.get(sku) ?? []).filter((entry) => !this.#skus.has(stemOf(entry)));
    const number = (entry: Entry) => Number(NUMBERED.exec(stemOf(entry))?.[2] ?? 0);
    const all = [...own, ...numbered.sort((one, other) => number(one) - number(other))];
    return all.filter((entry) => this.#isPicture(entry));
  }

  #isPicture(entry: Entry): boolean {
    if (PICTURE_NAME.test(entry.name)) return true;
    const kind = PhotoKind.of(headOf(this.#zip, entry, PhotoKind.HEAD_BYTES));
    return kind !== 'notPicture' && kind !== 'empty';
  }

  #once(entry: Entry): Promise<Judged> {
    const known = this.#judged.get(entry);
    if (known) return known;
    const judged = judge(this.#zip, entry);
    this.#judged.set(entry, judged);
    return judged;
  }
}

const NUMBERED = /^(.+)[-_](\d+)$/s;
const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif|hei[cf]|bmp|tiff?)$/i;

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const stemOf = ({ name }: Entry): string => folded(PhotoCell.baseName(name)).replace(/\.[^.]*$/, '');

function grouped(entries: readonly Entry[], key: (entry: Entry) => string | undefined): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = key(entry);
    if (own === undefined) continue;
    const group = groups.get(own);
    if (group) group.push(entry);
    else groups.set(own, [entry]);
  }
  return groups;
}

const address = (ref: string): Judged => ({ picture: { ref, sourceHash: null, entryName: null } });
const missing = (ref: string): Judged => ({ warning: Problem.of('photo_missing', 'photo', ref) });

function gathered(row: number, judged: readonly Judged[]): RowPictures {
  const good = judged.flatMap((one) => ('picture' in one ? [one.picture] : []));
  const warnings = judged.flatMap((one) => ('warning' in one ? [one.warning] : []));
  const tenth = good[MAX_PICTURES];
  if (tenth) warnings.push(Problem.of('photo_too_many', 'photo', tenth.ref));
  return { row, pictures: good.slice(0, MAX_PICTURES), warnings };
}

/** Whether a file is a picture that can be shown: it is decoded whole, so that a torn one is found now. */
async function judge(zip: Zip, entry: Entry): Promise<Judged> {
  const ref = PhotoCell.baseName(entry.name);
  const bad = (code: 'photo_unreadable' | 'photo_too_large', context?: string): Judged => ({
    warning: Problem.of(code, 'photo', ref, context === undefined ? undefined : { context }),
  });
  if (entry.size > MAX_PICTURE_BYTES) return bad('photo_too_large');
  const bytes = readable(zip, entry);
  const kind = bytes && PhotoKind.of(bytes.subarray(0, PhotoKind.HEAD_BYTES));
  if (!bytes || !kind || !isShown(kind)) return bad('photo_unreadable', kind === 'heic' ? 'heic' : undefined);
  const opened = await opens(bytes, kind);
  if (opened !== 'good') return bad(opened);
  const sourceHash = createHash('sha256').update(bytes).digest('hex');
  return { picture: { ref, sourceHash, entryName: entry.name } };
}

const SHOWN: readonly string[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];
const isShown = (kind: string): kind is PhotoKind.PhotoKind => SHOWN.includes(kind);

function readable(zip: Zip, entry: Entry): Uint8Array | null {
  try {
    return bytesOf(zip, entry);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

async function opens(bytes: Uint8Array, kind: PhotoKind.PhotoKind) {
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width = 0, height = 0, isProgressive = false } = header;
    if (width * height > MAX_PIXELS) return 'photo_too_large';
    // What would need too much memory to be decoded is judged when it is kept.
    if (!PhotoKind.isSmallEnough(kind, { width, height, isWhole: isProgressive })) return 'good';
    await sharp(bytes, { failOn: 'error', sequentialRead: true })
      .timeout({ seconds: TIME_LIMIT_S })
      .resize({ width: 64 })
      .raw()
      .toBuffer();
    return 'good';
  } catch (error) {
    // libvips throws plain errors for whatever it cannot decode.
    if (error instanceof Error) return 'photo_unreadable';
    throw error;
  }
}
