import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';
import * as Rupiah from '../Rupiah';
import type { ProductRow } from './productList.server';
import { StateTag } from './StateTag';

/** One product in its seller's list: the tick, the cover, what it costs, how much there is and where it stands. */
export function ProductRowItem({ row, storeId }: { row: ProductRow; storeId: number }) {
  const t = useText('products');
  const language = useLanguage();
  return (
    <li className="flex items-start gap-1 p-3 md:items-center md:gap-3">
      <label className="flex size-11 shrink-0 items-center justify-center">
        <span className="sr-only">{t('row.choose', { name: row.name })}</span>
        <input type="checkbox" name="produk" value={row.id} className="size-5 accent-merah" />
      </label>
      <Cover row={row} storeId={storeId} />
      <div className="ml-2 min-w-0 flex-1 md:flex md:items-center md:gap-4">
        <div className="min-w-0 flex-1">
          <a
            href={paths.sellerProduct(language, row.id)}
            lang="id"
            className="block min-h-11 py-2 font-semibold hover:underline"
          >
            {row.name}
          </a>
          {row.reason && <p className="text-sm text-merah">{t('row.reason', { reason: row.reason })}</p>}
        </div>
        <p className="flex flex-wrap gap-x-3 text-sm md:w-56 md:flex-col md:text-right">
          <PriceRange row={row} />
          <StockText row={row} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 md:mt-0 md:w-44 md:flex-col md:items-end">
          <StateTag state={row.state} isSoldOut={row.sums?.stock === 0} />
          {row.state === 'shown' && (
            <a href={paths.product(language, row.slug)} className="link flex min-h-11 items-center text-sm">
              {t('row.asShopper')}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}

const SIZE = 64;

function Cover({ row, storeId }: { row: ProductRow; storeId: number }) {
  const { photo } = row;
  const src = photo ? paths.photo(photo.hash, photo.mime, 160) : Batik.url(Batik.of(storeId));
  return (
    <img
      src={src}
      alt=""
      width={SIZE}
      height={SIZE}
      loading="lazy"
      decoding="async"
      className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
    />
  );
}

function PriceRange({ row: { sums } }: { row: ProductRow }) {
  const t = useText('products');
  if (!sums) return <span className="text-soft">{t('row.noPrice')}</span>;
  const { minRupiah, maxRupiah } = sums;
  const low = Rupiah.format(minRupiah);
  return (
    <span className="price">{minRupiah === maxRupiah ? low : `${low}–${Rupiah.format(maxRupiah)}`}</span>
  );
}

function StockText({ row: { sums } }: { row: ProductRow }) {
  const t = useText('products');
  if (!sums) return null;
  const stock = sums.stock === null ? t('row.notCounted') : t('row.stock', { count: sums.stock });
  return (
    <span className="text-soft">
      {stock}
      {sums.count > 1 && ` · ${t('row.variants', { count: sums.count })}`}
    </span>
  );
}
