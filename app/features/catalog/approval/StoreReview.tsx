import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { PanelSection } from '~/ui/panel/PanelPage';
import * as Category from '../Category';
import * as Province from '../Province';
import * as StoreContacts from '../StoreContacts';
import type { OrganizerStorePage } from './organizerStore.server';

/** All that a store says of itself, and what else is known of it. */
export function StoreReview({ page }: { page: OrganizerStorePage }) {
  const t = useText('approval');
  const language = useLanguage();
  const { store, licences, productCount } = page;
  const place = `${store.regency}, ${Province.nameOf(store.provinceCode, language)}`;
  return (
    <PanelSection title={t('store.facts')}>
      <dl className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Fact name={t('facts.ownerName')}>{store.ownerName || '–'}</Fact>
        <Fact name={t('facts.place')}>{place}</Fact>
        <Fact name={t('facts.category')}>{Category.nameOf(store.categorySlug, language)}</Fact>
        <Fact name={t('store.products')}>{productCount}</Fact>
        <Contacts page={page} />
        {store.nib && <Fact name="NIB">{store.nib}</Fact>}
        {licences.map(({ kind, value }) => (
          <Fact key={kind} name={t(`facts.${kind}`)}>
            {value}
          </Fact>
        ))}
      </dl>
      {licences.length > 0 || store.nib ? (
        <p className="text-sm text-soft">{t('store.licenceNote')}</p>
      ) : null}
      <div lang="id">
        <h3 className="font-semibold">{t('facts.story')}</h3>
        <p className="mt-1 whitespace-pre-line">{store.story || '–'}</p>
      </div>
      <Likenesses page={page} />
    </PanelSection>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

const CHANNELS = {
  whatsapp: 'whatsapp',
  whatsapp_backup: 'whatsapp',
  instagram: 'instagram',
  messenger: 'messenger',
} as const;

/** Each contact as the link that a shopper would follow, to try whether somebody answers. */
function Contacts({ page }: { page: OrganizerStorePage }) {
  const t = useText('approval');
  return page.contacts.map(({ kind, value }) => (
    <Fact key={kind} name={t(`contact.${kind}`)}>
      <a
        href={StoreContacts.address({ channel: CHANNELS[kind], value, isBackup: kind === 'whatsapp_backup' })}
        target="_blank"
        rel="noopener noreferrer"
        className="link inline-flex min-h-11 items-center"
      >
        {value}
      </a>
    </Fact>
  ));
}

/** Other stores with the same name or contact: mostly somebody who has joined twice. */
function Likenesses({ page }: { page: OrganizerStorePage }) {
  const t = useText('approval');
  const language = useLanguage();
  const { named, sharing } = page.likenesses;
  const found = [
    ...named.map(({ id, name }) => ({ id, name, why: t('store.sameName') })),
    ...sharing.map(({ id, name, value }) => ({ id, name, why: t('store.sameContact', { value }) })),
  ];
  if (found.length === 0) return null;
  return (
    <div className="rounded-card bg-gold-ground p-4 text-gold">
      <h3 className="font-semibold">{t('store.alike')}</h3>
      <ul className="mt-1">
        {found.map(({ id, name, why }) => (
          <li key={`${id} ${why}`}>
            <Link
              to={paths.organizerStore(language, id)}
              className="inline-flex min-h-11 items-center underline"
            >
              {name}
            </Link>{' '}
            ({why})
          </li>
        ))}
      </ul>
    </div>
  );
}
