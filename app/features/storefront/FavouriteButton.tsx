import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from '~/ui/Icon';

/** Keeps a product for later, in a cookie of this browser. Without script the form leads to the favourites. */
export function FavouriteButton({ productId, back }: { productId: number; back: string }) {
  const t = useText('storefront');
  return (
    <favourite-button data-id={productId} data-save={t('favourites.save')} data-saved={t('favourites.saved')}>
      <form method="post" action={paths.favourites(useLanguage())}>
        <input type="hidden" name="productId" value={productId} />
        <input type="hidden" name="back" value={back} />
        <button type="submit" name="intent" value="save" className="button button-quiet button-small group">
          <Icon name="heart" className="size-5 group-aria-pressed:fill-merah group-aria-pressed:text-merah" />
          <span data-label>{t('favourites.save')}</span>
        </button>
      </form>
    </favourite-button>
  );
}
