import { SVG_MIME } from '~/features/catalog/Picture';
import * as paths from '~/paths';

export type FeedPhoto = { hash: string; mime: string; width: number; height: number };

/** Meta recommends square pictures of at least this size and refuses small ones in shops (domain.md 6.1). */
const MIN_PX = 500;
/** Of the widths that photos are offered in; the first that is large enough on both sides is taken. */
const WIDTHS = [960, 1280, 640] as const;

/** The path of a photo as a JPEG of at least 500 pixels each way; null when it is smaller. */
export function pathOf({ hash, mime, width, height }: FeedPhoto): string | null {
  const isDrawing = mime === SVG_MIME;
  const isLargeEnough = (asked: number): boolean => {
    // A photo is never enlarged; a drawing has no size of its own.
    const drawn = isDrawing ? asked : Math.min(asked, width);
    return drawn >= MIN_PX && Math.round((drawn * height) / width) >= MIN_PX;
  };
  const chosen = WIDTHS.find(isLargeEnough);
  return chosen === undefined ? null : paths.photo(hash, 'image/jpeg', chosen, 'jpg');
}
