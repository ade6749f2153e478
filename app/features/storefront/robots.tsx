import type { LoaderFunctionArgs } from '@remix-run/node';

const CLOSED = ['/keranjang', '/pesan', '/kirim/', '/pesanan', '/favorit', '/mode', '/api/'];

/** `/robots.txt` */
export const loader = ({ context }: LoaderFunctionArgs) => {
  const { publicUrl } = context.services.env;
  const lines = [
    'User-agent: *',
    ...CLOSED.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    `Sitemap: ${publicUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
