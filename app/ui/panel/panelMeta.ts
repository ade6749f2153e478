import type { MetaFunction } from '@remix-run/node';

/** The head of a panel's page: its loader gives `title`. None when the loader refused. */
export const panelMeta: MetaFunction = ({ data }) => {
  const page = data as { title?: string } | undefined;
  return page?.title ? [{ title: `${page.title} · Bangga` }, { name: 'robots', content: 'noindex' }] : [];
};
