import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

/** Where there is nothing to list: what that means and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="card flex flex-col items-center px-6 py-10 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-gold-ground text-gold">
        <Icon name={icon} className="size-8" />
      </span>
      <p className="mt-4 font-display text-lg font-bold">{title}</p>
      <div className="mt-2 max-w-md text-soft">{children}</div>
    </div>
  );
}
