import type { MetaDescriptor } from '@remix-run/node';
import { inLanguage, type Language } from '~/paths';

export type JsonLd = Record<string, unknown>;

/** What a page says of itself in its head. Paths begin with a slash; the site's own address is put before them. */
export type Head = {
  title: string;
  description: string;
  /** The one path of this page in the present language. */
  path: string;
  language: Language;
  publicUrl: string;
  /** The path of the picture that a shared link shows, 1200 x 630. */
  picture?: string;
  kind?: 'website' | 'product' | 'profile';
  isHidden?: boolean;
  jsonLd?: readonly JsonLd[];
};

const SITE = 'Bangga';

/** Title, description, canonical, the other language, Open Graph and JSON-LD of a page. */
export function headTags(head: Head): MetaDescriptor[] {
  const { description, path, publicUrl, isHidden, jsonLd = [] } = head;
  const title = head.title.includes(SITE) ? head.title : `${head.title} · ${SITE}`;
  const robots: MetaDescriptor[] = isHidden ? [{ name: 'robots', content: 'noindex' }] : alternates(head);
  return [
    { title },
    { name: 'description', content: description },
    ...robots,
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: publicUrl + path },
    ...social(head),
    ...jsonLd.map((data) => ({ 'script:ld+json': { '@context': 'https://schema.org', ...data } })),
  ];
}

function alternates({ path, publicUrl }: Head): MetaDescriptor[] {
  const link = (hrefLang: string, language: Language): MetaDescriptor => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang,
    href: publicUrl + inLanguage(language, path),
  });
  return [
    { tagName: 'link', rel: 'canonical', href: publicUrl + path },
    link('id', 'id'),
    link('en', 'en'),
    link('x-default', 'id'),
  ];
}

function social({ kind = 'website', language, picture, publicUrl }: Head): MetaDescriptor[] {
  const own: MetaDescriptor[] = [
    { property: 'og:type', content: kind },
    { property: 'og:site_name', content: SITE },
    { property: 'og:locale', content: language === 'id' ? 'id_ID' : 'en_GB' },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
  if (!picture) return own;
  return [
    ...own,
    { property: 'og:image', content: publicUrl + picture },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
  ];
}

/** The way to a page, for search engines: each step a name and a path. */
export function breadcrumbs(
  publicUrl: string,
  steps: readonly (readonly [name: string, path: string])[],
): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + path,
    })),
  };
}
