import { Form, Link } from '@remix-run/react';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';
import { EmptyState } from '~/ui/EmptyState';
import { TextField } from '~/ui/panel/Field';
import { ToChosen } from '~/ui/panel/ToChosen';
import { FestivalFilters } from './FestivalFilters';
import { WINDOW_PROBLEMS } from './FestivalPrice';
import type { FestivalFacts } from './FestivalRules';
import { NominationTag } from './NominationTag';
import { OfferText } from './OfferText';
import type { FestivalProduct, SellerFestivalPage } from './sellerFestival.server';
import type { FestivalAnswer } from './sellerFestivalAction.server';
import { WindowFields } from './WindowFields';

type Props = { page: SellerFestivalPage; festival: FestivalFacts; answer: FestivalAnswer | undefined };

/** The products with a tick each; below them what is done to all that are ticked. */
export function FestivalList({ page, festival, answer }: Props) {
  const t = useText('curation');
  const language = useLanguage();
  const { asked, products, nextAfter, storeId } = page;
  const here = { lihat: asked.view, q: asked.text };
  return (
    <>
      <FestivalFilters asked={asked} />
      {products.length === 0 ? (
        <EmptyState icon="calendar" title={t(`festival.empty.${asked.view}`)}>
          <Link to={paths.sellerProducts(language)} className="link">
            {t('festival.toProducts')}
          </Link>
        </EmptyState>
      ) : (
        <Form method="post" action={paths.sellerFestival(language, here)} key={JSON.stringify(asked)}>
          <ul className="card divide-y divide-line overflow-hidden" aria-label={page.title}>
            {products.map((product) => (
              <Item
                key={product.id}
                product={product}
                storeId={storeId}
                isTicked={answer?.ids.includes(product.id) ?? false}
              />
            ))}
          </ul>
          <ToChosen to="bersama" label={t('together.to')} />
          <Together festival={festival} answer={answer} />
        </Form>
      )}
      {nextAfter !== null && (
        <Link
          to={paths.sellerFestival(language, { ...here, setelah: String(nextAfter) })}
          className="button button-quiet"
          rel="next"
        >
          {t('next')}
        </Link>
      )}
    </>
  );
}

type ItemProps = { product: FestivalProduct; storeId: number; isTicked: boolean };

function Item({ product, storeId, isTicked }: ItemProps) {
  const t = useText('curation');
  const language = useLanguage();
  const { id, name, photo, variants, nomination } = product;
  const [first] = variants.flatMap(({ offers }) => offers);
  const prices = variants.map(({ priceRupiah }) => priceRupiah);
  return (
    <li className="flex items-start gap-2 p-3 md:gap-4">
      <label className="flex size-11 shrink-0 items-center justify-center">
        <span className="sr-only">{t('choose', { name })}</span>
        <input
          type="checkbox"
          name="produk"
          value={id}
          defaultChecked={isTicked}
          className="size-5 accent-merah"
        />
      </label>
      <img
        src={photo ? paths.photo(photo.hash, photo.mime, 160) : Batik.url(Batik.of(storeId))}
        alt=""
        width={64}
        height={64}
        loading="lazy"
        decoding="async"
        className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
      />
      <div className="min-w-0 flex-1">
        <Link
          to={paths.sellerFestival(language, { produk: String(id) })}
          lang="id"
          className="flex min-h-11 items-center font-semibold hover:underline"
        >
          {name}
        </Link>
        {prices.length > 0 && (
          <p className="text-sm text-soft">
            {t('offer.own')} <span className="price">{Rupiah.format(Math.min(...prices))}</span>
          </p>
        )}
        {first && (
          <p>
            <OfferText offer={first} />
          </p>
        )}
        {nomination && nomination.state !== 'withdrawn' && <NominationTag {...nomination} />}
      </div>
    </li>
  );
}

function Together({ festival, answer }: { festival: FestivalFacts; answer: FestivalAnswer | undefined }) {
  const t = useText('curation');
  const kind = answer?.problem.kind;
  const isTimeWrong = WINDOW_PROBLEMS.some((one) => one === kind);
  const errors = kind === 'percent' ? [t('problems.percent')] : undefined;
  return (
    <fieldset id="bersama" className="mt-3 space-y-3 rounded-card border border-line bg-card p-4">
      <legend className="sr-only">{t('together.title')}</legend>
      <p className="font-semibold">{t('together.title')}</p>
      <TextField
        field={{ id: 'persen', name: 'persen', value: answer?.typed.persen, errors }}
        label={t('together.percent')}
        hint={t('together.percentHint')}
        inputMode="numeric"
        maxLength={4}
        className="max-w-60"
      />
      <WindowFields window={festival.window} typed={answer?.typed} isWrong={isTimeWrong} />
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="intent" value="discount" className="button button-main">
          {t('together.discount')}
        </button>
        <button type="submit" name="intent" value="nominate" className="button button-quiet">
          {t('together.nominate')}
        </button>
      </div>
    </fieldset>
  );
}
