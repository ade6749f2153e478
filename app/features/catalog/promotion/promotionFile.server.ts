import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { enterStore } from '~/features/accounts/visit.server';
import type { Services } from '~/services.server';
import * as PromotionFile from './PromotionFile';
import { promotionBytes } from './promotionPictures.server';

const PICTURE_POLICY = "default-src 'none'; style-src 'none'; sandbox";

/** `/penjual/promosi/:file`: a picture or PDF of the seller's own store. `?unduh` has the browser keep it as a file. */
export async function promotionFile(services: Services, args: LoaderFunctionArgs): Promise<Response> {
  const { store } = await enterStore(services, args, 'promotionFile');
  const file = PromotionFile.parse(args.params.file ?? '');
  const bytes = file && (await promotionBytes(services, store.id, file));
  if (!file || !bytes) throw responseFor(notFound('no such picture'));
  const isKept = new URL(args.request.url).searchParams.has('unduh');
  return new Response(bytes, {
    headers: {
      'Content-Type': PromotionFile.MIME[file.format],
      'Content-Disposition': `${isKept ? 'attachment' : 'inline'}; filename="${store.slug}-${args.params.file}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      ...(file.format === 'svg' ? { 'Content-Security-Policy': PICTURE_POLICY } : {}),
    },
  });
}
