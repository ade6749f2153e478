import * as Count from '~/i18n/Count';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { PanelSection } from '~/ui/panel/PanelPage';
import { type DayFigure, heights, noonOf } from './DayFigures';

const SERIES = [
  { name: 'views', className: 'fill-mega' },
  { name: 'opened', className: 'fill-gold' },
  { name: 'confirmed', className: 'fill-leaf' },
] as const;

const STEP = 20;
const BAR = 14;
const HEIGHT = 48;

/** From views to confirmed orders, day by day: a row of bars for each, and the same numbers as a table. */
export function DayChart({ days }: { days: readonly DayFigure[] }) {
  const t = useText('panel');
  return (
    <PanelSection title={t('figures.title')} lead={t('figures.lead')}>
      <div className="grid gap-4 md:grid-cols-3">
        {SERIES.map((series) => (
          <Bars key={series.name} days={days} {...series} />
        ))}
      </div>
      <p className="text-sm text-soft">{t('figures.how')}</p>
      <Table days={days} />
    </PanelSection>
  );
}

type BarsProps = { days: readonly DayFigure[]; name: (typeof SERIES)[number]['name']; className: string };

function Bars({ days, name, className }: BarsProps) {
  const t = useText('panel');
  const language = useLanguage();
  const values = days.map((day) => day[name]);
  const sum = values.reduce((all, value) => all + value, 0);
  const tall = heights(values, HEIGHT);
  return (
    <figure>
      <figcaption className="text-sm text-soft">
        <span className="price block text-2xl text-ink">{Count.written(sum, language)}</span>
        {t(`figures.${name}`)}
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT + 1}`}
        className="mt-2 h-auto w-full"
        aria-hidden="true"
        preserveAspectRatio="none"
      >
        <rect x="0" y={HEIGHT} width={days.length * STEP} height="1" className="fill-line" />
        {days.map(({ day }, index) => (
          <rect
            key={day}
            x={index * STEP + (STEP - BAR) / 2}
            y={HEIGHT - (tall[index] ?? 0)}
            width={BAR}
            height={tall[index] ?? 0}
            className={className}
          />
        ))}
      </svg>
    </figure>
  );
}

function Table({ days }: { days: readonly DayFigure[] }) {
  const t = useText('panel');
  const language = useLanguage();
  return (
    <details>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{t('figures.table')}</summary>
      <table className="w-full text-sm tabular-nums">
        <thead>
          <tr className="border-b border-line text-start">
            <th scope="col" className="py-2 text-start">
              {t('figures.day')}
            </th>
            {SERIES.map(({ name }) => (
              <th key={name} scope="col" className="py-2 ps-2 text-end">
                {t(`figures.short.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((figure) => (
            <tr key={figure.day} className="border-b border-line last:border-0">
              <th scope="row" className="py-1.5 text-start font-normal">
                {Moment.weekdayDate(noonOf(figure.day), language)}
              </th>
              {SERIES.map(({ name }) => (
                <td key={name} className="py-1.5 ps-2 text-end">
                  {Count.written(figure[name], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
