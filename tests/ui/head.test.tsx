// @vitest-environment happy-dom
import { Meta } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
  return render(<Stub initialEntries={['/']} />).container.innerHTML;
}

/** The router says once what its next version will do otherwise. */
beforeAll(() => {
  const spy = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  headMarkup(HEAD);
  cleanup();
  spy.mockRestore();
});
afterEach(cleanup);

describe('the head of a page', () => {
  it('names itself, both languages and Indonesian as the default', () => {
    const markup = headMarkup(HEAD);
    expect(markup).toContain('<title>Kopi Gayo · Bangga</title>');
    expect(markup).toContain('rel="canonical" href="https://bangga.contoh/en/produk/kopi-gayo"');
    expect(markup).toContain('hreflang="id" href="https://bangga.contoh/produk/kopi-gayo"');
    expect(markup).toContain('hreflang="en" href="https://bangga.contoh/en/produk/kopi-gayo"');
    expect(markup).toContain('hreflang="x-default" href="https://bangga.contoh/produk/kopi-gayo"');
    expect(markup).toContain('content="https://bangga.contoh/og/product/kopi-gayo.png"');
  });

  it('a hidden page asks not to be indexed and names no alternates', () => {
    const markup = headMarkup({ ...HEAD, isHidden: true });
    expect(markup).toContain('name="robots" content="noindex"');
    expect(markup).not.toContain('canonical');
  });

  it('nothing that a seller typed ends the script of its JSON-LD', () => {
    const evil = '</script><script>alert(1)</script><!--';
    headMarkup({ ...HEAD, title: evil, jsonLd: [{ '@type': 'Product', name: evil }] });
    const scripts = document.querySelectorAll('script');
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.innerHTML).not.toMatch(/[<>]/);
    expect(JSON.parse(scripts[0]?.innerHTML ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      name: evil,
    });
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
