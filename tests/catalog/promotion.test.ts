import { resolve } from 'node:path';
import fc from 'fast-check';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '~/features/catalog/drawnPicture.server';
import { printable } from '~/features/catalog/PrintableText';
import type { PictureText } from '~/features/catalog/photoTasks';
import { compose } from '~/features/catalog/pictureText.server';
import * as FittedText from '~/features/catalog/promotion/FittedText';
import * as QrCode from '~/features/catalog/promotion/QrCode';
import * as Sheet from '~/features/catalog/promotion/Sheet';
import * as Batik from '~/ui/batik/Batik';
import { sampled } from '../setup/runs';
import { facts, NAMES, PICTURES, storeOfEachDesign } from './promotionFixture';

const fontFolder = resolve('app/fonts');
const render = (drawing: Drawing) => compose({ kind: 'compose', ...drawing, fontFolder });

/** What a reader of QR codes finds in a picture. */
async function scanned(picture: Buffer | Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

type Box = { left: number; top: number; right: number; bottom: number };
const boxOf = ({ left, top, widthPx, heightPx }: PictureText): Box => ({
  ...{ left, top, right: left + widthPx, bottom: top + heightPx },
});
const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The white plate of the code. */
function codeOf({ svg }: Drawing): Box {
  const [, left, top, width, height] =
    /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" rx="\d+" fill="#FFFFFF"/.exec(svg) ?? [];
  if (left === undefined) throw new Error('no code on the picture');
  return { left: +left, top: +top!, right: +left + +width!, bottom: +top! + +height! };
}

const MANY = 'Kerajinan Wastra Nusantara Berkah Abadi Sejahtera Makmur Sentosa Jaya Raya Indah Permai';

describe.each(NAMES)('the picture for %s', (name) => {
  it('bears a code that leads to the store and names the picture', async () => {
    const long = facts({ name: MANY, place: MANY, products: MANY, category: MANY });
    expect(await scanned(await render(PICTURES[name](long)))).toBe(long.addressBy(name));
  });

  it('has words in a contrast of AA, with every motif in every palette', async () => {
    const designs = storeOfEachDesign();
    expect(designs.size).toBe(Batik.all.length);
    const poor: string[] = [];
    for (const [design, storeId] of designs) {
      // At a third of its size: eighteen cloths are drawn, and no colour depends on it.
      const drawing = Sheet.scaled(PICTURES[name](facts({ storeId })), 1 / 3);
      for (const { text, contrast } of await contrastsOf(drawing)) {
        if (contrast < 4.5) poor.push(`${design}: ${text} ${contrast.toFixed(2)}`);
      }
    }
    expect(poor).toEqual([]);
  });

  it('lays no word over another, over the code or over the edge, whatever a store is called', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 }).map(printable);
    const all = fc.record({ name: words, place: words, category: words, products: words });
    const festival = fc.constantFrom(null, facts().festival);
    fc.assert(
      fc.property(all, festival, (typed, on) => {
        const drawing = PICTURES[name](facts({ ...typed, festival: on }));
        const boxes = [codeOf(drawing), ...drawing.texts.map(boxOf)];
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawing.svg) ?? [];
        const page = { left: 0, top: 0, right: Number(width), bottom: Number(height) };
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other) => touch(box, other))).toEqual([]);
          expect(box.left >= page.left && box.top >= page.top).toBe(true);
          expect(box.right <= page.right && box.bottom <= page.bottom).toBe(true);
        }
        const code = codeOf(drawing);
        expect(code.right - code.left).toBeGreaterThanOrEqual(290);
      }),
      sampled(1000),
    );
  });

  it('is the same picture when it is small', () => {
    const drawing = PICTURES[name](facts());
    const small = Sheet.scaled(drawing, 1 / 4);
    expect(small.texts.map(({ text }) => text)).toEqual(drawing.texts.map(({ text }) => text));
    expect(small.svg.replace(/width="\d+" height="\d+"/, '')).toBe(
      drawing.svg.replace(/width="\d+" height="\d+"/, ''),
    );
  });
});

/** Of each text, the contrast of its colour with the worst pixel that is really below it (WCAG 2.2, 1.4.3). */
async function contrastsOf({ svg, texts }: Drawing) {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return texts
    .filter(({ text }) => text !== '')
    .map((text) => {
      const { left, top, right, bottom } = boxOf(text);
      const own = luminance(...rgbOf(text.colour));
      let worst = Number.POSITIVE_INFINITY;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < Math.min(right, info.width); x += 2) {
          const at = (y * info.width + x) * 3;
          const below = luminance(data[at]!, data[at + 1]!, data[at + 2]!);
          worst = Math.min(worst, (Math.max(own, below) + 0.05) / (Math.min(own, below) + 0.05));
        }
      }
      return { text: text.text, contrast: worst };
    });
}

const rgbOf = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
const luminance = (...channels: [number, number, number]): number => {
  const [r, g, b] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

it('words are set where they are laid, in the colour that is reckoned with', async () => {
  const drawing = PICTURES.poster(facts());
  const title = drawing.texts.find(({ text }) => text === facts().name)!;
  const { left, top, widthPx, heightPx } = title;
  const crop = sharp(await render(drawing)).extract({ left, top, width: widthPx, height: heightPx });
  const { data } = await crop.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const near = (colour: string) => {
    const [r, g, b] = rgbOf(colour);
    let count = 0;
    for (let at = 0; at < data.length; at += 3) {
      const off = Math.max(Math.abs(data[at]! - r), Math.abs(data[at + 1]! - g), Math.abs(data[at + 2]! - b));
      if (off <= 6) count += 1;
    }
    return count / (data.length / 3);
  };
  expect(near(title.colour)).toBeGreaterThan(0.05);
  expect(near(Sheet.PAPER)).toBeGreaterThan(0.4);
});

describe('a code', () => {
  it('is read back, whatever address it holds', async () => {
    const slugs = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/);
    await fc.assert(
      fc.asyncProperty(slugs, fc.integer({ min: 160, max: 700 }), async (slug, sizePx) => {
        const address = `https://festival.contoh.id/toko/${slug}?dari=qr`;
        expect(
          await scanned(
            await sharp(Buffer.from(QrCode.svg(address, sizePx)))
              .png()
              .toBuffer(),
          ),
        ).toBe(address);
      }),
      { ...sampled(100), numRuns: 25 },
    );
  });
});

describe('a fitted text', () => {
  const sign = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 });
  const parts = [
    'Kerajinan',
    'Wastra',
    'MAMAH',
    'wwwmmm',
    'ilil',
    'Ikan',
    'Łódź',
    'Œuvre',
    '250',
    'g',
    'Ny.',
  ];
  const spoken = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 });
  const joined = fc
    .tuple(spoken, fc.constantFrom(' ', '', '-', '/', '. ', ' - '))
    .map(([all, between]) => all.join(between));
  const words = fc
    .oneof(sign, joined)
    .map(printable)
    .filter((text) => text.trim().length > 0);

  it('takes no more room than is reckoned, once it is set', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('bold' as const, 'medium' as const), async (text, weight) => {
        const fitted = FittedText.fit({ text, weight, widthPx: 500, heightPx: 240, sizes: [72, 48, 32] });
        const place = { weight, colour: '#000000', left: 0, top: 0, widthPx: 500 };
        const picture = await compose({
          kind: 'compose',
          svg: '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="900"><rect width="560" height="900" fill="#fff"/></svg>',
          // With room to spare: what it really takes shows.
          texts: [{ ...fitted, ...place, heightPx: 900 }],
          fontFolder,
        });
        const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
        const below = data.subarray(Math.min(fitted.heightPx, info.height) * info.width * info.channels);
        expect([fitted, below.every((pixel) => pixel > 200)]).toEqual([fitted, true]);
      }),
      { ...sampled(100), numRuns: 80 },
    );
  });

  it('is never larger than its place, and ends with an ellipsis only when it was cut', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), (text, heightPx) => {
        const fitted = FittedText.fit({ text, weight: 'bold', widthPx: 400, heightPx, sizes: [60, 40] });
        expect(fitted.heightPx).toBeLessThanOrEqual(heightPx);
        if (fitted.text !== text) {
          expect(fitted.text.endsWith('…')).toBe(true);
          expect(text.startsWith(fitted.text.slice(0, -1).trimEnd())).toBe(true);
        }
      }),
      sampled(1000),
    );
  });
});
