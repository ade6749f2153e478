import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProductGrid } from '~/features/catalog/ProductGrid';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { headTags } from '~/ui/head';
import { Kept } from '~/ui/Kept';
import { SectionHead } from '~/ui/SectionHead';
import { useSite } from '~/ui/useSite';
import { BuyForm } from './BuyForm';
import { FavouriteButton } from './FavouriteButton';
import { LatelySeen } from './LatelySeen';
import { ProductFacts } from './ProductFacts';
import { ProductPhotos } from './ProductPhotos';
import { ProductPrice } from './ProductPrice';
import { productPage } from './productPage.server';
import { ShareLinks } from './ShareLinks';
import { Steps } from './Steps';
import { StoreBox } from './StoreBox';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => productPage(args.context.services, args);

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ProductPage() {
  return (
    <Kept
      as="div"
      className="wrap pt-4 md:pt-6"
      of={Inside}
      facts={{ view: useLoaderData<typeof loader>(), isLite: useSite().isLite }}
    />
  );
}

function Inside({ view, isLite }: { view: View; isLite: boolean }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { product, photos, store, related } = view;
  const [cover] = photos;
  return (
    <>
      <Steps category={product.categorySlug} />
      <div className="grid gap-6 md:grid-cols-2 md:gap-10">
        <ProductPhotos photos={photos} storeId={store.id} name={product.name} isLite={isLite} />
        <div className="flex flex-col gap-5">
          <ProductTitle view={view} />
          <BuyForm view={view} />
          <StoreBox view={view} />
          <div className="flex flex-wrap gap-2 max-sm:grid max-sm:grid-cols-2 max-sm:[&_.button]:w-full max-sm:[&>a]:order-last max-sm:[&>a]:col-span-full">
            <FavouriteButton productId={product.id} back={view.head.path} />
            <ShareLinks title={product.name} url={view.head.publicUrl + view.head.path} />
          </div>
        </div>
      </div>
      <ProductFacts view={view} />
      {related.length > 0 && (
        <section className="mt-12">
          <SectionHead
            title={t('product.related', { store: store.name })}
            all={{ label: t('product.allOfStore'), path: paths.store(language, store.slug) }}
          />
          <ProductGrid cards={related} isFirst={false} />
        </section>
      )}
      <LatelySeen
        seen={{
          slug: product.slug,
          name: product.name,
          image: cover ? paths.photo(cover.hash, cover.mime, 320) : '',
        }}
      />
    </>
  );
}

function ProductTitle({ view }: { view: View }) {
  return (
    <div className="flex flex-col gap-3">
      <h1 lang="id" className="text-2xl font-extrabold md:text-4xl">
        {view.product.name}
      </h1>
      <ProductPrice view={view} />
    </div>
  );
}
