import { Trans, useTranslation } from 'react-i18next';
import * as Rupiah from '~/features/catalog/Rupiah';
import type { HandoffPage } from './handoff.server';
import { OrderNotice } from './OrderNotice';

/** What has been made, how far the sending is, and what must not be misunderstood: nothing is sent by itself. */
export function HandoffHead({ page: { cards, totalRupiah } }: { page: HandoffPage }) {
  const { t } = useTranslation('orders');
  const opened = cards.filter((card) => card.openedAt !== null).length;
  const left = cards.length - opened;
  return (
    <div id="kirim" data-refresh>
      <p className="text-sm text-soft md:text-base">
        <Trans
          t={t}
          i18nKey="handoff.made"
          values={{ total: Rupiah.format(totalRupiah), stores: cards.length }}
          components={{ total: <b className="price text-ink whitespace-nowrap" data-group-total /> }}
        />
      </p>
      <h1 className="mt-0.5 text-[1.75rem] md:text-4xl">
        <Heading opened={opened} left={left} />
      </h1>
      <Progress opened={opened} all={cards.length} />
      <div className="mt-4">
        <OrderNotice>
          <p>
            <Trans
              t={t}
              i18nKey={left === 0 ? 'handoff.allOpened' : 'handoff.notSent'}
              components={{ strong: <strong /> }}
            />
          </p>
        </OrderNotice>
      </div>
    </div>
  );
}

const WORDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

function Heading({ opened, left }: { opened: number; left: number }) {
  const { t } = useTranslation('orders');
  if (left === 0) return t('handoff.headingAll');
  const word = WORDS[left - 1];
  const number = word ? t(`numbers.${word}`) : String(left);
  return opened === 0 ? t('handoff.headingNone', { number }) : t('handoff.headingSome', { number });
}

/** A lamp for each store, lit when its chat was opened. */
function Progress({ opened, all }: { opened: number; all: number }) {
  const { t } = useTranslation('orders');
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden="true" className="flex flex-wrap gap-1">
        {Array.from({ length: all }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lamps are alike and never change places
          <span key={place} className={`h-2 w-6 rounded-full ${place < opened ? 'bg-leaf' : 'bg-line'}`} />
        ))}
      </span>
      <span role="status" className="text-sm text-soft">
        {t('handoff.progress', { opened, all })}
      </span>
    </div>
  );
}

/** Three steps, for who does this for the first time. */
export function HandoffSteps() {
  const { t } = useTranslation('orders');
  const steps = [t('handoff.how1'), t('handoff.how2'), t('handoff.how3')];
  return (
    <section className="mt-4 hidden text-soft md:block">
      <h2 className="text-base text-ink">{t('handoff.howTitle')}</h2>
      <ol className="mt-2 space-y-2">
        {steps.map((step, place) => (
          <li key={step} className="flex gap-2.5">
            <span
              aria-hidden="true"
              className="grid size-6 shrink-0 place-items-center rounded-full bg-gold-ground text-sm font-bold text-gold"
            >
              {place + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}
