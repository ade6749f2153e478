import type { ReactNode } from 'react';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { CopyButton } from './CopyButton';
import type { HandoffCard } from './HandoffCard';

/** Two in a row; one that is left over takes the whole row. */
const SIDE_BY_SIDE = 'flex flex-wrap gap-2 [&_.button]:grow [&_.button]:basis-[44%]';

/**
 * The links, and for when they lead nowhere: the message to copy or select by hand, the number to call. A card that
 * was opened keeps them small: what is left to do stands out.
 */
export function MessageBox({ card, children }: { card: HandoffCard; children: ReactNode }) {
  const t = useText('orders');
  const isOpened = card.openedAt !== null;
  return (
    <copy-text data-copied={t('handoff.copied')} data-failed={t('handoff.copyFailed')} class="block">
      <div className={isOpened ? SIDE_BY_SIDE : 'flex flex-col gap-2'}>
        {children}
        <div className={isOpened ? 'contents' : 'grid auto-cols-fr grid-flow-col gap-2'}>
          <CopyButton label={t('handoff.copy')} describedBy={`toko-${card.orderId}`} />
          <Call card={card} />
        </div>
      </div>
      <p role="status" data-said className="mt-2 text-sm font-semibold text-leaf empty:hidden" />
      <div className="mt-1 flex flex-wrap justify-between gap-x-4">
        <Message card={card} />
        <Detail card={card} />
      </div>
    </copy-text>
  );
}

function Message({ card }: { card: HandoffCard }) {
  const t = useText('orders');
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-11 items-center text-sm font-semibold text-soft">
        {t('handoff.showMessage')}
      </summary>
      <textarea
        readOnly
        lang="id"
        rows={10}
        aria-label={t('handoff.message', { store: card.store.name })}
        defaultValue={card.message}
        className="field mt-1 font-mono text-sm"
      />
    </details>
  );
}

function Detail({ card }: { card: HandoffCard }) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <a href={paths.order(language, card.code)} className="link inline-flex min-h-11 items-center text-sm">
      {t('handoff.detail')}
    </a>
  );
}

function Call({ card: { phone, store } }: { card: HandoffCard }) {
  const t = useText('orders');
  const language = useLanguage();
  if (!phone) return null;
  const number = language === 'id' ? PhoneNumber.local(phone.e164) : PhoneNumber.international(phone.e164);
  return (
    <a
      href={phone.href}
      aria-label={t('handoff.callStore', { store: store.name, number })}
      className="button button-quiet px-3 text-[0.9375rem] tabular-nums"
    >
      <span className="leading-tight">
        {t('handoff.call')} <span className="inline-block text-sm whitespace-nowrap">{number}</span>
      </span>
    </a>
  );
}
