import { clockTime, weekdayDate, ZONE_LABELS, type Zone } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { StoreState } from './StoreState';

type Props = { opening: StoreState; timeZone: Zone };

const NO_CHANGE = { untilAt: null, isFarOff: false };

/** Whether the store answers now, and until or from when, in its own zone. */
export function StoreOpening({ opening, timeZone }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const isOpen = opening.kind !== 'closed';
  const { untilAt: at, isFarOff } = opening.kind === 'always' ? NO_CHANGE : opening;
  const time = at === null ? '' : `${clockTime(at, language, timeZone)} ${ZONE_LABELS[timeZone]}`;
  const day = at !== null && isFarOff ? weekdayDate(at, language, timeZone) : '';
  return (
    <span className="text-sm">
      <span className={`font-semibold ${isOpen ? 'text-leaf' : 'text-soft'}`}>
        {t(`opening.${opening.kind}`)}
      </span>
      {at !== null && (
        <span className="text-soft">
          {' '}
          · {t(isOpen ? 'opening.until' : 'opening.from', { moment: `${day} ${time}`.trim() })}
        </span>
      )}
      {opening.kind === 'closed' && opening.note !== '' && (
        <span lang="id" className="block text-soft">
          {opening.note}
        </span>
      )}
    </span>
  );
}
