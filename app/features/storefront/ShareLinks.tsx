import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

/** Passes a page on: to WhatsApp by a plain link, and by the phone's own sheet where there is one. */
export function ShareLinks({ title, url }: { title: string; url: string }) {
  const t = useText('storefront');
  const message = encodeURIComponent(`${title.toWellFormed()}\n${url}`);
  return (
    <>
      <a
        href={`https://wa.me/?text=${message}`}
        target="_blank"
        rel="noopener noreferrer"
        className="button button-quiet button-small"
      >
        <Icon name="share" className="size-5" />
        {t('share.whatsapp')}
      </a>
      <share-button data-title={title} data-copied={t('share.copied')} class="invisible">
        <button type="button" className="button button-quiet button-small">
          <span data-label>{t('share.other')}</span>
        </button>
      </share-button>
    </>
  );
}
