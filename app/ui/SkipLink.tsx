import { useTranslation } from 'react-i18next';

export function SkipLink() {
  const { t } = useTranslation('site');
  return (
    <a
      href="#isi"
      className="button button-main sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2"
    >
      {t('nav.skip')}
    </a>
  );
}
