import type { NewOffer, NewProduct } from '~/features/catalog/catalogRepo.server';
import type { ProductFields, VariantFields } from '~/features/catalog/products/ProductFields';
import type { HalalStatement } from '~db/schema/catalog';
import type { PictureState, ProductState } from '../plan/ProductState';

type Kept = { halalStatement: HalalStatement | null; preorderDays: number | null };

/** What is stored of a product, with what a file cannot say of it. */
export function fieldsOf(state: ProductState, kept: Kept): ProductFields {
  const { name, description, unit, weightGrams, madeIn, brand, halal, pirt, bpom, sni, preorder } = state;
  return {
    ...{ name, description, unit, weightGrams, madeIn, brand, halal, pirt, bpom, sni, preorder },
    categorySlug: state.category,
    halalStatement: halal === null ? kept.halalStatement : null,
    preorderDays: preorder ? kept.preorderDays : null,
  };
}

export const variantsOf = ({ variants }: ProductState): VariantFields[] =>
  variants.map(({ id, options, sku, priceRupiah, stock }) => ({
    ...{ id, options, sku, priceRupiah, stock, isArchived: false },
  }));

/** The photos of a product, each once, in the order of its pictures. */
export const photosOf = (pictures: readonly PictureState[]): { photoId: number; alt: string }[] =>
  [...new Set(pictures.flatMap(({ photoId }) => photoId ?? []))].map((photoId) => ({ photoId, alt: '' }));

type Pricing = { festivalId: number; startsAt: number; endsAt: number } | null;

export const offer = (priceRupiah: number | null, pricing: Pricing): NewOffer[] =>
  pricing === null || priceRupiah === null ? [] : [{ ...pricing, priceRupiah }];

/** A new product, on sale as soon as the organizers and the festival let it be. */
export function newProduct(
  state: ProductState,
  { storeId, slug, pricing }: { storeId: number; slug: string; pricing: Pricing },
): NewProduct {
  const { preorder, preorderDays, ...fields } = fieldsOf(state, { halalStatement: null, preorderDays: null });
  return {
    ...{ ...fields, storeId, slug, formKey: null, status: 'active', approval: 'submitted', disputedAt: null },
    photos: photosOf(state.pictures),
    variants: state.variants.map(({ sku, options, priceRupiah, stock, festivalPriceRupiah }) => ({
      ...{ sku, options, priceRupiah, stock, preorder, preorderDays, priceHistory: [] },
      offers: offer(festivalPriceRupiah, pricing),
    })),
  };
}
