import type { ReactNode } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';

type Props = { store: { id: number; slug: string; name: string }; children?: ReactNode };

/** The top of a card that belongs to one store: its cloth, its name, and what is said beside it. */
export function StoreHead({ store, children }: Props) {
  const language = useLanguage();
  return (
    <>
      <BatikBanner storeId={store.id} height={20} className="h-5" />
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3">
        <h2 className="text-lg" lang="id">
          <a
            href={paths.store(language, store.slug)}
            className="inline-flex min-h-11 items-center hover:underline"
          >
            {store.name}
          </a>
        </h2>
        {children}
      </header>
    </>
  );
}
