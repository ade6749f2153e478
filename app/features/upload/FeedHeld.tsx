import { Form } from '@remix-run/react';
import { clockTime, dayMonthYear } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';

type Props = {
  /** 0: of the whole festival. */
  storeId?: number;
  itemCount: number;
  heldAt: number;
  freshCount: number;
  lostCount: number;
};

/** Why a feed goes on as it was, and the button that ends that. */
export function FeedHeld({ storeId, itemCount, heldAt, freshCount, lostCount }: Props) {
  const t = useText('feeds');
  const language = useLanguage();
  const since = `${dayMonthYear(heldAt, language)}, ${clockTime(heldAt, language)} WIB`;
  return (
    <>
      <p>{t('held.why', { before: itemCount, after: freshCount, lost: lostCount })}</p>
      <p className="mt-2 font-normal">{t('held.since', { since })}</p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="intent" value="agree" />
        <input type="hidden" name="lost" value={lostCount} />
        {storeId !== undefined && <input type="hidden" name="store" value={storeId} />}
        <button type="submit" className="button button-quiet">
          {t('held.agree', { count: freshCount })}
        </button>
      </Form>
    </>
  );
}
