import type { Services } from '~/services.server';
import { MAX_PHOTO_BYTES } from './PhotoKind';
import * as PhotoUpload from './PhotoUpload';
import { uploadMeans } from './photoPieces.server';
import { receivePiece, type Sending } from './photoUpload.server';

const KEY_BYTES = 16;
const MOST_PIECES = Math.ceil(MAX_PHOTO_BYTES / PhotoUpload.MAX_PIECE_BYTES) + 1;

/**
 * Takes a photo that came whole in a form, by the same way as one in pieces: what is said of one holds for the other.
 * Throws what `receivePiece` throws.
 */
export async function receiveForm(
  services: Services,
  file: File,
  sending: Pick<Sending, 'storeId' | 'personId' | 'forProductId' | 'priceRupiah'>,
): Promise<PhotoUpload.UploadState> {
  if (file.size > MAX_PHOTO_BYTES) return { state: 'refused', reason: 'tooLarge' };
  const means = uploadMeans(services);
  const key = Buffer.from(services.random(KEY_BYTES)).toString('base64url');
  const whole: Sending = { ...sending, key, fileName: file.name, byteSize: file.size };
  let state: PhotoUpload.UploadState = { state: 'receiving', received: 0 };
  // Twice through, in case that the disk is cleared meanwhile, and never without end.
  for (let left = 2 * MOST_PIECES; state.state === 'receiving' && left > 0; left -= 1) {
    const offset: number = state.received;
    const piece = file.slice(offset, offset + PhotoUpload.MAX_PIECE_BYTES);
    state = await receivePiece(means, whole, { offset, bytes: new Uint8Array(await piece.arrayBuffer()) });
  }
  return state;
}
