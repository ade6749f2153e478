import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { Icon } from '~/ui/Icon';
import type { ProductView } from './productPage.server';
import { StoreOpening } from './StoreOpening';

/** Whose product it is, and whether the store answers now. */
export function StoreBox({ view }: { view: ProductView }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { store, opening } = view;
  return (
    <a
      href={paths.store(language, store.slug)}
      className="card lifts group flex items-stretch overflow-hidden"
    >
      <span className="w-16 shrink-0 bg-night">
        <BatikBanner storeId={store.id} height={96} className="h-full" />
      </span>
      <span className="flex min-w-0 flex-1 flex-col p-3.5">
        <span className="text-xs text-soft">{t('product.soldBy')}</span>
        <span lang="id" className="font-display font-bold group-hover:underline">
          {store.name}
        </span>
        <span className="text-sm text-soft">
          {store.regency}, {Province.nameOf(store.provinceCode, language)}
        </span>
        <StoreOpening opening={opening} timeZone={store.timeZone} />
      </span>
      <span className="flex items-center pe-3 text-soft">
        <Icon name="arrow" className="size-5" />
      </span>
    </a>
  );
}
