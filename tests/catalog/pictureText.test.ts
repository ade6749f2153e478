import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { compose } from '~/features/catalog/pictureText.server';

const GROUND =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200"><rect width="900" height="200" fill="#fff"/></svg>';
const PLACE = { sizePx: 100, colour: '#000000', left: 20, top: 20, widthPx: 860, heightPx: 160 };

/** The width in pixels of what is written, without the ground around it. */
async function inkWidth(text: string, weight: 'bold' | 'medium'): Promise<number> {
  const picture = await compose({
    kind: 'compose',
    svg: GROUND,
    texts: [{ ...PLACE, text, weight }],
    fontFolder: resolve('app/fonts'),
  });
  const { info } = await sharp(picture).trim({ background: '#ffffff' }).toBuffer({ resolveWithObject: true });
  return info.width;
}

// The widths of these letters in the files of app/fonts. A font of the machine sets them wider or narrower: so it
// was when Pango read "ExtraBold" as a weight and took DejaVu Sans, which nobody saw but on the picture.
it.each([
  ['bold', 641],
  ['medium', 635],
] as const)('texts are set in the bundled %s font, whatever the machine has', async (weight, width) => {
  expect(Math.abs((await inkWidth('Bangga Rp85', weight)) - width)).toBeLessThanOrEqual(3);
});

it('a text too tall for its place is cut', async () => {
  expect(await inkWidth('kata '.repeat(60), 'bold')).toBeLessThanOrEqual(860);
});
