import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { ProductGrid } from '~/features/catalog/ProductGrid';

export const loader = ({ context }: LoaderFunctionArgs) => ({ cards: context.cards as ProductCard[] });

/** The same 24 cards as the festival draws them, and nothing else. */
export default function Page() {
  return (
    <main>
      <h1>Festival Bangga Buatan Indonesia</h1>
      <ProductGrid cards={useLoaderData<typeof loader>().cards as ProductCard[]} />
    </main>
  );
}
