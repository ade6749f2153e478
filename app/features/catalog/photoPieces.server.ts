import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isDomainError, responseFor } from '~/errors';
import { actInStore, enterStore } from '~/features/accounts/visit.server';
import type { Services } from '~/services.server';
import type { UploadState } from './PhotoUpload';
import { receivePiece, type Sending, uploadState } from './photoUpload.server';
import type { UploadMeans } from './photoUploadEnd.server';
import * as Rupiah from './Rupiah';

export const uploadMeans = ({ db, clock, photos, env, random }: Services): UploadMeans => ({
  db,
  clock,
  photos,
  dataDir: env.dataDir,
  random,
});

/** Says how many bytes of a photo are here: where its browser goes on after a lost line. */
export async function photoPiecesPage(services: Services, args: LoaderFunctionArgs): Promise<Response> {
  const visit = await enterStore(services, args, 'photoPieces');
  return answer(uploadState(uploadMeans(services), visit.store.id, args.params.key ?? ''));
}

/**
 * Takes a piece. Of the photo tell the headers Upload-Length (bytes in all), Upload-Offset, Upload-Name (percent-encoded),
 * Upload-Price (rupiah, optional) and Upload-Product (id, optional); the body is the piece itself.
 */
export async function photoPiecesAction(services: Services, args: ActionFunctionArgs): Promise<Response> {
  const visit = await actInStore(services, args, 'photoPieces', 'piece');
  const { headers } = args.request;
  const bytes = new Uint8Array(await args.request.arrayBuffer());
  const sending: Sending = {
    ...{ storeId: visit.store.id, personId: visit.person.id, key: args.params.key ?? '' },
    fileName: decoded(headers.get('Upload-Name') ?? ''),
    byteSize: wholeNumber(headers.get('Upload-Length')) ?? 0,
    forProductId: wholeNumber(headers.get('Upload-Product')),
    priceRupiah: priceOf(headers.get('Upload-Price')),
  };
  const offset = wholeNumber(headers.get('Upload-Offset')) ?? 0;
  return answer(receivePiece(uploadMeans(services), sending, { offset, bytes }));
}

async function answer(asked: Promise<UploadState>): Promise<Response> {
  try {
    return Response.json(await asked, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (isDomainError(error)) return responseFor(error);
    throw error;
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** As it was typed; what is no price leaves the draft without one. */
function priceOf(text: string | null): number | null {
  const read = Rupiah.parse(decoded(text ?? ''));
  return read.ok ? read.rupiah : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
