import { useText } from '~/i18n/useText';

export function SkipLink() {
  const t = useText('site');
  return (
    <a
      href="#isi"
      className="button button-main sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2"
    >
      {t('nav.skip')}
    </a>
  );
}
