import { useText } from '~/i18n/useText';
import { CopyButton } from './CopyButton';

/** The basket as a link: to another browser of one's own, or to somebody else. */
export function ShareBasket({ url }: { url: string }) {
  const t = useText('orders');
  const text = encodeURIComponent(t('basket.shareText', { url }));
  return (
    <details className="card px-4">
      <summary className="flex min-h-12 items-center font-semibold">{t('basket.share')}</summary>
      <div className="pb-4">
        <p className="text-sm text-soft">{t('basket.shareHint')}</p>
        <copy-text data-copied={t('basket.copied')} data-failed={t('basket.copyFailed')} class="mt-3 block">
          <input
            readOnly
            value={url}
            aria-label={t('basket.shareLink')}
            className="field font-mono text-sm"
          />
          <p className="mt-3 flex flex-wrap gap-2">
            <CopyButton label={t('basket.copy')} />
            <a
              href={`https://wa.me/?text=${text}`}
              target="_blank"
              rel="noopener noreferrer"
              className="button button-quiet"
            >
              {t('basket.shareWhatsapp')}
            </a>
          </p>
          <p role="status" data-said className="mt-2 text-sm font-semibold text-leaf empty:hidden" />
        </copy-text>
      </div>
    </details>
  );
}
