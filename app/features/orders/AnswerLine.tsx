import type { TFunction } from 'i18next';
import type { Zone } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { Language } from '~/paths';
import type { AnswerTime } from './AnswerTime';
import * as When from './When';

type Props = { answers: AnswerTime; now: number; zone: Zone };

/** When the store answers, in its own time. */
export function AnswerLine({ answers, now, zone }: Props) {
  const t = useText('orders');
  const language = useLanguage();
  return <>{words(t, language, { answers, now, zone })}</>;
}

function words(t: TFunction<'orders'>, language: Language, { answers, now, zone }: Props): string {
  switch (answers.kind) {
    case 'always':
      return t('handoff.answersAlways');
    case 'closed':
      return t('handoff.answersClosed');
    case 'openUntil': {
      const isToday = When.isSameDay(answers.closesAt, now, zone);
      const when = When.parts(answers.closesAt, language, zone);
      return isToday ? t('handoff.answersUntil', when) : t('handoff.answersUntilDay', when);
    }
    case 'opensAt': {
      const isToday = When.isSameDay(answers.opensAt, now, zone);
      const when = When.parts(answers.opensAt, language, zone);
      return isToday ? t('handoff.answersFromToday', when) : t('handoff.answersFrom', when);
    }
  }
}
