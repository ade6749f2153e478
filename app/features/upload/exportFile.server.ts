import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { enterStore } from '~/features/accounts/visit.server';
import type { Services } from '~/services.server';
import { productBook, productCsv, templateBook } from './exportBook.server';
import { bodyOf } from './feedStream';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

type Chunks = AsyncGenerator<string | Uint8Array<ArrayBuffer>>;
type Made = { type: string; name: string; chunks: Chunks };

/** `/penjual/unduh/:file`: the template, or the products of the store whose panel is open, as a file to keep. */
export async function exportFile(services: Services, args: LoaderFunctionArgs): Promise<Response> {
  const { store } = await enterStore(services, args, 'sellerExport');
  const made = await madeFile(services, store, args.params.file ?? '');
  if (!made) throw responseFor(notFound('no such file'));
  return new Response(bodyOf(made.chunks), {
    headers: {
      'Content-Type': made.type,
      'Content-Disposition': `attachment; filename="${made.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

async function madeFile(
  services: Services,
  store: { id: number; slug: string },
  file: string,
): Promise<Made | null> {
  if (file === 'template.xlsx') return { type: XLSX, name: 'template-produk.xlsx', chunks: templateBook() };
  const name = `${store.slug}-${file}`;
  if (file === 'produk.xlsx') return { type: XLSX, name, chunks: await productBook(services, store.id) };
  if (file === 'produk.csv') return { type: CSV, name, chunks: productCsv(services, store.id) };
  return null;
}
