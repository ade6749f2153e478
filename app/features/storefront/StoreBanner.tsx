import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { Icon } from '~/ui/Icon';
import { ShareLinks } from './ShareLinks';
import { StoreOpening } from './StoreOpening';
import type { StoreView } from './storePage.server';

/** The front of a store: its cloth, its awning, its name, where it is and whether it answers now. */
export function StoreBanner({ view }: { view: StoreView }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { store, opening, head } = view;
  const { contact } = store;
  return (
    <div>
      <div className="relative h-32 overflow-hidden bg-night md:h-48">
        <BatikBanner storeId={contact.id} height={192} className="h-full" />
        <span className="awning awning-large absolute inset-x-0 top-0" />
      </div>
      <div className="wrap relative -mt-10">
        <div className="card flex flex-col gap-3 p-4 md:flex-row md:items-end md:justify-between md:p-6">
          <div className="flex flex-col gap-1.5">
            {store.logo && <Logo logo={store.logo} />}
            <h1 lang="id" className="text-2xl font-extrabold md:text-4xl">
              {contact.name}
            </h1>
            <p className="flex items-start gap-1.5 text-[0.9375rem]">
              <Icon name="pin" className="mt-0.5 size-5 text-merah" />
              {contact.regency}, {Province.nameOf(contact.provinceCode, language)}
            </p>
            <p className="text-sm text-soft">
              {Category.nameOf(store.categorySlug, language)}
              {store.ownerName && ` · ${t('store.owner', { name: store.ownerName })}`}
            </p>
            <StoreOpening opening={opening} timeZone={contact.timeZone} />
          </div>
          <div className="flex flex-wrap gap-2">
            <ShareLinks title={contact.name} url={head.publicUrl + head.path} />
          </div>
        </div>
      </div>
    </div>
  );
}

const LOGO_SIZE = 80;

/** Beside the name of the store, which says all that there is to say of it. */
function Logo({ logo: { hash, mime } }: { logo: NonNullable<StoreView['store']['logo']> }) {
  return (
    <img
      src={paths.photo(hash, mime, 320)}
      alt=""
      width={LOGO_SIZE}
      height={LOGO_SIZE}
      className="size-20 rounded-card border border-line bg-card object-cover"
    />
  );
}
