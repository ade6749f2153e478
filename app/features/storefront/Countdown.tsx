import { useText } from '~/i18n/useText';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Props = { endsAt: number; now: number };

/**
 * What is left until an instant, by the server's clock. Where script runs the element counts on; the sentence
 * with the date, beside it, holds without.
 */
export function Countdown({ endsAt, now }: Props) {
  const t = useText('festival');
  const leftMs = Math.max(0, endsAt - now);
  const parts = [
    ['days', Math.floor(leftMs / DAY_MS)],
    ['hours', Math.floor((leftMs % DAY_MS) / HOUR_MS)],
    ['minutes', Math.floor((leftMs % HOUR_MS) / MINUTE_MS)],
    ['seconds', Math.floor((leftMs % MINUTE_MS) / SECOND_MS)],
  ] as const;
  return (
    <count-down
      role="timer"
      aria-label={t('countdown.label')}
      data-ends-at={endsAt}
      data-server-now={now}
      class="flex gap-2"
    >
      {parts.map(([unit, amount]) => (
        <span
          key={unit}
          className="flex min-w-15 flex-col items-center rounded-xl border border-white/20 bg-night/45 px-2 py-1.5 md:min-w-20 md:py-2.5"
        >
          <b
            data-unit={unit}
            className="font-display text-2xl leading-tight font-extrabold tabular-nums md:text-4xl"
          >
            {unit === 'days' ? amount : String(amount).padStart(2, '0')}
          </b>
          <span className="text-xs text-white/90">{t(`countdown.${unit}`)}</span>
        </span>
      ))}
    </count-down>
  );
}
