import { describe, expect, it } from 'vitest';
import type { UploadState } from '~/features/catalog/PhotoUpload';
import { type ItemState, makePhotoQueue } from '~/features/catalog/photoQueue';
import { PIECE_BYTES } from '~/features/catalog/photoSender';
import type { PhotoShelf, ShelvedPhoto } from '~/features/catalog/photoShelf';
import type { Answer, PhotoTransport } from '~/features/catalog/photoTransport';

const SIZE = PIECE_BYTES * 2 + 100;
const CHOSEN = { store: 'sari', productId: null, price: '15rb' };
const file = (name: string, size = SIZE) => new File([new Uint8Array(size)], name);
const answered = (body: UploadState | null, status = 200, retryAfterS: number | null = null): Answer => ({
  kind: 'answered',
  status,
  body,
  retryAfterS,
});
const done = (name: string): UploadState => ({
  state: 'done',
  ...{ productId: 1, name, priceRupiah: null, twins: [] },
  photo: { hash: 'h', mime: 'image/jpeg', width: 1, height: 1, alt: '' },
});

/** A server that keeps pieces, and to whom the line may be broken: `spoil` may answer in its stead. */
function server(
  spoil: (asked: { what: 'ask' | 'send'; number: number; offset: number }) => Answer | null = () => null,
) {
  const received = new Map<string, number>();
  const heard: string[] = [];
  let number = 0;
  const transport: PhotoTransport = {
    async ask(key) {
      number += 1;
      heard.push('ask');
      return (
        spoil({ what: 'ask', number, offset: -1 }) ??
        answered({ state: 'receiving', received: received.get(key) ?? 0 })
      );
    },
    async send(photo, offset, piece, onSent) {
      number += 1;
      heard.push(`send ${offset} +${piece.size}`);
      const spoilt = spoil({ what: 'send', number, offset });
      if (spoilt) return spoilt;
      onSent(piece.size);
      const before = received.get(photo.key) ?? 0;
      const now = offset <= before ? Math.max(before, offset + piece.size) : before;
      received.set(photo.key, now);
      return answered(now >= photo.byteSize ? done(photo.fileName) : { state: 'receiving', received: now });
    },
  };
  return { transport, heard, received };
}

function shelf(): PhotoShelf & { kept: Map<string, ShelvedPhoto> } {
  const kept = new Map<string, ShelvedPhoto>();
  return {
    kept,
    put: async (photo) => void kept.set(photo.key, photo),
    remove: async (key) => void kept.delete(key),
    all: async (store) => [...kept.values()].filter((one) => one.store === store),
  };
}

let keys = 0;
const queueWith = (transport: PhotoTransport, kept: PhotoShelf, waits: number[] = []) =>
  makePhotoQueue({
    ...{ transport, shelf: kept },
    shrink: async (photo) => photo,
    rest: async (ms) => void waits.push(ms),
    newKey() {
      keys += 1;
      return `key-${keys}`;
    },
  });

/** When nothing of the queue is under way any more. */
const settled = (queue: ReturnType<typeof queueWith>) =>
  new Promise<ItemState[]>((resolve) => {
    const look = () => {
      const states = queue.items().map(({ state }) => state);
      if (states.every(({ kind }) => ['done', 'refused', 'held'].includes(kind))) resolve(states);
    };
    queue.listen(() => queueMicrotask(look));
    look();
  });

describe('a photo on its way', () => {
  it('goes out in pieces, and leaves the phone when the server has made something of it', async () => {
    const kept = shelf();
    const { transport, heard } = server();
    const queue = queueWith(transport, kept);
    await queue.add([file('a.jpg')], CHOSEN);
    expect(kept.kept.size).toBe(1);
    expect(await settled(queue)).toMatchObject([{ kind: 'done', name: 'a.jpg' }]);
    expect(heard).toEqual([
      `send 0 +${PIECE_BYTES}`,
      `send ${PIECE_BYTES} +${PIECE_BYTES}`,
      `send ${2 * PIECE_BYTES} +100`,
    ]);
    expect(kept.kept.size).toBe(0);
  });

  it('asks after a lost line how much is there and goes on from that, waiting longer each time', async () => {
    const waits: number[] = [];
    const { transport, heard } = server(({ number }) =>
      number >= 2 && number <= 4 ? { kind: 'lost' } : null,
    );
    const queue = queueWith(transport, shelf(), waits);
    await queue.add([file('a.jpg')], CHOSEN);
    expect(await settled(queue)).toMatchObject([{ kind: 'done' }]);
    expect(heard).toEqual([
      `send 0 +${PIECE_BYTES}`,
      `send ${PIECE_BYTES} +${PIECE_BYTES}`,
      ...['ask', 'ask', 'ask'],
      `send ${PIECE_BYTES} +${PIECE_BYTES}`,
      `send ${2 * PIECE_BYTES} +100`,
    ]);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('waits as long as the server says, also when that is broken', async () => {
    const waits: number[] = [];
    const { transport } = server(({ number }) => {
      if (number === 1) return answered(null, 429, 7);
      return number === 2 ? answered(null, 500) : null;
    });
    const queue = queueWith(transport, shelf(), waits);
    await queue.add([file('a.jpg')], CHOSEN);
    expect(await settled(queue)).toMatchObject([{ kind: 'done' }]);
    expect(waits).toEqual([7000, 2000]);
  });

  it('of which the server forgot a part is sent from there once more', async () => {
    const { transport, heard, received } = server(({ number }) => {
      if (number !== 3) return null;
      received.clear();
      return answered({ state: 'receiving', received: 0 });
    });
    const queue = queueWith(transport, shelf());
    await queue.add([file('a.jpg')], CHOSEN);
    expect(await settled(queue)).toMatchObject([{ kind: 'done' }]);
    expect(heard.filter((one) => one.startsWith('send 0'))).toHaveLength(2);
  });

  it.each([
    [answered({ state: 'refused', reason: 'heic' }), 'heic'],
    [answered(null, 413), 'tooLarge'],
    [answered(null, 404), 'gone'],
    [answered(null, 403), 'failed'],
    [answered(null, 200), 'failed'],
  ])('that is refused says why (%#), stays on the phone, and holds up no other', async (answer, reason) => {
    const kept = shelf();
    const { transport } = server(({ number }) => (number === 1 ? answer : null));
    const queue = queueWith(transport, kept);
    await queue.add([file('a.jpg'), file('b.jpg'), file('c.jpg')], CHOSEN);
    const states = await settled(queue);
    expect(states.map(({ kind }) => kind)).toEqual(['refused', 'done', 'done']);
    expect(states[0]).toMatchObject({ reason });
    expect(kept.kept.size).toBe(1);
    await queue.drop(queue.items()[0]?.key ?? '');
    expect(kept.kept.size).toBe(0);
  });

  it('is held while nobody is signed in, and goes on afterwards', async () => {
    let isIn = false;
    const { transport } = server(() => (isIn ? null : { kind: 'signedOut' }));
    const queue = queueWith(transport, shelf());
    await queue.add([file('a.jpg')], CHOSEN);
    expect(await settled(queue)).toEqual([{ kind: 'held' }]);
    isIn = true;
    queue.release();
    expect(await settled(queue)).toMatchObject([{ kind: 'done' }]);
  });

  it('that was left behind is taken up by the next page: of this store and for the same product alone', async () => {
    const kept = shelf();
    const shelved = { fileName: 'a.jpg', price: '', photo: file('a.jpg', 10), isReady: true, place: 0 };
    await kept.put({ ...shelved, key: 'one', store: 'sari', productId: null });
    await kept.put({ ...shelved, key: 'two', store: 'sari', productId: 5 });
    await kept.put({ ...shelved, key: 'three', store: 'dewi', productId: null });
    const { transport, heard } = server();
    const queue = queueWith(transport, kept);
    await queue.resume('sari', null);
    await settled(queue);
    expect(queue.items().map(({ key }) => key)).toEqual(['one']);
    expect(heard).toEqual(['ask', 'send 0 +10']);
    expect([...kept.kept.keys()]).toEqual(['two', 'three']);
  });

  it('is one of two that go out at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const { transport } = server();
    const counting: PhotoTransport = {
      ...transport,
      async send(...args) {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        const answer = await transport.send(...args);
        atOnce -= 1;
        return answer;
      },
    };
    const queue = queueWith(counting, shelf());
    await queue.add(
      Array.from({ length: 9 }, (_, one) => file(`${one}.jpg`)),
      CHOSEN,
    );
    expect((await settled(queue)).every(({ kind }) => kind === 'done')).toBe(true);
    expect(most).toBe(2);
  });
});
