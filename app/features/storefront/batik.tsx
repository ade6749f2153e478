import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Batik from '~/ui/batik/Batik';

const SIZE = { width: 480, height: 300 };

/** `/batik/<design>.svg`: the cloth of a store as a picture. There are a handful of designs, each kept for long. */
export const loader = ({ params }: LoaderFunctionArgs) => {
  const design = Batik.fromKey((params.file ?? '').replace(/\.svg$/, ''));
  if (!design) throw responseFor(notFound('no such cloth'));
  return new Response(Batik.svg(design, SIZE), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=2592000, immutable' },
  });
};
