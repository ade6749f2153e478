import type { Drawing } from '~/features/catalog/drawnPicture.server';
import { translator } from '~/i18n/i18n.server';
import { dayMonthYear } from '~/i18n/Moment';
import type { Services } from '~/services.server';
import { pdfOf } from './PdfOfPictures';
import * as Portrait from './Portrait';
import * as Poster from './Poster';
import * as PriceList from './PriceList';
import type { PromotionFile } from './PromotionFile';
import { type Promoted, pricedProducts, pricePages, promoted, promotionFacts } from './promotionFacts.server';
import * as QrCode from './QrCode';
import * as Sheet from './Sheet';

type Deps = Pick<Services, 'db' | 'clock' | 'env' | 'photos'>;
type Bytes = Uint8Array<ArrayBuffer>;

const QR_PX = 1000;
/** Small enough to come quickly by a phone's line, large enough to see what it is. */
const SMALL = 1 / 4;

/** A file of a store's kit, made in the picture thread and kept by its content; null when it has no such page. */
export async function promotionBytes(
  deps: Deps,
  storeId: number,
  file: PromotionFile,
): Promise<Bytes | null> {
  const known = await promoted(deps, storeId);
  if (file.kind === 'prices') return priceListPdf(deps, known);
  if (file.kind === 'pricePage') return pricePage(deps, known, file);
  const facts = await promotionFacts(deps, known);
  if (file.kind === 'qr') {
    const svg = QrCode.svg(facts.addressBy('qr'), QR_PX);
    return file.format === 'svg' ? bytesOf(svg) : deps.photos.drawnPicture({ svg, texts: [] });
  }
  const drawing = file.kind === 'poster' ? Poster.draw(facts) : Portrait.draw(file.kind, facts);
  const picture = await deps.photos.drawnPicture(sized(drawing, file));
  return file.format === 'pdf' ? pdfOf([picture]) : picture;
}

const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text));
const sized = (drawing: Drawing, { isSmall }: { isSmall: boolean }): Drawing =>
  isSmall ? Sheet.scaled(drawing, SMALL) : drawing;

async function pricePage(
  deps: Deps,
  known: Promoted,
  { page, isSmall }: { page: number; isSmall: boolean },
): Promise<Bytes | null> {
  if (page > pricePages(known.productCount)) return null;
  const drawing = (await priceListDrawings(deps, known))[page - 1];
  return drawing ? deps.photos.drawnPicture(sized(drawing, { isSmall })) : null;
}

async function priceListPdf(deps: Deps, known: Promoted): Promise<Bytes | null> {
  const drawings = await priceListDrawings(deps, known);
  if (drawings.length === 0) return null;
  const pictures: Bytes[] = [];
  // One after the other: whoever waits for another picture comes between.
  for (const drawing of drawings) pictures.push(await deps.photos.drawnPicture(drawing));
  return pdfOf(pictures);
}

async function priceListDrawings(deps: Deps, known: Promoted): Promise<Drawing[]> {
  const t = translator('id', 'promotion');
  const [facts, products] = [await promotionFacts(deps, known), await pricedProducts(deps, known)];
  const pages = Math.ceil(products.length / PriceList.ROWS_A_PAGE);
  const day = dayMonthYear(deps.clock.now(), 'id');
  return Array.from({ length: pages }, (_, index) =>
    PriceList.draw(facts, {
      products: products.slice(index * PriceList.ROWS_A_PAGE, (index + 1) * PriceList.ROWS_A_PAGE),
      title: t('drawn.prices'),
      foot: t('drawn.pricesFoot', { day, page: index + 1, pages }),
    }),
  );
}
