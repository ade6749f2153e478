import type { Placed, UploadRefusal } from './PhotoUpload';
import { type Progress, type Sent, sendPhoto } from './photoSender';
import type { PhotoShelf, ShelvedPhoto } from './photoShelf';
import type { PhotoTransport } from './photoTransport';

/** How many photos are sent at a time: one more keeps the line busy while the server makes a photo of the other. */
const AT_ONCE = 2;

export type ItemState =
  | { kind: 'waiting' | 'shrinking' | 'finishing' | 'resting' | 'held' }
  | { kind: 'sending'; percent: number }
  | { kind: 'refused'; reason: UploadRefusal | 'failed' }
  | ({ kind: 'done' } & Placed);

export type QueueItem = { key: string; fileName: string; photo: Blob; state: ItemState };

export type QueueMeans = {
  shelf: PhotoShelf;
  transport: PhotoTransport;
  shrink(photo: Blob): Promise<Blob>;
  rest(ms: number): Promise<void>;
  newKey(): string;
};

type Chosen = { store: string; productId: number | null; price: string };

/** The photos that were chosen, on their way to the server. What it does is told to whoever listens. */
export type PhotoQueue = {
  items(): readonly QueueItem[];
  listen(heard: () => void): () => void;
  /** Takes photos that were just chosen. */
  add(files: readonly File[], chosen: Chosen): Promise<void>;
  /** Goes on with what was left from before: of that store, and for that product or for drafts. */
  resume(store: string, productId: number | null): Promise<void>;
  again(key: string): void;
  drop(key: string): Promise<void>;
  /** Lets go of those that are done: the page that shows them was loaded since. */
  forgetDone(): void;
  /** Signed in again: goes on with what was held. */
  release(): void;
};

export function makePhotoQueue(means: QueueMeans): PhotoQueue {
  const queue = new Queue(means);
  return {
    items: () => queue.items,
    listen: (heard) => queue.listen(heard),
    add: (files, chosen) => queue.add(files, chosen),
    resume: (store, productId) => queue.resume(store, productId),
    again: (key) => queue.again(key),
    drop: (key) => queue.drop(key),
    forgetDone: () => queue.forgetDone(),
    release: () => queue.release(),
  };
}

class Queue {
  items: readonly QueueItem[] = [];
  readonly #means: QueueMeans;
  readonly #shelved = new Map<string, ShelvedPhoto>();
  /** Those of which the server cannot have anything yet. */
  readonly #fresh = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #underWay = 0;

  constructor(means: QueueMeans) {
    this.#means = means;
  }

  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  async add(files: readonly File[], chosen: Chosen): Promise<void> {
    const first = this.items.length;
    const photos = files.map((file, index) => ({
      ...chosen,
      key: this.#means.newKey(),
      fileName: file.name,
      photo: file,
      isReady: false,
      place: first + index,
    }));
    // On the shelf before anything else: a page that is closed now has lost nothing.
    for (const photo of photos) await this.#means.shelf.put(photo);
    for (const { key } of photos) this.#fresh.add(key);
    this.#takeUp(photos);
  }

  async resume(store: string, productId: number | null): Promise<void> {
    const kept = await this.#means.shelf.all(store);
    this.#takeUp(kept.filter((photo) => photo.productId === productId && !this.#shelved.has(photo.key)));
  }

  again(key: string): void {
    this.#set(key, { kind: 'waiting' });
    this.#next();
  }

  async drop(key: string): Promise<void> {
    this.items = this.items.filter((item) => item.key !== key);
    this.#shelved.delete(key);
    this.#tell();
    await this.#means.shelf.remove(key);
  }

  forgetDone(): void {
    this.items = this.items.filter(({ state }) => state.kind !== 'done');
    this.#tell();
  }

  release(): void {
    for (const { key, state } of this.items) if (state.kind === 'held') this.#set(key, { kind: 'waiting' });
    this.#next();
  }

  #takeUp(photos: readonly ShelvedPhoto[]): void {
    for (const photo of photos) this.#shelved.set(photo.key, photo);
    const waiting = photos.map(({ key, fileName, photo }) => ({
      ...{ key, fileName, photo },
      state: { kind: 'waiting' } as const,
    }));
    this.items = [...this.items, ...waiting];
    this.#tell();
    this.#next();
  }

  #next(): void {
    while (this.#underWay < AT_ONCE) {
      const item = this.items.find(({ state }) => state.kind === 'waiting');
      const photo = item && this.#shelved.get(item.key);
      if (!photo) return;
      this.#underWay += 1;
      this.#set(photo.key, { kind: 'shrinking' });
      void this.#carryOut(photo);
    }
  }

  async #carryOut(photo: ShelvedPhoto): Promise<void> {
    try {
      const ready = photo.isReady ? photo : await this.#smaller(photo);
      const { key, fileName, productId, price } = ready;
      const isNew = this.#fresh.delete(key);
      const hear = (progress: Progress) => this.#set(key, stateOf(progress, ready.photo.size));
      const about = { key, fileName, productId, price, byteSize: ready.photo.size };
      await this.#end(key, await sendPhoto({ ...this.#means, hear }, about, { bytes: ready.photo, isNew }));
    } catch {
      // A photo that this browser can neither read nor send must not hold up the others.
      this.#set(photo.key, { kind: 'refused', reason: 'failed' });
    } finally {
      this.#underWay -= 1;
      this.#next();
    }
  }

  /** One after the other: a phone has no room for thirty open pictures. */
  async #smaller(photo: ShelvedPhoto): Promise<ShelvedPhoto> {
    const ready = { ...photo, photo: await this.#means.shrink(photo.photo), isReady: true };
    if (this.#shelved.has(photo.key)) {
      this.#shelved.set(photo.key, ready);
      await this.#means.shelf.put(ready);
    }
    return ready;
  }

  async #end(key: string, sent: Sent): Promise<void> {
    if (sent.state === 'signedOut') return this.#set(key, { kind: 'held' });
    if (sent.state === 'refused') this.#set(key, { kind: 'refused', reason: sent.reason });
    else this.#set(key, { ...sent, kind: 'done' });
    // Only what the server has answered for leaves the phone.
    if (sent.state === 'done') await this.#means.shelf.remove(key);
  }

  #set(key: string, state: ItemState): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, state } : item));
    this.#tell();
  }

  #tell(): void {
    for (const heard of this.#listeners) heard();
  }
}

function stateOf(progress: Progress, byteSize: number): ItemState {
  if (progress.kind !== 'sending') return { kind: progress.kind };
  return { kind: 'sending', percent: Math.floor((100 * progress.sent) / byteSize) };
}
