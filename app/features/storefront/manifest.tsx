import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';

/** `/manifest.webmanifest`: the site as an app on a home screen. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const language = paths.languageOf(new URL(request.url).pathname);
  const t = translator(language, 'storefront');
  const icon = (file: string, sizes: string, purpose: string) => ({
    src: file,
    sizes,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: t('manifest.name'),
    short_name: 'Bangga',
    description: t('manifest.description'),
    lang: language,
    start_url: paths.home(language),
    scope: '/',
    display: 'standalone',
    background_color: '#fbf7f0',
    theme_color: '#8f1c16',
    icons: [
      icon('/icon-192.png', '192x192', 'any'),
      icon('/icon-512.png', '512x512', 'any'),
      icon('/icon-maskable-512.png', '512x512', 'maskable'),
    ],
  };
  return Response.json(manifest, {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' },
  });
};
