import { clockTime, inAllZones, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Countdown } from './Countdown';
import type { FestivalHead } from './FestivalHead';

/** How long until selling opens or, once it has, until it closes; with the date in all three zones. */
export function FestivalCountdown({ head }: { head: FestivalHead }) {
  const t = useText('festival');
  const language = useLanguage();
  const isBefore = head.opensAt !== null && head.now < head.opensAt;
  const at = isBefore ? head.opensAt : head.closesAt;
  if (at === null) return null;
  const moment = { day: weekdayDate(at, language), time: clockTime(at, language) };
  return (
    <div className="mt-1 flex flex-col gap-2">
      {head.isLastHours && <p className="font-bold text-lamp">{t('lastHours')}</p>}
      <Countdown endsAt={at} now={head.now} />
      <p className="text-sm">
        <time dateTime={new Date(at).toISOString()} className="font-semibold">
          {t(isBefore ? 'opensAt' : 'endsAt', moment)}
        </time>
        <span className="block text-white/85">{inAllZones(at, language)}</span>
      </p>
    </div>
  );
}
