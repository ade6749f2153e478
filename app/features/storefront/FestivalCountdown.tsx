import { clockTime, inAllZones, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Kept } from '~/ui/Kept';
import { Countdown } from './Countdown';
import type { FestivalHead } from './FestivalHead';

/** How long until selling opens or, once it has, until it closes; with the date in all three zones. */
export function FestivalCountdown({ head }: { head: FestivalHead }) {
  const t = useText('festival');
  const isBefore = head.opensAt !== null && head.now < head.opensAt;
  const at = isBefore ? head.opensAt : head.closesAt;
  if (at === null) return null;
  return (
    <div className="mt-1 flex flex-col gap-2">
      {head.isLastHours && <p className="font-bold text-lamp">{t('lastHours')}</p>}
      <Countdown endsAt={at} now={head.now} />
      <Kept as="p" className="text-sm" of={Turn} facts={{ at, isBefore }} />
    </div>
  );
}

/** When selling opens or closes. */
function Turn({ at, isBefore }: { at: number; isBefore: boolean }) {
  const t = useText('festival');
  const language = useLanguage();
  const moment = { day: weekdayDate(at, language), time: clockTime(at, language) };
  return (
    <>
      <time dateTime={new Date(at).toISOString()} className="font-semibold">
        {t(isBefore ? 'opensAt' : 'endsAt', moment)}
      </time>
      <span className="block text-white/85">{inAllZones(at, language)}</span>
    </>
  );
}
