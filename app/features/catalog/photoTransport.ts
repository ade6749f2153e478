/** What the server said to a piece, or to the question how much it has. */
export type Answer =
  /** Not JSON of ours: `body` is null. */
  | { kind: 'answered'; status: number; body: unknown; retryAfterS: number | null }
  | { kind: 'signedOut' }
  /** Nobody answered. */
  | { kind: 'lost' };

export type PieceOf = {
  key: string;
  fileName: string;
  byteSize: number;
  productId: number | null;
  price: string;
};

export type PhotoTransport = {
  /** How much of a photo is there. */
  ask(key: string): Promise<Answer>;
  /** Sends a piece; `onSent` hears how many of its bytes have gone out. */
  send(photo: PieceOf, offset: number, piece: Blob, onSent: (bytes: number) => void): Promise<Answer>;
};

/** Longer than a piece takes on the slowest line that still is one: 512 kB at 10 kB/s. */
const LIMIT_MS = 60_000;

/**
 * To the server that gave the page. `addressOf` gives the address for a key, `signInPath` is where the server leads
 * whoever is signed in no more. By XMLHttpRequest: it alone tells how much of a piece has gone out.
 */
export function makeTransport(addressOf: (key: string) => string, signInPath: string): PhotoTransport {
  const request = (method: string, key: string, prepare: (asking: XMLHttpRequest) => Blob | null) =>
    new Promise<Answer>((resolve) => {
      const asking = new XMLHttpRequest();
      asking.open(method, addressOf(key));
      asking.timeout = LIMIT_MS;
      asking.setRequestHeader('Accept', 'application/json');
      asking.onload = () => resolve(answerOf(asking, signInPath));
      asking.onerror = () => resolve({ kind: 'lost' });
      asking.ontimeout = () => resolve({ kind: 'lost' });
      asking.onabort = () => resolve({ kind: 'lost' });
      asking.send(prepare(asking));
    });
  return {
    ask: (key) => request('GET', key, () => null),
    send: (photo, offset, piece, onSent) =>
      request('POST', photo.key, (asking) => {
        for (const [name, value] of headersOf(photo, offset)) asking.setRequestHeader(name, value);
        asking.upload.onprogress = ({ loaded }) => onSent(loaded);
        return piece;
      }),
  };
}

function* headersOf(
  { fileName, byteSize, productId, price }: PieceOf,
  offset: number,
): Generator<[string, string]> {
  yield ['Content-Type', 'application/octet-stream'];
  yield ['Upload-Length', String(byteSize)];
  yield ['Upload-Offset', String(offset)];
  yield ['Upload-Name', encoded(fileName)];
  if (price !== '') yield ['Upload-Price', encoded(price)];
  if (productId !== null) yield ['Upload-Product', String(productId)];
}

/** A lone surrogate in a file's name cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));

function answerOf(asked: XMLHttpRequest, signInPath: string): Answer {
  if (asked.responseURL && new URL(asked.responseURL).pathname === signInPath) return { kind: 'signedOut' };
  const retryAfter = Number(asked.getResponseHeader('Retry-After'));
  const retryAfterS = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  return { kind: 'answered', status: asked.status, body: bodyOf(asked), retryAfterS };
}

function bodyOf(asked: XMLHttpRequest): unknown {
  if (!asked.getResponseHeader('Content-Type')?.includes('application/json')) return null;
  try {
    return JSON.parse(asked.responseText);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
