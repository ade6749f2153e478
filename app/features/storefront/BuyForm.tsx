import * as Rupiah from '~/features/catalog/Rupiah';
import type { VariantNow } from '~/features/catalog/variantRepo.server';
import { clockTime, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from '~/ui/Icon';
import { PlainContacts } from './PlainContacts';
import type { ProductView } from './productPage.server';
import { QuantityField } from './QuantityField';

type Props = { view: ProductView };

/** What can be done with the product in this phase: put it in the basket, or reach its store. */
export function BuyForm({ view }: Props) {
  if (view.rules.basket !== 'open') return <Finished view={view} />;
  if (view.variants.every(({ free }) => free === 0)) return <SoldOut view={view} />;
  return (
    <add-to-basket>
      <BasketFields view={view} />
      {!view.rules.checkout && <OpensLater view={view} />}
    </add-to-basket>
  );
}

function BasketFields({ view }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const { variants } = view;
  const [only] = variants;
  return (
    <form method="post" action={paths.basket(language)} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="language" value={language} />
      {variants.length === 1 && only ? (
        <>
          <input type="hidden" name="variantId" value={only.id} />
          <Stock variant={only} />
        </>
      ) : (
        <VariantChips variants={variants} />
      )}
      <div className="buy-bar">
        <Said />
        <div className="flex items-end gap-3">
          <QuantityField max={Math.max(...variants.map(({ free }) => free ?? 999))} />
          <button
            type="submit"
            className="button button-main flex-1 px-3 whitespace-nowrap md:text-[1.0625rem]"
          >
            <Icon name="basket" className="size-5.5 max-sm:hidden" />
            {t('product.add')}
          </button>
        </div>
      </div>
    </form>
  );
}

/** What came of adding, where script adds without leaving the page. */
function Said() {
  const t = useText('storefront');
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p role="status" data-said="" className="font-semibold text-leaf empty:hidden" />
      <a
        href={paths.basket(useLanguage())}
        data-after=""
        hidden
        className="link ms-auto inline-flex min-h-11 items-center gap-1.5"
      >
        {t('product.seeBasket')} <Icon name="arrow" className="size-5" />
      </a>
    </div>
  );
}

function VariantChips({ variants }: { variants: readonly VariantNow[] }) {
  const t = useText('storefront');
  const first = variants.find(({ free }) => free !== 0);
  const names = variants[0]?.options.map(([name]) => name).join(', ');
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">
        {t('product.choose')}{' '}
        {names && (
          <span lang="id" className="font-normal text-soft">
            {names}
          </span>
        )}
      </legend>
      <ul className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {variants.map((variant) => (
          <li key={variant.id}>
            <VariantChip variant={variant} isChosen={variant === first} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function VariantChip({ variant, isChosen }: { variant: VariantNow; isChosen: boolean }) {
  const isGone = variant.free === 0;
  return (
    <label className={`chip h-full w-full cursor-pointer rounded-xl ${isGone ? 'opacity-65' : ''}`}>
      <input
        type="radio"
        name="variantId"
        value={variant.id}
        defaultChecked={isChosen}
        disabled={isGone}
        required
        className="size-4.5 accent-merah"
      />
      <span className="flex flex-col leading-tight">
        <span lang="id">{variant.options.map(([, value]) => value).join(' · ')}</span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="price">{Rupiah.format(variant.priceRupiah)}</span>
          <Stock variant={variant} />
        </span>
      </span>
    </label>
  );
}

const FEW = 5;

/** How many there are, in words. Where the seller does not count, nothing is said. */
function Stock({ variant: { free, preorder, preorderDays } }: { variant: VariantNow }) {
  const t = useText('storefront');
  if (preorder && free !== 0) {
    const said =
      preorderDays === null ? t('product.preorder') : t('product.preorderDays', { count: preorderDays });
    return <span className="text-sm text-soft">{said}</span>;
  }
  if (free === null) return null;
  const isFew = free <= FEW;
  return (
    <span className={`text-sm ${isFew ? 'font-semibold text-merah' : 'text-soft'}`}>
      {free === 0 ? t('product.gone') : t(isFew ? 'product.few' : 'product.stock', { count: free })}
    </span>
  );
}

function SoldOut({ view }: Props) {
  const t = useText('storefront');
  return (
    <div className="card p-4">
      <p className="font-display text-lg font-bold">{t('product.soldOut')}</p>
      <p className="mt-1 text-soft">{t('product.soldOutWhat')}</p>
      <PlainContacts store={view.store} />
    </div>
  );
}

/** The festival is over: the store is still there to be asked. */
function Finished({ view }: Props) {
  const t = useText('storefront');
  return (
    <div className="card border-s-4 border-s-merah p-4">
      <p className="font-display text-lg font-bold">{t('product.finished', { name: view.festival.name })}</p>
      <p className="mt-1 text-soft">{t('product.finishedWhat')}</p>
      <PlainContacts store={view.store} />
    </div>
  );
}

function OpensLater({ view }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const { opensAt } = view.festival;
  if (opensAt === null) return null;
  return (
    <p className="mt-3 rounded-xl bg-gold-ground p-3 text-gold">
      {t('product.opensLater', { day: weekdayDate(opensAt, language), time: clockTime(opensAt, language) })}
    </p>
  );
}
