import sharp from 'sharp';

/** A small photo that is the same in every process. */
export function smallPhoto(number: number): Promise<Buffer> {
  const background = { r: 40 * number, g: 90, b: 30 };
  const stripe = Buffer.from(
    `<svg width="200" height="${20 * number}"><rect width="200" height="9" fill="#fff"/></svg>`,
  );
  return sharp({ create: { width: 200, height: 150, channels: 3, background } })
    .composite([{ input: stripe, left: 0, top: 10 }])
    .jpeg({ quality: 95 })
    .toBuffer();
}
