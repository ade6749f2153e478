import type { ReactNode } from 'react';

/** The body of a panel's page: its heading, what can be done at once, and the rest below. */
export function PanelPage({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="wrap max-w-5xl py-5 md:py-8">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl md:text-3xl">{title}</h1>
          {lead && <p className="mt-1 max-w-2xl text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      <div className="mt-5 space-y-4">{children}</div>
    </div>
  );
}

/** One part of a page, on a card of its own. */
export function PanelSection({
  title,
  lead,
  id,
  children,
}: {
  title: string;
  lead?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="card p-4 md:p-6" id={id}>
      <h2 className="text-lg md:text-xl">{title}</h2>
      {lead && <p className="mt-1 text-soft">{lead}</p>}
      <div className="mt-4 space-y-4">{children}</div>
    </section>
  );
}
