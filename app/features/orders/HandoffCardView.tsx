import * as Rupiah from '~/features/catalog/Rupiah';
import { clockTime } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { Icon } from '~/ui/Icon';
import { AnswerLine } from './AnswerLine';
import type { CardProps, HandoffCard } from './HandoffCard';
import { HandoffLinks } from './HandoffLinks';
import { MessageBox } from './MessageBox';
import { OpenedForm } from './OpenedForm';
import { OrderLines } from './OrderLines';

/** One store's order and the ways to send it. The store's own cloth makes each card known at a glance. */
export function HandoffCardView(props: CardProps) {
  const { card, now } = props;
  const isOpened = card.openedAt !== null;
  return (
    <article
      id={card.code}
      data-refresh
      aria-labelledby={`toko-${card.orderId}`}
      className="card scroll-mt-24 overflow-hidden has-[[data-opened]]:border-leaf"
    >
      <BatikBanner storeId={card.store.id} height={24} className="h-6" />
      <div className="p-4">
        <header data-opened={isOpened || undefined}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 id={`toko-${card.orderId}`} lang="id" className="text-xl">
              {card.store.name}
            </h2>
            <Mark {...props} />
          </div>
          <p className="mt-1 text-sm text-soft">
            <span data-code className="font-semibold tracking-wide">
              {card.code}
            </span>{' '}
            · <AnswerLine answers={card.answers} now={now} zone={card.store.timeZone} />
          </p>
        </header>
        <Contents card={card} />
        <State card={card} />
        <MessageBox card={card}>
          <HandoffLinks {...props} />
        </MessageBox>
        {!isOpened && <OpenedForm card={card} />}
      </div>
    </article>
  );
}

/** The tick with its hour, or the store's place in the row. */
function Mark({ card, place, all }: CardProps) {
  const t = useText('orders');
  const language = useLanguage();
  if (card.openedAt === null)
    return <span className="text-sm text-soft">{t('handoff.store', { place, all })}</span>;
  return (
    <span className="flex items-center gap-1 text-sm font-bold text-leaf">
      <Icon name="check" className="size-5" />
      {t('handoff.openedAt', { time: clockTime(card.openedAt, language) })}
    </span>
  );
}

function Contents({ card }: { card: HandoffCard }) {
  const t = useText('orders');
  return (
    <>
      <div className="mt-3 border-y border-dashed border-line py-2">
        <OrderLines lines={card.lines} />
      </div>
      <p className="flex items-baseline justify-between gap-4 py-3">
        <span>
          <b className="font-display">{t('total')}</b>{' '}
          <span className="text-sm text-soft">{t('noShipping')}</span>
        </span>
        <span data-total className="price text-lg whitespace-nowrap">
          {Rupiah.format(card.totalRupiah)}
        </span>
      </p>
      {card.note && (
        <p className="mb-3 text-sm whitespace-pre-line text-soft">{t('handoff.note', { note: card.note })}</p>
      )}
    </>
  );
}

/** Only what the shopper should know before sending. */
function State({ card: { state } }: { card: HandoffCard }) {
  const t = useText('orders');
  if (state === 'intent' || state === 'opened') return null;
  return (
    <p className="mb-3 rounded-lg bg-gold-ground px-3 py-2 text-sm text-gold">
      {t(`handoff.states.${state}`)}
    </p>
  );
}
