import type { Drawing } from '../drawnPicture.server';
import type { PictureText } from '../photoTasks';
import * as FittedText from './FittedText';
import type { PricedProduct, PromotionFacts } from './PromotionFacts';
import * as QrCode from './QrCode';
import * as Sheet from './Sheet';

/** A4 at 200 dots per inch. */
const WIDTH_PX = 1654;
const HEIGHT_PX = 2339;
export const ROWS_A_PAGE = 20;

const CLOTH_PX = 150;
const EDGE = 120;
const QR_PX = 300;
const ROWS_TOP = 560;
const ROW_PX = 78;
const PRICE_PX = 330;

/** `foot`: what is said of the prices, and which page it is. */
export type PricePage = { products: readonly PricedProduct[]; title: string; foot: string };

/** One page of the price list: at most ROWS_A_PAGE products, with the code beside the store's name. */
export function draw(facts: PromotionFacts, page: PricePage): Drawing {
  const { storeId } = facts;
  const qr = { left: WIDTH_PX - EDGE - QR_PX, top: CLOTH_PX + 60, sizePx: QR_PX };
  const products = page.products.slice(0, ROWS_A_PAGE);
  const parts = [
    `<rect y="${CLOTH_PX}" width="${WIDTH_PX}" height="${HEIGHT_PX - CLOTH_PX}" fill="${Sheet.PAPER}"/>`,
    Sheet.outlined(qr, QrCode.markup(facts.addressBy('prices'), qr)),
    ...products.map((_, index) => lineBelow(index)),
  ];
  const head = Sheet.column(
    { left: EDGE, top: CLOTH_PX + 56, widthPx: WIDTH_PX - 2 * EDGE - QR_PX - 60 },
    headOf(facts, page.title),
  );
  return {
    svg: Sheet.svgOf({ storeId, width: WIDTH_PX, height: HEIGHT_PX, clothScale: 2.4, parts }),
    texts: [...head.texts, ...products.flatMap(rowOf), footOf(page.foot)],
  };
}

const lineBelow = (index: number): string =>
  `<rect x="${EDGE}" y="${ROWS_TOP + (index + 1) * ROW_PX - 2}" width="${WIDTH_PX - 2 * EDGE}" height="2" fill="${Sheet.LINE}"/>`;

const headOf = ({ name, place, festival, shownAddress }: PromotionFacts, title: string): Sheet.Block[] => [
  {
    ...{ text: title, weight: 'bold', colour: Sheet.MERAH },
    ...{ sizes: [40], heightPx: 52, gapPx: 6 },
  },
  {
    ...{ text: name, weight: 'bold', colour: Sheet.INK },
    ...{ sizes: [76, 66, 56, 46, 40], heightPx: 120, gapPx: 6 },
  },
  {
    ...{ text: place, weight: 'medium', colour: Sheet.SOFT },
    ...{ sizes: [34, 30], heightPx: 44, gapPx: 6 },
  },
  {
    ...{ text: festival ? `${festival.name}, ${festival.days}` : '', weight: 'medium', colour: Sheet.INK },
    ...{ sizes: [32, 28, 25], heightPx: 42, gapPx: 6 },
  },
  {
    ...{ text: shownAddress, weight: 'bold', colour: Sheet.MERAH },
    ...{ sizes: [34, 30, 26, 22], heightPx: 58, gapPx: 0 },
  },
];

function rowOf({ name, unit, price }: PricedProduct, index: number): PictureText[] {
  const top = ROWS_TOP + index * ROW_PX + 14;
  const nameWidth = WIDTH_PX - 2 * EDGE - PRICE_PX - 30;
  const one = (text: string, weight: 'bold' | 'medium', widthPx: number) =>
    FittedText.fit({ text, weight, widthPx, heightPx: 54, sizes: [36, 32, 28] });
  return [
    {
      ...one(unit ? `${name}, ${unit}` : name, 'medium', nameWidth),
      ...{ weight: 'medium', colour: Sheet.INK, left: EDGE, top, widthPx: nameWidth },
    },
    {
      ...one(price, 'bold', PRICE_PX),
      ...{ weight: 'bold', colour: Sheet.INK, left: WIDTH_PX - EDGE - PRICE_PX, top, widthPx: PRICE_PX },
      align: 'end',
    },
  ];
}

function footOf(text: string): PictureText {
  const widthPx = WIDTH_PX - 2 * EDGE;
  const place = { left: EDGE, top: HEIGHT_PX - 150, widthPx };
  const fitted = FittedText.fit({ text, weight: 'medium', widthPx, heightPx: 88, sizes: [30, 26] });
  return { ...fitted, ...place, weight: 'medium', colour: Sheet.SOFT };
}
