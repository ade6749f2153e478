import { Form } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { NewsItem } from './News';

/** The newest news, the unread ones marked, with one button that makes them all read. */
export function NewsList({ news }: { news: readonly NewsItem[] }) {
  const t = useText('panel');
  const [first] = news;
  if (!first) return null;
  return (
    <PanelSection title={t('news.title')} id="kabar">
      <ul className="divide-y divide-line">
        {news.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {news.some(({ isRead }) => !isRead) && (
        <Form method="post">
          <input type="hidden" name="upTo" value={first.id} />
          <button type="submit" name="intent" value="read" className="button button-quiet button-small">
            {t('news.read')}
          </button>
        </Form>
      )}
    </PanelSection>
  );
}

function Item({ item }: { item: NewsItem }) {
  const t = useText('panel');
  const language = useLanguage();
  const { isRead, kind, name, reason, at } = item;
  return (
    <li className="py-1">
      {/* Some lead out of the panel, to pages that no browser takes over: by a whole new document. */}
      <a href={addressOf(item, language)} className="flex min-h-11 items-start gap-3 py-1 hover:underline">
        <span
          className={`mt-2 size-2 shrink-0 rounded-full ${isRead ? 'bg-line' : 'bg-merah'}`}
          aria-hidden="true"
        />
        <span className={isRead ? 'text-soft' : 'font-semibold'}>
          {!isRead && <span className="sr-only">{t('news.unread')} </span>}
          {kind === null ? t('news.other') : t(`news.${kind}`, { name: name || t('news.unnamed') })}
          {reason !== '' && <span className="block font-normal">{t('news.reason', { reason })}</span>}
          <span className="block text-sm font-normal text-soft">
            {Moment.dayMonthYear(at, language)}, {Moment.clockTime(at, language)} WIB
          </span>
        </span>
      </a>
    </li>
  );
}

function addressOf({ target, productId }: NewsItem, language: paths.Language): string {
  switch (target) {
    case 'store':
      return paths.sellerStore(language);
    case 'products':
      return paths.sellerProducts(language);
    case 'product':
      return paths.sellerProduct(language, productId ?? 'baru');
    case 'festival':
      return paths.sellerFestival(language, { produk: String(productId ?? '') });
    case 'staff':
      return paths.sellerStaff(language);
    case 'feed':
      return paths.sellerFeed(language);
    case 'feeds':
      return paths.organizerFeeds(language);
    case 'record':
      return paths.sellerRecord(language);
    case 'account':
      return paths.account(language);
  }
}
