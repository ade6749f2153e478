import type { Drawing } from '../drawnPicture.server';
import type { PromotionFacts } from './PromotionFacts';
import * as QrCode from './QrCode';
import * as Sheet from './Sheet';

/** The screen of a phone, as WhatsApp status and Instagram story want it. */
const WIDTH_PX = 1080;
const HEIGHT_PX = 1920;

/**
 * What the apps lay over a picture (name and time above, the field for an answer below) stays free of words; an
 * Instagram story needs more of it than a WhatsApp status.
 */
const FREE = {
  status: { above: 190, below: 250 },
  story: { above: 280, below: 380 },
} as const;

const SIDE = 70;
const FOOT_PX = 190;
const MAX_QR_PX = 600;
const GAP_PX = 24;
const RADIUS = 48;

/** A picture that is shared: the same store as on the poster, with the link where a thumb can follow it. */
export function draw(kind: keyof typeof FREE, facts: PromotionFacts): Drawing {
  const { storeId, festival } = facts;
  const free = FREE[kind];
  const sheet = {
    left: SIDE,
    top: free.above,
    widthPx: WIDTH_PX - 2 * SIDE,
    heightPx: HEIGHT_PX - free.above - free.below,
  };
  const column = { left: SIDE + 60, top: free.above + 56, widthPx: sheet.widthPx - 120 };
  const footTop = free.above + sheet.heightPx - (festival ? FOOT_PX : 0);
  const head = Sheet.column(column, headOf(kind, facts), 'middle');
  const below = Sheet.lifted(column, { bottom: footTop - GAP_PX, blocks: invitationOf(kind, facts) });
  const qr = Sheet.square({
    from: head.bottom + GAP_PX,
    to: below.top - GAP_PX,
    maxPx: MAX_QR_PX,
    widthPx: WIDTH_PX,
  });
  const parts = [
    Sheet.paper(sheet, RADIUS),
    Sheet.outlined(qr, QrCode.markup(facts.addressBy(kind), qr)),
    ...(festival ? [Sheet.foot(storeId, { ...sheet, top: footTop, heightPx: FOOT_PX }, RADIUS)] : []),
  ];
  return {
    svg: Sheet.svgOf({ storeId, width: WIDTH_PX, height: HEIGHT_PX, clothScale: 2.6, parts }),
    texts: [...head.texts, ...below.texts, ...datesOf(facts, { ...column, top: footTop + 26 })],
  };
}

function headOf(kind: keyof typeof FREE, { name, place, category, products, festival }: PromotionFacts) {
  const isTall = kind === 'status';
  const blocks: Sheet.Block[] = [
    {
      ...{ text: festival?.name ?? '', weight: 'bold', colour: Sheet.MERAH },
      ...{ sizes: [38, 32, 27], heightPx: 50, gapPx: 10 },
    },
    {
      ...{ text: name, weight: 'bold', colour: Sheet.INK },
      ...{ sizes: [104, 92, 80, 70, 60, 50, 44], heightPx: isTall ? 230 : 180, gapPx: 10 },
    },
    {
      ...{ text: place, weight: 'medium', colour: Sheet.SOFT },
      ...{ sizes: [38, 33, 28], heightPx: 50, gapPx: 12 },
    },
    {
      ...{ text: category, weight: 'bold', colour: Sheet.INK },
      ...{ sizes: [38, 33], heightPx: 50, gapPx: 4 },
    },
    {
      ...{ text: products, weight: 'medium', colour: Sheet.INK },
      ...{ sizes: [34, 30, 27], heightPx: isTall ? 88 : 46, gapPx: 0 },
    },
  ];
  return blocks;
}

const invitationOf = (kind: keyof typeof FREE, { words, shownAddress }: PromotionFacts): Sheet.Block[] => [
  {
    ...{ text: kind === 'status' ? words.statusHint : words.storyHint, weight: 'bold', colour: Sheet.INK },
    ...{ sizes: [44, 38, 33], heightPx: 58, gapPx: 4 },
  },
  {
    ...{ text: shownAddress, weight: 'bold', colour: Sheet.MERAH },
    ...{ sizes: [38, 33, 28, 24], heightPx: 82, gapPx: 0 },
  },
];

function datesOf({ festival }: PromotionFacts, place: { left: number; top: number; widthPx: number }) {
  if (!festival) return [];
  const blocks: Sheet.Block[] = [
    {
      ...{ text: festival.days, weight: 'bold', colour: Sheet.PAPER },
      ...{ sizes: [58, 50, 44, 36], heightPx: 76, gapPx: 6 },
    },
    {
      ...{ text: festival.hours, weight: 'medium', colour: Sheet.PAPER },
      ...{ sizes: [34, 30, 26], heightPx: 46, gapPx: 0 },
    },
  ];
  return Sheet.column(place, blocks, 'middle').texts;
}
