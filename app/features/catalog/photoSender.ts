import type { UploadRefusal, UploadState } from './PhotoUpload';
import type { Answer, PhotoTransport, PieceOf } from './photoTransport';

export const PIECE_BYTES = 512 * 1024;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What is heard of a photo while it is being sent. */
export type Progress =
  | { kind: 'sending'; sent: number }
  /** All is there, the server makes a photo of it. */
  | { kind: 'finishing' }
  /** The line is gone; tried again by itself. */
  | { kind: 'resting' };

export type Sent =
  | Extract<UploadState, { state: 'done' }>
  | { state: 'refused'; reason: UploadRefusal | 'failed' }
  | { state: 'signedOut' };

export type SenderMeans = {
  transport: PhotoTransport;
  /** Waits so long, or until the line is back. */
  rest(ms: number): Promise<void>;
  hear(progress: Progress): void;
};

/**
 * Sends a photo in pieces until the server has made something of it. After a lost line it asks how much is there and
 * goes on from that; it gives up only when the server has refused it, or nobody is signed in any more.
 */
export async function sendPhoto(
  { transport, rest, hear }: SenderMeans,
  photo: PieceOf,
  { bytes, isNew }: { bytes: Blob; isNew: boolean },
): Promise<Sent> {
  let failures = 0;
  let offset: number | null = isNew ? 0 : null;
  for (;;) {
    const answer = await ask(offset);
    const heard = meaningOf(answer);
    if (heard.kind === 'ended') return heard.sent;
    if (heard.kind === 'goOn') {
      failures = heard.received === offset ? failures + 1 : 0;
      offset = heard.received;
      // A server that takes nothing is given time too: it would else be asked without end.
      if (failures > 0) await rest(waitAfter(failures));
      continue;
    }
    failures += 1;
    offset = null;
    hear({ kind: 'resting' });
    await rest(heard.waitMs ?? waitAfter(failures));
  }

  /** Without an offset it is asked for. At the end an empty piece asks for what has become of the photo. */
  function ask(from: number | null): Promise<Answer> {
    if (from === null) return transport.ask(photo.key);
    const piece = bytes.slice(from, from + PIECE_BYTES);
    hear({ kind: 'sending', sent: from });
    return transport.send(photo, from, piece, (gone) => {
      const sent = from + Math.min(gone, piece.size);
      hear(sent >= photo.byteSize ? { kind: 'finishing' } : { kind: 'sending', sent });
    });
  }
}

const waitAfter = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));

type Meaning =
  | { kind: 'goOn'; received: number }
  | { kind: 'ended'; sent: Sent }
  | { kind: 'again'; waitMs: number | null };

function meaningOf(answer: Answer): Meaning {
  if (answer.kind === 'lost') return { kind: 'again', waitMs: null };
  if (answer.kind === 'signedOut') return { kind: 'ended', sent: { state: 'signedOut' } };
  const { status, body, retryAfterS } = answer;
  if (status === 200 && isState(body)) {
    return body.state === 'receiving'
      ? { kind: 'goOn', received: body.received }
      : { kind: 'ended', sent: body };
  }
  if (status === 429 || status >= 500 || status === 0) {
    return { kind: 'again', waitMs: retryAfterS === null ? null : retryAfterS * 1000 };
  }
  const reason = status === 413 ? 'tooLarge' : status === 404 ? 'gone' : 'failed';
  return { kind: 'ended', sent: { state: 'refused', reason } };
}

const STATES = ['receiving', 'refused', 'done'];
const isState = (body: unknown): body is UploadState =>
  body instanceof Object && 'state' in body && STATES.includes(String(body.state));
