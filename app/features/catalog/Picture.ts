/** The widths a photo is offered in, in pixels. Nothing else is ever made: a list cannot be asked to death. */
const WIDTHS = [160, 320, 480, 640, 960, 1280] as const;
export type PictureFormat = 'avif' | 'webp' | 'jpg';

/** What the queue makes ahead of time; JPEG is made when somebody first asks. */
export const QUEUED_FORMATS = ['webp', 'avif'] as const;

export const MIME: Readonly<Record<PictureFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};
export const SVG_MIME = 'image/svg+xml';

export const isWidth = (width: number): boolean => WIDTHS.some((one) => one === width);

/** The widths worth making of a picture: none that would enlarge it, and always the smallest one. */
export function widthsFor(originalWidth: number): number[] {
  return WIDTHS.filter((width, index) => index === 0 || width <= originalWidth);
}

/** `width` and then the others, the ones that look best in its place first: larger, then smaller. */
export function standInsFor(width: number): number[] {
  const larger = WIDTHS.filter((one) => one > width);
  const smaller = WIDTHS.filter((one) => one < width).reverse();
  return [width, ...larger, ...smaller];
}

/** What a drawing may not hold: script, events, foreign markup, links and anything loaded from elsewhere. */
const UNWANTED_IN_SVG =
  /<script|<foreignobject|<iframe|<style|<!entity|<image|\son\w+\s*=|javascript:|href\s*=\s*["'](?!#)/i;

export const looksLikeSvg = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<svg[\s>]/i.test(text);
export const isHarmlessSvg = (text: string): boolean => !UNWANTED_IN_SVG.test(text);

/** Width and height of a drawing, from its attributes or else its viewBox; null when it states neither. */
export function svgSize(text: string): { width: number; height: number } | null {
  const tag = /<svg[^>]*>/i.exec(text)?.[0] ?? '';
  const attribute = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1]);
  const [, , boxWidth, boxHeight] = (/\sviewBox="([^"]+)"/i.exec(tag)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = Math.round(attribute('width') || boxWidth || 0);
  const height = Math.round(attribute('height') || boxHeight || 0);
  return width > 0 && height > 0 ? { width, height } : null;
}
