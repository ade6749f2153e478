import type { PhotoRef } from '~/features/catalog/ProductCard';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';

/** The picture beside a line; a product without a photo wears the cloth of its store. */
export function Thumbnail({ photo, storeId }: { photo: PhotoRef | null; storeId: number }) {
  const src = photo ? paths.photo(photo.hash, photo.mime, 160) : Batik.url(Batik.of(storeId));
  return (
    <img
      src={src}
      alt=""
      width={64}
      height={64}
      loading="lazy"
      decoding="async"
      className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
    />
  );
}
