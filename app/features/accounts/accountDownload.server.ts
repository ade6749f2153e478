import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Services } from '~/services.server';
import { SECRET_HEADERS } from './accountMeta';
import { personalData } from './ownData/personalData.server';
import { enter } from './visit.server';

/** A copy of all that is kept of a person and of the stores that she owns, as one JSON document. */
export async function accountDownload(services: Services, args: LoaderFunctionArgs): Promise<Response> {
  const visit = await enter(services, args, 'accountDownload');
  const parts = personalData(services, visit.person.id);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      ...SECRET_HEADERS,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bangga-data-saya.json"',
    },
  });
}
