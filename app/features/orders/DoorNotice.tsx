import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { BasketDoor } from './BasketDoor';
import { OrderNotice } from './OrderNotice';
import * as When from './When';

/** What the festival's phase keeps a basket from; nothing while it sells. */
export function DoorNotice({ door }: { door: BasketDoor }) {
  const t = useText('orders');
  const language = useLanguage();
  if (door.kind === 'readOnly') {
    return (
      <OrderNotice>
        <p>{t('basket.readOnly')}</p>
      </OrderNotice>
    );
  }
  if (door.kind !== 'teaser') return null;
  const { opensAt } = door;
  return (
    <OrderNotice>
      <p>
        {opensAt === null
          ? t('basket.teaserSoon')
          : t('basket.teaser', { when: When.whole(opensAt, language) })}
      </p>
    </OrderNotice>
  );
}
