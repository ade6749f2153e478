import type { FestivalMoment } from '~/features/festival/Festival';
import type { Services } from '~/services.server';
import { refreshFeed } from './feedRefresh.server';

/**
 * Lets a feed shrink by as many items as the form says that somebody was shown. Gives back whether the feed now gives
 * out what there is: not so when it would lose more by now.
 */
export async function agreeToShrink(
  services: Pick<Services, 'db'>,
  moment: FestivalMoment,
  storeId: number | null,
  { form, personId }: { form: FormData; personId: number },
): Promise<boolean> {
  const seen = String(form.get('lost') ?? '');
  const lostCount = /^\d{1,9}$/.test(seen) ? Number(seen) : 0;
  const { state } = await refreshFeed(services, moment, storeId, { personId, lostCount });
  return state.heldAt === null;
}
