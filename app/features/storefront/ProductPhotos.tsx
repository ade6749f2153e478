import { SVG_MIME } from '~/features/catalog/Picture';
import type { PhotoRef } from '~/features/catalog/ProductCard';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';

type Props = { photos: readonly PhotoRef[]; storeId: number; name: string; isLite: boolean };

/** The photos of a product, to swipe through; the cloth of its store where it has none. */
export function ProductPhotos({ photos, storeId, name, isLite }: Props) {
  if (photos.length === 0) {
    return (
      <div className="card aspect-square overflow-hidden">
        <BatikBanner storeId={storeId} height={480} className="h-full" />
      </div>
    );
  }
  return (
    <ul className={photos.length > 1 ? 'rail rail-photos' : ''}>
      {photos.map((photo, index) => (
        <li key={photo.hash} className="card aspect-square overflow-hidden">
          <Photo photo={photo} name={name} isFirst={index === 0} isLite={isLite} />
        </li>
      ))}
    </ul>
  );
}

const WIDTHS = [480, 640, 960];
const LITE_WIDTHS = [320];
/** As HTML spells it: React 18 does not know this attribute yet. */
const FIRST = { fetchpriority: 'high' };

type PhotoProps = { photo: PhotoRef; name: string; isFirst: boolean; isLite: boolean };

function Photo({ photo, name, isFirst, isLite }: PhotoProps) {
  const { hash, mime, width, height, alt } = photo;
  const widths = isLite ? LITE_WIDTHS : WIDTHS;
  const image = (
    <img
      src={paths.photo(hash, mime, widths.at(0) ?? 320, 'jpg')}
      alt={alt || name}
      lang="id"
      width={width}
      height={height}
      loading={isFirst ? undefined : 'lazy'}
      {...(isFirst ? FIRST : {})}
      decoding="async"
      className="size-full object-cover"
    />
  );
  if (mime === SVG_MIME) return image;
  const srcSet = (format: 'avif' | 'webp') =>
    widths.map((one) => `${paths.photo(hash, mime, one, format)} ${one}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet('avif')} sizes="(min-width: 48rem) 34rem, 94vw" />
      <source type="image/webp" srcSet={srcSet('webp')} sizes="(min-width: 48rem) 34rem, 94vw" />
      {image}
    </picture>
  );
}
