import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ProductCard } from '~/features/catalog/ProductCard';

const rupiah = new Intl.NumberFormat('id-ID');

/** The cards come ready with the context: the page measured against asks no database. */
export const loader = ({ context }: LoaderFunctionArgs) => ({ cards: context.cards as ProductCard[] });

export default function Page() {
  const { cards } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Festival Bangga Buatan Indonesia</h1>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <a href={`/produk/${card.slug}`}>
              <img src={`/media/${card.photo?.hash}.svg`} width={400} height={400} alt={card.name} />
              <h2>{card.name}</h2>
              <p>
                Rp{rupiah.format(card.priceRupiah)}
                {card.wasRupiah ? <s>Rp{rupiah.format(card.wasRupiah)}</s> : null}
              </p>
              <p>
                {card.store.name}, {card.store.regency}
              </p>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
