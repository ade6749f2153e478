import type { ReactNode } from 'react';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

type Picture = { path: string; width: number; height: number; alt: string };
type Props = { title: string; lead: string; visits: number; picture: Picture | null; children: ReactNode };

/** One thing of the kit: how it looks, what it is for, how often it led to the store. */
export function PromotionCard({ title, lead, visits, picture, children }: Props) {
  const t = useText('promotion');
  return (
    <section className="card p-4">
      <div className="flex gap-4">
        {picture && (
          <img
            src={picture.path}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
            className="h-32 w-auto shrink-0 rounded-lg border border-line bg-line object-contain md:h-40"
          />
        )}
        <div className="min-w-0 flex-1">
          <h2 className="text-lg">{title}</h2>
          <p className="mt-1 text-soft">{lead}</p>
          <p className="mt-2 text-sm tabular-nums">{t('visits', { count: visits })}</p>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">{children}</div>
    </section>
  );
}

/** Keeps a file on the phone. A plain link: without script, too. */
export function Download({ path, label }: { path: string; label: string }) {
  return (
    <a href={path} download className="button button-quiet button-small">
      <Icon name="arrow" className="size-5 rotate-90" />
      {label}
    </a>
  );
}
