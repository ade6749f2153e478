import { Form, Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { ChecklistCard } from '../ChecklistCard';
import type { JoinPage } from './joinPage.server';

/** What becomes of a store that was sent in, and what she can do until then. */
export function WaitingStore({ page }: { page: Extract<JoinPage, { kind: 'waiting' }> }) {
  const t = useText('joining');
  const language = useLanguage();
  return (
    <PanelPage title={t('sent.title', { name: page.name })} lead={t('sent.lead')}>
      <PanelSection title={t('sent.next')}>
        <ul className="space-y-2">
          <li>
            <Link to={paths.sellerPhotos(language)} className="button button-main w-full sm:w-auto">
              {t('sent.products')}
            </Link>
          </li>
          <li>
            <Link to={paths.sellerStore(language)} className="button button-quiet w-full sm:w-auto">
              {t('sent.settings')}
            </Link>
          </li>
          <li>
            <Link to={paths.seller(language)} className="link inline-flex min-h-11 items-center">
              {t('sent.home')}
            </Link>
          </li>
        </ul>
      </PanelSection>
      <ChecklistCard items={page.items} />
    </PanelPage>
  );
}

/** For whoever has a store: its panel, or another store. */
export function HasStore({ page }: { page: Extract<JoinPage, { kind: 'has' }> }) {
  const t = useText('joining');
  const language = useLanguage();
  return (
    <PanelPage title={t('has.title', { name: page.name })} lead={t('has.lead')}>
      <Form method="post" className="flex flex-wrap gap-3">
        <Link to={paths.seller(language)} className="button button-main">
          {t('has.open')}
        </Link>
        <button type="submit" name="intent" value="another" className="button button-quiet">
          {t('has.another')}
        </button>
      </Form>
    </PanelPage>
  );
}
