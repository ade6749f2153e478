import { AnswerLine } from '~/features/orders/AnswerLine';
import { useText } from '~/i18n/useText';
import { PanelSection } from '~/ui/panel/PanelPage';
import { FEWEST_ORDERS } from './ResponseScore';
import type { SellerHomePage } from './sellerHome.server';

const MINUTE_MS = 60_000;

/** What shoppers read about when the store answers, and how it did answer, with all that the score is made of. */
export function AnswerCard({ page: { answers, score, now } }: { page: SellerHomePage }) {
  const t = useText('panel');
  const { percent, due, inTime, late, missed, medianMs } = score;
  return (
    <PanelSection title={t('answers.title')}>
      {answers && (
        <p>
          {t('answers.now')}{' '}
          <b>
            <AnswerLine answers={answers} now={now} zone={answers.zone} />
          </b>
        </p>
      )}
      <p className="text-sm text-soft">{t('answers.how')}</p>
      {percent === null ? (
        <p>{t('answers.tooFew', { count: FEWEST_ORDERS })}</p>
      ) : (
        <p>
          <span className="price text-3xl">{percent}</span>
          <span className="text-soft">/100</span>
        </p>
      )}
      <ul className="list-disc space-y-1 ps-5">
        {due > 0 && <li>{t('answers.inTime', { inTime, due })}</li>}
        {late > 0 && <li>{t('answers.late', { late })}</li>}
        {missed > 0 && <li>{t('answers.missed', { missed })}</li>}
        {medianMs !== null && <Median minutes={Math.max(1, Math.round(medianMs / MINUTE_MS))} />}
      </ul>
      <p className="text-sm text-soft">{t('answers.score')}</p>
    </PanelSection>
  );
}

function Median({ minutes }: { minutes: number }) {
  const t = useText('panel');
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  return (
    <li>
      {hours > 0 ? t('answers.medianHours', { hours, minutes: left }) : t('answers.median', { minutes })}
    </li>
  );
}
