import { Form, Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from '~/ui/Icon';
import * as SellerTab from './SellerTab';

type Props = { tab: SellerTab.SellerTab; query: string; counts: Readonly<Record<string, number>> };

/** The drawers of the inbox with how many orders lie in each, and the search over all of them. */
export function SellerTabs({ tab, query, counts }: Props) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  return (
    <>
      <search>
        <Form action={paths.sellerOrders(language)} className="flex gap-2">
          <label htmlFor="cari-pesanan" className="sr-only">
            {t('search.label')}
          </label>
          <input
            id="cari-pesanan"
            type="search"
            name="q"
            key={query}
            defaultValue={query}
            maxLength={80}
            placeholder={t('search.hint')}
            className="field min-w-0 flex-1"
          />
          <button type="submit" className="button button-quiet px-4" aria-label={t('search.submit')}>
            <Icon name="search" className="size-5" />
          </button>
        </Form>
      </search>
      <nav aria-label={t('tabs.label')}>
        <ul className="chips">
          {SellerTab.TABS.map((one) => (
            <li key={one} className="shrink-0">
              <Link
                to={paths.sellerOrders(language, { tab: one === SellerTab.TABS[0] ? '' : one })}
                aria-current={query === '' && one === tab ? 'page' : undefined}
                className="chip whitespace-nowrap"
              >
                {t(`tabs.${one}`)} <b className="tabular-nums">{counts[one] ?? 0}</b>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
