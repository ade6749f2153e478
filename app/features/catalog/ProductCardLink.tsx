import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';
import { Kept } from '~/ui/Kept';
import { HighlightedName } from './HighlightedName';
import { SVG_MIME } from './Picture';
import type { PhotoRef, ProductCard } from './ProductCard';
import * as Province from './Province';
import * as Rupiah from './Rupiah';

type Props = {
  card: ProductCard;
  /** Whether the picture is likely on the first screen: it is then loaded at once. */
  isEager?: boolean;
  /** The words of a search, to be marked in the name. */
  words?: readonly string[];
};

/** A product in a list. The whole card is one link. */
export function ProductCardLink({ card, isEager = false, words = [] }: Props) {
  return (
    <Kept
      as="a"
      href={paths.product(useLanguage(), card.slug)}
      className="card lifts group flex h-full flex-col overflow-hidden"
      of={Inside}
      facts={{ card, isEager, words }}
    />
  );
}

function Inside({ card, isEager, words }: Required<Props>) {
  const place = `${card.store.regency}, ${Province.nameOf(card.store.provinceCode, useLanguage())}`;
  return (
    <>
      <span className="relative block aspect-square w-full overflow-hidden bg-gold-ground">
        {card.photo ? <CardPhoto photo={card.photo} isEager={isEager} /> : <Cloth storeId={card.store.id} />}
        <Badges card={card} />
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3">
        <span lang="id" className="line-clamp-2 min-h-10 text-sm leading-5 break-words group-hover:underline">
          <HighlightedName name={card.name} words={words} />
        </span>
        <CardPrice card={card} />
        <span className="text-xs text-soft">{place}</span>
      </span>
    </>
  );
}

const AVIF_WIDTHS = [320, 480];
const SIZES = '(min-width: 1024px) 220px, (min-width: 640px) 30vw, 46vw';

function CardPhoto({ photo, isEager }: { photo: PhotoRef; isEager: boolean }) {
  const { hash, mime, width, height } = photo;
  const image = (
    <img
      src={paths.photo(hash, mime, 320)}
      alt=""
      width={width}
      height={height}
      loading={isEager ? undefined : 'lazy'}
      decoding="async"
      className="h-full w-full object-cover"
    />
  );
  if (mime === SVG_MIME) return image;
  const srcSet = AVIF_WIDTHS.map((one) => `${paths.photo(hash, mime, one, 'avif')} ${one}w`).join(', ');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet} sizes={SIZES} />
      {image}
    </picture>
  );
}

/** A product without a photo wears the cloth of its store. */
const Cloth = ({ storeId }: { storeId: number }) => (
  <img
    src={Batik.url(Batik.of(storeId))}
    alt=""
    width={480}
    height={300}
    loading="lazy"
    decoding="async"
    className="h-full w-full object-cover"
  />
);

function Badges({ card }: { card: ProductCard }) {
  const t = useText('search');
  return (
    <>
      {card.percent !== null && card.percent > 0 && (
        <span className="tag absolute top-2 left-2">
          <span aria-hidden="true">{t('card.percent', { percent: card.percent })}</span>
          <span className="sr-only">{t('card.percentLabel', { percent: card.percent })}</span>
        </span>
      )}
      {!card.inStock && (
        <span className="absolute top-2 right-2 rounded-lg bg-ink px-2 py-0.5 text-xs font-bold text-paper">
          {t('card.soldOut')}
        </span>
      )}
    </>
  );
}

function CardPrice({ card }: { card: ProductCard }) {
  const t = useText('search');
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 tabular-nums">
      {card.hasPriceSpread && <span className="text-xs text-soft">{t('card.from')}</span>}
      <span className="price text-base">{Rupiah.format(card.priceRupiah)}</span>
      {card.wasRupiah !== null && (
        <s className="text-xs text-soft">
          <span className="sr-only">{t('card.was')} </span>
          {Rupiah.format(card.wasRupiah)}
        </s>
      )}
    </span>
  );
}
