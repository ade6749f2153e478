import { Form, Link } from '@remix-run/react';
import { LONGEST_REASON } from '~/features/catalog/approval/Approval';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';
import { TextField } from '~/ui/panel/Field';
import { ToChosen } from '~/ui/panel/ToChosen';
import { OfferText } from './OfferText';
import type { ListedNomination, OrganizerNominationsPage } from './organizerNominations.server';
import type { NominationsAnswer } from './organizerNominationsAction.server';

type Props = { page: OrganizerNominationsPage; answer: NominationsAnswer | undefined };

/** What was put forward, with a tick each, and one decision for all that are ticked. */
export function NominationsForm({ page, answer }: Props) {
  const t = useText('curation');
  const { state, nominations, moves } = page;
  return (
    <Form method="post" key={`${state} ${nominations[0]?.productId}`}>
      <input type="hidden" name="seen" value={state} />
      <ul className="card divide-y divide-line overflow-hidden" aria-label={page.title}>
        {nominations.map((nomination) => (
          <Item
            key={nomination.productId}
            nomination={nomination}
            isTicked={answer?.ids.includes(nomination.productId) ?? false}
          />
        ))}
      </ul>
      {moves.length > 0 && <ToChosen to="keputusan" label={t('decide.to')} />}
      {moves.length > 0 && (
        <div id="keputusan" className="mt-3 space-y-3 rounded-card border border-line bg-card p-4">
          <TextField
            field={{ id: 'alasan', name: 'reason', value: answer?.reason }}
            label={t('decide.reason')}
            hint={t('nominations.reasonHint')}
            rows={2}
            maxLength={LONGEST_REASON}
          />
          <div className="flex flex-wrap gap-2">
            {moves.map((to) => (
              <button
                key={to}
                type="submit"
                name="intent"
                value={to === 'accepted' ? 'accept' : 'return'}
                className={`button ${to === 'accepted' ? 'button-main' : 'button-quiet'}`}
              >
                {t(`nominations.decide.${to}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </Form>
  );
}

function Item({ nomination, isTicked }: { nomination: ListedNomination; isTicked: boolean }) {
  const t = useText('curation');
  const language = useLanguage();
  const { productId, name, photo, storeId, storeName, nominatedAt, reason, tell } = nomination;
  return (
    <li className="flex items-start gap-2 p-3 md:gap-4">
      <label className="flex size-11 shrink-0 items-center justify-center">
        <span className="sr-only">{t('choose', { name })}</span>
        <input
          type="checkbox"
          name="produk"
          value={productId}
          defaultChecked={isTicked}
          className="size-5 accent-merah"
        />
      </label>
      <img
        src={photo ? paths.photo(photo.hash, photo.mime, 160) : Batik.url(Batik.of(storeId))}
        alt={photo?.alt ?? ''}
        width={64}
        height={64}
        loading="lazy"
        decoding="async"
        className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
      />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" lang="id">
          {name}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          <Link
            to={paths.organizerStore(language, storeId)}
            className="link inline-flex min-h-11 items-center"
          >
            {storeName}
          </Link>
          <span>{t('since', { date: Moment.dayMonthYear(nominatedAt, language) })}</span>
        </p>
        <Facts nomination={nomination} />
        {reason !== '' && <p className="text-sm text-merah">{t('reasonWas', { reason })}</p>}
        {tell !== null && (
          <a
            href={tell}
            target="_blank"
            rel="noopener noreferrer"
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {t('nominations.tell')}
          </a>
        )}
      </div>
    </li>
  );
}

/** The first festival price, how much there is, and what it lacks by now. */
function Facts({
  nomination: { variants, lacks, status, approval, storeApproval },
}: {
  nomination: ListedNomination;
}) {
  const t = useText('curation');
  const [first] = variants.flatMap(({ offers }) => offers);
  const stocks = variants.map(({ stock }) => stock);
  const isCounted = stocks.every((stock) => stock !== null);
  const stock = stocks.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const isShown = status === 'active' && storeApproval === 'approved' && approval !== 'returned';
  return (
    <>
      {first && (
        <p>
          <OfferText offer={first} />
        </p>
      )}
      <p className="text-sm text-soft">
        {isCounted ? t('nominations.stock', { count: stock }) : t('nominations.notCounted')}
      </p>
      {!isShown && <p className="text-sm font-semibold text-merah">{t('nominations.notShown')}</p>}
      {lacks.length > 0 && (
        <p className="text-sm font-semibold text-gold">{lacks.map((lack) => t(`lacks.${lack}`)).join(' ')}</p>
      )}
    </>
  );
}
