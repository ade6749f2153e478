import { Form, Link } from '@remix-run/react';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { PanelSection } from '~/ui/panel/PanelPage';
import { WINDOW_PROBLEMS } from './FestivalPrice';
import type { FestivalFacts } from './FestivalRules';
import { NominationTag } from './NominationTag';
import { OfferText } from './OfferText';
import type { FestivalVariant, ShownOffer } from './pricedProducts.server';
import type { FestivalProduct } from './sellerFestival.server';
import type { FestivalAnswer } from './sellerFestivalAction.server';
import { WindowFields } from './WindowFields';

type Props = {
  product: FestivalProduct;
  festival: FestivalFacts;
  answer: FestivalAnswer | undefined;
  now: number;
};

/** One product: a festival price for each variant, those that it has, and whether it is put forward. */
export function FestivalOneProduct({ product, festival, answer, now }: Props) {
  const t = useText('curation');
  const language = useLanguage();
  return (
    <>
      <Link to={paths.sellerFestival(language)} className="link inline-flex min-h-11 items-center">
        {t('festival.back')}
      </Link>
      <PanelSection title={product.name} lead={t('one.lead')}>
        <PriceForm product={product} festival={festival} answer={answer} />
      </PanelSection>
      <Offers product={product} now={now} />
      <Nominated product={product} />
    </>
  );
}

function PriceForm({ product, festival, answer }: Omit<Props, 'now'>) {
  const t = useText('curation');
  const problem = answer?.problem;
  return (
    <Form method="post" className="space-y-4" key={answer ? 'again' : 'fresh'}>
      <input type="hidden" name="produk" value={product.id} />
      {product.variants.map((variant) => {
        const isWrong = problem && 'variantId' in problem && problem.variantId === variant.id;
        const name = `harga-${variant.id}`;
        const errors = isWrong ? [t(`problems.${problem.kind}`, { name: problem.name })] : undefined;
        return (
          <TextField
            key={variant.id}
            field={{ id: name, name, value: answer?.typed[name], errors }}
            label={variant.name || t('one.price')}
            hint={t('one.own', { price: Rupiah.format(variant.priceRupiah) })}
            isOptional={product.variants.length > 1}
            inputMode="numeric"
            maxLength={40}
            className="max-w-72"
          />
        );
      })}
      <WindowFields
        window={festival.window}
        typed={answer?.typed}
        isWrong={WINDOW_PROBLEMS.some((kind) => kind === problem?.kind)}
      />
      <button type="submit" name="intent" value="set" className="button button-main">
        {t('one.set')}
      </button>
    </Form>
  );
}

function Offers({ product, now }: { product: FestivalProduct; now: number }) {
  const t = useText('curation');
  const offers = product.variants.flatMap((variant) => variant.offers.map((offer) => ({ variant, offer })));
  if (offers.length === 0) return null;
  return (
    <PanelSection title={t('one.offers')} lead={t('one.offersLead')}>
      <ul className="space-y-3">
        {offers.map(({ variant, offer }) => (
          <OfferItem key={offer.id} variant={variant} offer={offer} isLive={offer.startsAt <= now} />
        ))}
      </ul>
    </PanelSection>
  );
}

type OfferProps = { variant: FestivalVariant; offer: ShownOffer; isLive: boolean };

function OfferItem({ variant, offer, isLive }: OfferProps) {
  const t = useText('curation');
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-b border-line pb-3 last:border-0">
      <p>
        {variant.name && <span className="block font-semibold">{variant.name}</span>}
        <OfferText offer={offer} />
      </p>
      <Form method="post">
        <input type="hidden" name="harga" value={offer.id} />
        <button type="submit" name="intent" value="end" className="button button-quiet button-small">
          {t(isLive ? 'one.end' : 'one.remove')}
        </button>
      </Form>
    </li>
  );
}

function Nominated({ product: { id, nomination, lacks } }: { product: FestivalProduct }) {
  const t = useText('curation');
  const state = nomination?.state ?? null;
  const isIn = state === 'nominated' || state === 'accepted';
  return (
    <PanelSection title={t('one.nomination')} lead={t('festival.nominateHint')}>
      {nomination && <NominationTag {...nomination} />}
      {!isIn && lacks.length > 0 ? (
        <ul className="list-disc ps-5 text-soft">
          {lacks.map((lack) => (
            <li key={lack}>{t(`lacks.${lack}`)}</li>
          ))}
        </ul>
      ) : (
        <Form method="post">
          <input type="hidden" name="produk" value={id} />
          <button
            type="submit"
            name="intent"
            value={isIn ? 'withdraw' : 'nominate'}
            className="button button-quiet"
          >
            {t(isIn ? 'one.withdraw' : 'one.nominate')}
          </button>
        </Form>
      )}
    </PanelSection>
  );
}
