import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { isLineLost, type LineLost, orLineLost } from '~/ui/panel/lineLost';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { ClosuresSection } from './storeSettings/ClosuresSection';
import { ContactsSection } from './storeSettings/ContactsSection';
import { HoursSection } from './storeSettings/HoursSection';
import { LogoSection } from './storeSettings/LogoSection';
import { LicencesSection, PoliciesSection } from './storeSettings/PoliciesSection';
import { ProfileSection } from './storeSettings/ProfileSection';
import { SECTIONS, type Section, type SettingsAnswer } from './storeSettings/Section';
import { type SellerStorePage, sellerStoreAction, sellerStorePage } from './storeSettings/sellerStore.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerStorePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerStoreAction(args.context.services, args);
export const clientAction = (args: ClientActionFunctionArgs) => orLineLost(args);

export default function SellerStoreView() {
  const t = useText('storeSettings');
  const language = useLanguage();
  const page = useLoaderData() as SellerStorePage;
  const given = useActionData() as SettingsAnswer | LineLost | undefined;
  const answerOf = (section: Section) =>
    !isLineLost(given) && given?.section === section ? given : undefined;
  const part = (section: Section) => ({
    page,
    answer: answerOf(section),
    isSaved: page.saved === section && given === undefined,
  });
  const actions = page.isSeen && (
    <a href={paths.store(language, page.slug)} className="button button-quiet button-small">
      {t('asShopper')}
    </a>
  );
  return (
    <PanelPage title={page.title} lead={t('lead')} actions={actions}>
      {isLineLost(given) && <Notice tone="bad">{t('offline')}</Notice>}
      <SectionLinks />
      <ProfileSection {...part('profile')} />
      <LogoSection {...part('logo')} />
      <ContactsSection {...part('contacts')} />
      <HoursSection {...part('hours')} />
      <ClosuresSection {...part('closures')} />
      <PoliciesSection {...part('policies')} />
      <LicencesSection {...part('licences')} />
    </PanelPage>
  );
}

function SectionLinks() {
  const t = useText('storeSettings');
  return (
    <nav aria-label={t('sections')} className="-mx-4 overflow-x-auto px-4">
      <ul className="flex gap-2">
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`} className="chip whitespace-nowrap">
              {t(`names.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
