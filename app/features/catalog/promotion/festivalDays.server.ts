import { printable } from '~/features/catalog/PrintableText';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import { translator } from '~/i18n/i18n.server';
import type { Services } from '~/services.server';
import * as FestivalDays from './FestivalDays';
import type { PromotionFacts } from './PromotionFacts';

/** The festival that is on or comes next, in the words of a poster; null when none does. */
export async function advertised({
  db,
  clock,
}: Pick<Services, 'db' | 'clock'>): Promise<PromotionFacts['festival']> {
  const window = FestivalDays.advertisedAt(await festivalRepo.findAll(db), clock.now());
  if (!window) return null;
  const t = translator('id', 'promotion');
  const { from, until } = FestivalDays.hours(window);
  return {
    name: printable(window.festival.name.id),
    days: FestivalDays.days(window),
    hours: until === null ? t('drawn.opens', { from }) : t('drawn.hours', { from, until }),
  };
}
