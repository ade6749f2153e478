import { useText } from '~/i18n/useText';
import { AnswerLine } from './AnswerLine';
import type { SellerOrdersPage } from './sellerOrders.server';

/** What shoppers read about when the store answers, and how that and the time of a reservation are counted. */
export function AnswersDetails({ page: { answers, now } }: { page: SellerOrdersPage }) {
  const t = useText('sellerOrders');
  if (!answers) return null;
  return (
    <details className="card px-4">
      <summary className="flex min-h-12 items-center font-semibold">{t('answers.title')}</summary>
      <div className="space-y-2 pb-4 text-soft">
        <p>
          {t('answers.now')}{' '}
          <b className="text-ink">
            <AnswerLine answers={answers} now={now} zone={answers.zone} />
          </b>
        </p>
        <p>{t('answers.how')}</p>
        <p>{t('answers.held')}</p>
      </div>
    </details>
  );
}
