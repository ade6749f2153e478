import type { Generated } from 'kysely';
import type { Flag, Instant } from './columns';
import type { ApprovalState } from './stores';

export type ProductStatus = 'draft' | 'active' | 'archived';

export type HalalStatement = 'not_halal' | 'not_applicable';

export type CatalogTables = {
  product: {
    id: Generated<number>;
    storeId: number;
    slug: string;
    name: string;
    description: Generated<string>;
    categorySlug: string;
    unit: Generated<string>;
    weightGrams: number | null;
    madeIn: Generated<string>;
    brand: string | null;
    /** The number of the certificate. */
    halal: string | null;
    /** What the seller says where there is no number; null: nothing. Never beside a number. */
    halalStatement: HalalStatement | null;
    pirt: string | null;
    bpom: string | null;
    sni: string | null;
    status: ProductStatus;
    approval: ApprovalState;
    disputedAt: Instant | null;
    /** Of the empty form that it was made with; null: made otherwise. */
    formKey: string | null;
    soldCount: Generated<number>;
    createdAt: Instant;
    updatedAt: Instant;
    version: Generated<number>;
  };
  variant: {
    id: Generated<number>;
    productId: number;
    storeId: number;
    sku: string | null;
    /** JSON: pairs of option name and value, at most 3, e.g. [["Giling","Bubuk"]]. */
    options: Generated<string>;
    /** The options folded to one text, unique in the product. */
    optionKey: Generated<string>;
    priceRupiah: number;
    /** null: the seller does not count this one. */
    stock: number | null;
    preorder: Generated<Flag>;
    /** Days until it is sent, 1 to 365, null where the seller does not say; only of a preorder. */
    preorderDays: number | null;
    position: Generated<number>;
    archivedAt: Instant | null;
  };
  priceChange: { id: Generated<number>; variantId: number; priceRupiah: number; at: Instant };
  /** A festival price in a half-open window [startsAt, endsAt). */
  offer: {
    id: Generated<number>;
    variantId: number;
    festivalId: number;
    priceRupiah: number;
    startsAt: Instant;
    endsAt: Instant;
  };
  photo: {
    id: Generated<number>;
    hash: string;
    /** Of the bytes as they came; `hash` is of what is kept. */
    sourceHash: string | null;
    mime: string;
    width: number;
    height: number;
    byteSize: number;
    source: string;
    sourceRef: Generated<string>;
    createdAt: Instant;
  };
  /** position 0 is the cover. */
  productPhoto: { productId: number; position: number; photoId: number; alt: Generated<string> };
  rendition: { photoId: number; width: number; format: string; byteSize: number; createdAt: Instant };
};
