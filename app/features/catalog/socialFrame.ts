import * as Batik from '~/ui/batik/Batik';

const WIDTH_PX = 1200;
const HEIGHT_PX = 630;
const CLOTH_SCALE = 2.2;
const PAPER = '#FBF7F0';

/** The ground of a shared picture, 1200 x 630: the cloth of `batikId`, and on it a sheet of paper for the words. */
export function frameOf(batikId: number): string {
  const design = Batik.of(batikId);
  const { id, markup } = Batik.patternDefs(design, CLOTH_SCALE);
  const whole = `width="${WIDTH_PX}" height="${HEIGHT_PX}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${whole} viewBox="0 0 ${WIDTH_PX} ${HEIGHT_PX}">${markup}`,
    `<rect ${whole} fill="${Batik.paletteOf(design).ground}"/><rect ${whole} fill="url(#${id})"/>`,
    `<rect x="48" y="48" width="756" height="534" rx="28" fill="${PAPER}"/></svg>`,
  ].join('');
}
