import type { ReactNode } from 'react';

type Props = { title?: string; children: ReactNode; isAlert?: boolean; id?: string };

/** Words that must not be missed, on the amber of a lamp. `isAlert`: read aloud at once. */
export function OrderNotice({ title, children, isAlert = false, id }: Props) {
  return (
    <div
      id={id}
      role={isAlert ? 'alert' : 'note'}
      className="rounded-2xl bg-gold-ground px-4 py-3.5 text-ink"
    >
      {title && <p className="font-display text-lg font-bold">{title}</p>}
      <div className={title ? 'mt-1 space-y-1.5' : 'space-y-1.5'}>{children}</div>
    </div>
  );
}
