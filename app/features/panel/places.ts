import type { Language } from '~/paths';
import * as paths from '~/paths';
import type { IconName } from '~/ui/Icon';

/** Where one can go in a panel. Those in the bar stand at the thumb on a phone. */
export type Place = {
  name: 'sellerHome' | 'organizerHome';
  icon: IconName;
  isInBar: boolean;
  path(language: Language): string;
};

export const PLACES: Readonly<Record<'seller' | 'organizer', readonly Place[]>> = {
  seller: [{ name: 'sellerHome', icon: 'home', isInBar: true, path: paths.seller }],
  organizer: [{ name: 'organizerHome', icon: 'home', isInBar: true, path: paths.organizer }],
};

/** Whether a page lies at a place, or below it; below the homes lies everything, so they are only themselves. */
export function isAt(pathname: string, path: string, { name }: Place): boolean {
  const isHome = name === 'sellerHome' || name === 'organizerHome';
  return pathname === path || (!isHome && pathname.startsWith(`${path}/`));
}
