import * as Category from '~/features/catalog/Category';
import type { ProductDetail } from '~/features/catalog/productRepo.server';
import * as Rupiah from '~/features/catalog/Rupiah';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { breadcrumbs, type Head, type JsonLd } from '~/ui/head';

const DESCRIPTION_LENGTH = 160;

/** The head of a product page. Offers stand in its JSON-LD only while they can be taken. */
export function productHead(detail: ProductDetail, language: paths.Language, publicUrl: string): Head {
  const { product, store, variants } = detail;
  const t = translator(language, 'storefront');
  const path = paths.product(language, product.slug);
  const lowest = Math.min(...variants.map(({ priceRupiah }) => priceRupiah));
  const named = { name: product.name, store: store.name, place: store.regency, price: Rupiah.format(lowest) };
  return {
    title: t('product.headTitle', named),
    description: shortened(`${t('product.headDescription', named)} ${product.description}`),
    path,
    language,
    publicUrl,
    kind: 'product',
    picture: paths.socialPicture('product', product.slug),
    jsonLd: [
      productLd(detail, publicUrl + path, publicUrl),
      breadcrumbs(publicUrl, [
        [t('crumbHome'), paths.home(language)],
        [Category.nameOf(product.categorySlug, language), paths.category(language, product.categorySlug)],
        [product.name, path],
      ]),
    ],
  };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > DESCRIPTION_LENGTH ? `${line.slice(0, DESCRIPTION_LENGTH - 1).toWellFormed()}…` : line;
}

function productLd(
  { moment, product, photos, variants, store }: ProductDetail,
  url: string,
  publicUrl: string,
): JsonLd {
  const offers = variants.map((variant) => ({
    '@type': 'Offer',
    url,
    sku: variant.sku ?? undefined,
    price: variant.priceRupiah,
    priceCurrency: 'IDR',
    priceValidUntil: variant.offerEndsAt === null ? undefined : new Date(variant.offerEndsAt).toISOString(),
    availability: `https://schema.org/${availabilityOf(variant)}`,
    seller: { '@type': 'Store', name: store.name },
  }));
  return {
    '@type': 'Product',
    name: product.name,
    description: product.description || undefined,
    image: photos.map(({ hash, mime }) => publicUrl + paths.photo(hash, mime, 960, 'jpg')),
    category: product.categorySlug,
    brand: product.brand ? { '@type': 'Brand', name: product.brand } : undefined,
    countryOfOrigin: 'ID',
    offers: moment.rules.checkout ? offers : undefined,
  };
}

function availabilityOf({ free, preorder }: { free: number | null; preorder: boolean }): string {
  if (free === 0) return 'OutOfStock';
  return preorder ? 'PreOrder' : 'InStock';
}
