import type { Language } from '~/paths';
import * as paths from '~/paths';
import type { IconName } from '~/ui/Icon';

/** Where one can go in a panel. Those in the bar stand at the thumb on a phone. */
export type Place = {
  name:
    | 'sellerHome'
    | 'sellerProducts'
    | 'sellerOrders'
    | 'sellerFestival'
    | 'sellerStore'
    | 'sellerPromotion'
    | 'sellerFeed'
    | 'sellerStaff'
    | 'sellerRecord'
    | 'organizerHome'
    | 'organizerStores'
    | 'organizerProducts'
    | 'organizerNominations'
    | 'organizerFeeds';
  icon: IconName;
  isInBar: boolean;
  /** Staff and an acting organizer are not let in there. */
  isForOwner?: boolean;
  path(language: Language): string;
};

export const PLACES: Readonly<Record<'seller' | 'organizer', readonly Place[]>> = {
  seller: [
    { name: 'sellerHome', icon: 'home', isInBar: true, path: paths.seller },
    {
      name: 'sellerProducts',
      icon: 'lainnya',
      isInBar: true,
      path: (language) => paths.sellerProducts(language),
    },
    {
      name: 'sellerOrders',
      icon: 'basket',
      isInBar: true,
      path: (language) => paths.sellerOrders(language),
    },
    {
      name: 'sellerFestival',
      icon: 'calendar',
      isInBar: false,
      path: (language) => paths.sellerFestival(language),
    },
    { name: 'sellerStore', icon: 'store', isInBar: true, path: paths.sellerStore },
    {
      name: 'sellerFeed',
      icon: 'share',
      isInBar: false,
      path: (language) => paths.sellerFeed(language),
    },
    { name: 'sellerPromotion', icon: 'share', isInBar: false, path: paths.sellerPromotion },
    { name: 'sellerStaff', icon: 'heart', isInBar: false, isForOwner: true, path: paths.sellerStaff },
    { name: 'sellerRecord', icon: 'seal', isInBar: false, path: paths.sellerRecord },
  ],
  organizer: [
    { name: 'organizerHome', icon: 'home', isInBar: true, path: paths.organizer },
    {
      name: 'organizerStores',
      icon: 'store',
      isInBar: true,
      path: (language) => paths.organizerStores(language),
    },
    {
      name: 'organizerProducts',
      icon: 'lainnya',
      isInBar: true,
      path: (language) => paths.organizerProducts(language),
    },
    {
      name: 'organizerNominations',
      icon: 'seal',
      isInBar: true,
      path: (language) => paths.organizerNominations(language),
    },
    {
      name: 'organizerFeeds',
      icon: 'share',
      isInBar: false,
      path: (language) => paths.organizerFeeds(language),
    },
  ],
};

/** Whether a page lies at a place, or below it; below the homes lies everything, so they are only themselves. */
export function isAt(pathname: string, path: string, { name }: Place): boolean {
  const isHome = name === 'sellerHome' || name === 'organizerHome';
  return pathname === path || (!isHome && pathname.startsWith(`${path}/`));
}
