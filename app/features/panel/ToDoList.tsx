import { Link } from '@remix-run/react';
import * as Count from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from '~/ui/Icon';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { ToDo, ToDoName } from './ToDo';

type Props = { toDo: readonly ToDo[]; unsavedId: number | null };

/** What needs doing today, each with the link to where it is done. */
export function ToDoList({ toDo, unsavedId }: Props) {
  const t = useText('panel');
  const language = useLanguage();
  return (
    <PanelSection title={t('toDo.title')}>
      {toDo.length === 0 ? (
        <p className="flex items-center gap-2 text-soft">
          <Icon name="check" className="size-5 text-leaf" />
          {t('toDo.nothing')}
        </p>
      ) : (
        <ul className="grid gap-2 sm:grid-cols-2">
          {toDo.map(({ name, count }) => (
            <li key={name}>
              <Link
                to={ADDRESSES[name](language, unsavedId)}
                className="flex min-h-14 items-center gap-3 rounded-card border border-line px-4 py-2 hover:border-soft"
              >
                <span className="price text-xl tabular-nums">{Count.written(count, language)}</span>
                <span className="min-w-0 flex-1">{t(`toDo.${name}`, { count })}</span>
                <Icon name="arrow" className="size-5 text-soft" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}

type Address = (language: paths.Language, unsavedId: number | null) => string;

const ADDRESSES: Readonly<Record<ToDoName, Address>> = {
  newOrders: (language) => paths.sellerOrders(language, { tab: 'baru' }),
  unopenedOrders: (language) => paths.sellerOrders(language, { tab: 'belum-dibuka' }),
  returned: (language) => paths.sellerProducts(language, '?keadaan=dikembalikan'),
  nominationsReturned: (language) => paths.sellerFestival(language, { lihat: 'nominasi' }),
  soldOut: (language) => paths.sellerProducts(language, '?keadaan=habis'),
  low: (language) => paths.sellerProducts(language, '?urut=diubah'),
  unsaved: (language, unsavedId) => paths.sellerProduct(language, unsavedId ?? 'baru'),
  drafts: (language) => paths.sellerProducts(language, '?keadaan=draf'),
  submitted: (language) => paths.sellerProducts(language, '?keadaan=menunggu'),
};
