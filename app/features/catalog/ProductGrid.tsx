import type { ProductCard } from './ProductCard';
import { ProductCardLink } from './ProductCardLink';

/** So many pictures are on the first screen of a phone or a row of a wide one. */
const EAGER_CARDS = 4;

/** Products side by side: two in a row on a phone, five on a wide screen. */
type Props = {
  cards: readonly ProductCard[];
  isFirst?: boolean;
  /** The words of a search, to be marked in the names. */
  words?: readonly string[];
};

export function ProductGrid({ cards, isFirst = true, words }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-4 lg:grid-cols-5">
      {cards.map((card, index) => (
        <li key={card.id} className="min-w-0">
          <ProductCardLink card={card} isEager={isFirst && index < EAGER_CARDS} words={words} />
        </li>
      ))}
    </ul>
  );
}
