import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from './Icon';

type Props = { className: string; isCurrent?: boolean };

/** The link to the basket; how many pieces are in it is read from a cookie where script runs. */
export function BasketLink({ className, isCurrent = false }: Props) {
  const t = useText('site');
  const language = useLanguage();
  return (
    <a href={paths.basket(language)} aria-current={isCurrent ? 'page' : undefined} className={className}>
      <Icon name="basket" />
      <span className="whitespace-nowrap">
        {t('nav.basket')}
        <basket-count class="ms-1 tabular-nums" />
      </span>
    </a>
  );
}
