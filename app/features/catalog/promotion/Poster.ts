import type { Drawing } from '../drawnPicture.server';
import type { PromotionFacts } from './PromotionFacts';
import * as QrCode from './QrCode';
import * as Sheet from './Sheet';

/** A4 at 200 dots per inch. */
const WIDTH_PX = 1654;
const HEIGHT_PX = 2339;

const SHEET = { left: 100, top: 250, widthPx: WIDTH_PX - 200, heightPx: HEIGHT_PX - 350 };
const FOOT_PX = 300;
const MAX_QR_PX = 860;
const GAP_PX = 36;
const COLUMN = { left: 190, top: 320, widthPx: WIDTH_PX - 380 };
const RADIUS = 56;

/** A poster to hang up or stand on the table: who, from where, what, until when, and the code to scan. */
export function draw(facts: PromotionFacts): Drawing {
  const { storeId, festival } = facts;
  const footHeight = festival ? FOOT_PX : 0;
  const sheetBottom = SHEET.top + SHEET.heightPx;
  const head = Sheet.column(COLUMN, headOf(facts), 'middle');
  const footTop = sheetBottom - footHeight;
  const below = Sheet.lifted(COLUMN, { bottom: footTop - GAP_PX, blocks: invitation(facts) });
  const qr = Sheet.square({
    from: head.bottom + GAP_PX,
    to: below.top - GAP_PX,
    maxPx: MAX_QR_PX,
    widthPx: WIDTH_PX,
  });
  const parts = [
    Sheet.paper(SHEET, RADIUS),
    Sheet.outlined(qr, QrCode.markup(facts.addressBy('poster'), qr)),
    ...(festival ? [Sheet.foot(storeId, { ...SHEET, top: footTop, heightPx: FOOT_PX }, RADIUS)] : []),
  ];
  const texts = [...head.texts, ...below.texts, ...datesOf(facts, footTop)];
  return {
    svg: Sheet.svgOf({ storeId, width: WIDTH_PX, height: HEIGHT_PX, clothScale: 3.4, parts }),
    texts,
  };
}

const headOf = ({ name, place, category, products, festival }: PromotionFacts): Sheet.Block[] => [
  {
    ...{ text: festival?.name ?? '', weight: 'bold', colour: Sheet.MERAH },
    ...{ sizes: [54, 44, 36], heightPx: 70, gapPx: 14 },
  },
  {
    ...{ text: name, weight: 'bold', colour: Sheet.INK },
    ...{ sizes: [150, 132, 116, 100, 86, 74, 64], heightPx: 310, gapPx: 14 },
  },
  {
    ...{ text: place, weight: 'medium', colour: Sheet.SOFT },
    ...{ sizes: [52, 44, 38], heightPx: 68, gapPx: 18 },
  },
  {
    ...{ text: category, weight: 'bold', colour: Sheet.INK },
    ...{ sizes: [52, 44], heightPx: 68, gapPx: 8 },
  },
  {
    ...{ text: products, weight: 'medium', colour: Sheet.INK },
    ...{ sizes: [44, 40, 36], heightPx: 116, gapPx: 0 },
  },
];

const invitation = ({ words, shownAddress }: PromotionFacts): Sheet.Block[] => [
  {
    ...{ text: words.scan, weight: 'bold', colour: Sheet.INK },
    ...{ sizes: [68, 58, 48], heightPx: 90, gapPx: 2 },
  },
  {
    ...{ text: words.or, weight: 'medium', colour: Sheet.SOFT },
    ...{ sizes: [38], heightPx: 50, gapPx: 0 },
  },
  {
    ...{ text: shownAddress, weight: 'bold', colour: Sheet.MERAH },
    ...{ sizes: [56, 48, 40, 34, 28], heightPx: 104, gapPx: 0 },
  },
];

function datesOf({ festival }: PromotionFacts, top: number) {
  if (!festival) return [];
  return Sheet.column(
    { ...COLUMN, top: top + 44 },
    [
      {
        ...{ text: festival.days, weight: 'bold', colour: Sheet.PAPER },
        ...{ sizes: [92, 80, 68, 58, 48], heightPx: 120, gapPx: 10 },
      },
      {
        ...{ text: festival.hours, weight: 'medium', colour: Sheet.PAPER },
        ...{ sizes: [48, 42, 36], heightPx: 66, gapPx: 0 },
      },
    ],
    'middle',
  ).texts;
}
