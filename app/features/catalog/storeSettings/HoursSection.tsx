import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as OpeningForm from './OpeningForm';
import { type SectionProps, SettingsForm } from './SettingsForm';

/** A week that begins on a Monday, for the names of the days: 5 January 1970. */
const MONDAY_AT = 4 * 86_400_000;
const DAY_MS = 86_400_000;

/** When the store answers: up to three ranges a day, and one day's ranges for all days at once. */
export function HoursSection(state: SectionProps) {
  const t = useText('storeSettings');
  const dayName = new Intl.DateTimeFormat(useLanguage(), { weekday: 'long', timeZone: 'UTC' });
  return (
    <SettingsForm section="hours" lead={t('hours.lead')} state={state}>
      {/* In no button's name: those that copy a day carry its number. */}
      <input type="hidden" name="intent" value="hours" />
      {/* The first button is the one that Enter presses: it saves and copies nothing. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
      <p className="text-sm text-soft">{t('hours.midnight')}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {OpeningForm.WEEKDAYS.map((weekday) => (
          <Day
            key={weekday}
            state={state}
            weekday={weekday}
            name={dayName.format(MONDAY_AT + weekday * DAY_MS)}
          />
        ))}
      </div>
      <button type="submit" className="button button-main w-full sm:w-auto">
        {t('save')}
      </button>
    </SettingsForm>
  );
}

type DayProps = { state: SectionProps; weekday: number; name: string };

function Day({ state, weekday, name }: DayProps) {
  const t = useText('storeSettings');
  const ranges = rangesOf(state, weekday);
  const [error] = state.answer?.errors[`hours.${weekday}`] ?? [];
  const errorId = error ? `hours-${weekday}-error` : undefined;
  const more = ranges.slice(1);
  const isMoreOpen = more.some(({ opens, closes }) => opens !== '' || closes !== '');
  return (
    <fieldset className="rounded-card border border-line p-3" aria-describedby={errorId}>
      <legend className="px-1 font-semibold">{name}</legend>
      <Range range={ranges[0]} weekday={weekday} place={0} day={name} errorId={errorId} />
      <details open={isMoreOpen} className="mt-2">
        <summary className="min-h-11 py-2 text-sm font-semibold">{t('hours.more', { day: name })}</summary>
        {more.map((range, index) => (
          <Range
            key={OpeningForm.fieldName('opens', weekday, index + 1)}
            {...{ range, weekday, errorId }}
            place={index + 1}
            day={name}
          />
        ))}
      </details>
      {error && (
        <p id={errorId} className="mt-1 text-sm font-semibold text-merah">
          {error}
        </p>
      )}
      <button
        type="submit"
        name="copy"
        value={weekday}
        aria-label={t('hours.copyOf', { day: name })}
        className="link mt-1 min-h-11 text-sm"
      >
        {t('hours.copy')}
      </button>
    </fieldset>
  );
}

function rangesOf({ page, answer }: SectionProps, weekday: number): OpeningForm.TypedRange[] {
  return Array.from({ length: OpeningForm.MAX_RANGES }, (_, place) => {
    const kept = page.week[weekday]?.[place];
    const typed = (which: 'opens' | 'closes') =>
      answer ? (answer.typed[OpeningForm.fieldName(which, weekday, place)] ?? '') : (kept?.[which] ?? '');
    return { opens: typed('opens'), closes: typed('closes') };
  });
}

type RangeProps = {
  range: OpeningForm.TypedRange | undefined;
  weekday: number;
  place: number;
  day: string;
  errorId: string | undefined;
};

function Range({ range, weekday, place, day, errorId }: RangeProps) {
  const t = useText('storeSettings');
  return (
    <div className="mt-1 grid grid-cols-2 gap-2">
      {(['opens', 'closes'] as const).map((which) => {
        const name = OpeningForm.fieldName(which, weekday, place);
        return (
          <label key={which} className="text-sm text-soft">
            {t(`hours.${which}`)}
            <input
              type="time"
              id={name}
              name={name}
              defaultValue={range?.[which]}
              aria-label={t('hours.range', { day, place: place + 1, which: t(`hours.${which}`) })}
              aria-invalid={errorId ? true : undefined}
              aria-describedby={errorId}
              className="field mt-1 text-ink"
            />
          </label>
        );
      })}
    </div>
  );
}
