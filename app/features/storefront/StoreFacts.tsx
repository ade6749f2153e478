import type { Hours } from '~/features/catalog/OpeningHours';
import { ZONE_LABELS } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { PlainContacts } from './PlainContacts';
import { Policies } from './ProductFacts';
import type { StoreView } from './storePage.server';

type Props = { view: StoreView };

/** When a store is open, how it is reached, how it sends and takes back. */
export function StoreFacts({ view }: Props) {
  const t = useText('storefront');
  const { store, rules } = view;
  const { contact } = store;
  return (
    <div className="mt-6 grid gap-6 md:grid-cols-2 md:gap-10">
      <section>
        <h2 className="mb-2 text-xl">{t('store.contact')}</h2>
        {rules.checkout && <p className="text-soft">{t('store.contactOpen')}</p>}
        <PlainContacts store={contact} />
        <Policies policies={store.policies} />
        {store.nib && <p className="mt-3 text-sm text-soft">{t('store.nib', { nib: store.nib })}</p>}
        {LICENCES.map(
          (kind) =>
            store.licences[kind] && (
              <p key={kind} className="mt-1 text-sm text-soft">
                {t(`licences.${kind}`)}: <span className="tabular-nums">{store.licences[kind]}</span>
              </p>
            ),
        )}
      </section>
      {contact.hours.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">{t('store.hours', { zone: ZONE_LABELS[contact.timeZone] })}</h2>
          <HoursTable hours={contact.hours} />
        </section>
      )}
    </div>
  );
}

const LICENCES = ['halal', 'pirt', 'bpom'] as const;

/** A week that begins on a Monday, for the names of the days: 5 January 1970. */
const MONDAY_AT = 4 * 86_400_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

function HoursTable({ hours }: { hours: readonly Hours[] }) {
  const t = useText('storefront');
  const language = useLanguage();
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <table className="card w-full border-separate border-spacing-0 tabular-nums">
      <tbody>
        {WEEKDAYS.map((weekday) => {
          const spans = hours.filter((one) => one.weekday === weekday);
          return (
            <tr key={weekday} className="[&:not(:first-child)>*]:border-t [&>*]:border-line">
              <th scope="row" className="px-4 py-2.5 text-start font-normal">
                {dayName.format(MONDAY_AT + weekday * DAY_MS)}
              </th>
              <td className="px-4 py-2.5 text-end">
                {spans.length === 0 && <span className="text-soft">{t('store.closedDay')}</span>}
                {spans.map(({ opensMinute, closesMinute }) => (
                  <span key={opensMinute} className="block">
                    {t('store.hoursSpan', {
                      from: timeOf(opensMinute, language),
                      until: timeOf(closesMinute, language),
                    })}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function timeOf(minute: number, language: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}${language === 'id' ? '.' : ':'}${two(minute % 60)}`;
}
