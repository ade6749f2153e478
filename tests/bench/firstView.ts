import { gzipSync } from 'node:zlib';

const PAGES = { home: '/', search: '/cari?q=kopi' } as const;
const BUDGET_KB = { html: 20, css: 15, script: 20, font: 30 };

/** Bytes of the first view of home, search and product, gzipped (fonts as they are), with the budget beside them. */
export async function firstViews(siteUrl: string): Promise<string[]> {
  const found = (await (await fetch(`${siteUrl}/api/search?q=kopi`)).json()) as { hits: { slug: string }[] };
  const pages = { ...PAGES, product: `/produk/${found.hits[0]?.slug}` };
  const lines = ['Bytes of the first view (gzip; budget: HTML 20 kB, CSS 15, script 20, fonts 30)'];
  for (const [name, path] of Object.entries(pages)) {
    const html = await (await fetch(siteUrl + path)).text();
    const css = await linked(
      siteUrl,
      html,
      /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g,
    );
    const script = await linked(
      siteUrl,
      html,
      /<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g,
    );
    const font = await linked(siteUrl, html, /<link[^>]+href="([^"]+\.woff2)"/g, false);
    const sizes = { html: gzipSync(html).length, css, script, font };
    const over = Object.entries(sizes).filter(
      ([part, bytes]) => bytes > BUDGET_KB[part as keyof typeof BUDGET_KB] * 1000,
    );
    const text = Object.entries(sizes)
      .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)} kB`)
      .join(', ');
    lines.push(
      `  ${name.padEnd(8)} ${text}${over.length > 0 ? `  OVER: ${over.map(([part]) => part).join(', ')}` : ''}`,
    );
  }
  lines.push(
    '  Measured elsewhere, script alone: Vendure Remix starter 226-263 kB, Hydrogen 110, a bare hydrated Remix page 86',
  );
  return lines;
}

async function linked(siteUrl: string, html: string, pattern: RegExp, zipped = true): Promise<number> {
  const urls = new Set([...html.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''));
  let bytes = 0;
  for (const url of urls) {
    const body = Buffer.from(await (await fetch(new URL(url, siteUrl))).arrayBuffer());
    bytes += zipped ? gzipSync(body).length : body.length;
  }
  return bytes;
}
