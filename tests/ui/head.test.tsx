import { Meta } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { breadcrumbs, type Head, headTags } from '~/ui/head';

const HEAD: Head = {
  title: 'Kopi Gayo',
  description: 'Kopi dari Aceh Tengah',
  path: '/en/produk/kopi-gayo',
  language: 'en',
  publicUrl: 'https://bangga.contoh',
  picture: '/og/product/kopi-gayo.png',
};

function headMarkup(head: Head): string {
  const Stub = createRemixStub([{ path: '/', Component: Meta, meta: () => headTags(head) }]);
  return renderToStaticMarkup(<Stub initialEntries={['/']} />);
}

describe('the head of a page', () => {
  it('names itself, both languages and Indonesian as the default', () => {
    const markup = headMarkup(HEAD);
    expect(markup).toContain('<title>Kopi Gayo · Bangga</title>');
    expect(markup).toContain('rel="canonical" href="https://bangga.contoh/en/produk/kopi-gayo"');
    expect(markup).toContain('hrefLang="id" href="https://bangga.contoh/produk/kopi-gayo"');
    expect(markup).toContain('hrefLang="en" href="https://bangga.contoh/en/produk/kopi-gayo"');
    expect(markup).toContain('hrefLang="x-default" href="https://bangga.contoh/produk/kopi-gayo"');
    expect(markup).toContain('content="https://bangga.contoh/og/product/kopi-gayo.png"');
  });

  it('a hidden page asks not to be indexed and names no alternates', () => {
    const markup = headMarkup({ ...HEAD, isHidden: true });
    expect(markup).toContain('name="robots" content="noindex"');
    expect(markup).not.toContain('canonical');
  });

  it('nothing that a seller typed ends the script of its JSON-LD', () => {
    const evil = '</script><script>alert(1)</script><!--';
    const markup = headMarkup({ ...HEAD, title: evil, jsonLd: [{ '@type': 'Product', name: evil }] });
    expect(markup).not.toContain('<script>alert');
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    const [, json = ''] = /ld\+json">(.*?)<\/script>/.exec(markup) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', name: evil });
  });

  it('breadcrumbs count from one and carry whole addresses', () => {
    expect(
      breadcrumbs('https://bangga.contoh', [
        ['Beranda', '/'],
        ['Kopi', '/kategori/kopi'],
      ]),
    ).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://bangga.contoh/' },
        { position: 2, name: 'Kopi', item: 'https://bangga.contoh/kategori/kopi' },
      ],
    });
  });
});
