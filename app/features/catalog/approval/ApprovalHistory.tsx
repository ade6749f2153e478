import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { ActorKind, ApprovalState } from '~db/schema/stores';

type Event = {
  id: number;
  subjectKind: 'store' | 'product' | 'edit';
  state: ApprovalState;
  reason: string;
  actorKind: ActorKind;
  actorName: string | null;
  at: number;
};

/** Who decided what, when and why, newest first. */
export function ApprovalHistory({ events }: { events: readonly Event[] }) {
  const t = useText('approval');
  const language = useLanguage();
  return (
    <PanelSection title={t('history')}>
      <ol className="space-y-3">
        {events.map((event) => (
          <li key={event.id} className="border-s-2 border-line ps-3">
            <p className="font-semibold">
              {t(event.subjectKind === 'edit' ? 'edited' : `state.${event.state}`)}
            </p>
            <p className="text-sm text-soft">
              {Moment.dayMonthYear(event.at, language)}, {Moment.clockTime(event.at, language)} WIB ·{' '}
              {event.actorName ?? t(`actor.${event.actorKind}`)}
            </p>
            {event.reason && <p className="mt-1 whitespace-pre-line">{event.reason}</p>}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
