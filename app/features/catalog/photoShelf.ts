/** A photo that was chosen and is not on the server yet. */
export type ShelvedPhoto = {
  key: string;
  /** Whose it is: a phone may belong to the sellers of several stores. */
  store: string;
  /** null: it becomes a draft of its own. */
  productId: number | null;
  fileName: string;
  /** As it was typed. */
  price: string;
  photo: Blob;
  /** Whether it was made smaller already. */
  isReady: boolean;
  /** The order of choosing. */
  place: number;
};

/** Keeps what was chosen on the phone until the server has it. */
export type PhotoShelf = {
  put(photo: ShelvedPhoto): Promise<void>;
  remove(key: string): Promise<void>;
  /** All of a store, in the order of choosing. */
  all(store: string): Promise<ShelvedPhoto[]>;
};

const DATABASE = 'bangga-photos';
const PHOTOS = 'photos';

/** The shelf of this browser. Where it keeps nothing (private windows), photos are kept as long as the page is open. */
export async function openShelf(): Promise<PhotoShelf> {
  const database = await opened();
  return database ? shelfIn(database) : shelfInMemory();
}

function opened(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(null);
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(PHOTOS, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  });
}

function shelfIn(database: IDBDatabase): PhotoShelf {
  const within = <T>(mode: IDBTransactionMode, work: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(PHOTOS, mode);
      const request = work(transaction.objectStore(PHOTOS));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    async put(photo) {
      await within('readwrite', (photos) => photos.put(photo));
    },
    async remove(key) {
      await within('readwrite', (photos) => photos.delete(key));
    },
    async all(store) {
      const kept: ShelvedPhoto[] = await within('readonly', (photos) => photos.getAll());
      return ofStore(kept, store);
    },
  };
}

function shelfInMemory(): PhotoShelf {
  const kept = new Map<string, ShelvedPhoto>();
  return {
    async put(photo) {
      kept.set(photo.key, photo);
    },
    async remove(key) {
      kept.delete(key);
    },
    all: async (store) => ofStore([...kept.values()], store),
  };
}

const ofStore = (photos: readonly ShelvedPhoto[], store: string): ShelvedPhoto[] =>
  photos.filter((photo) => photo.store === store).sort((one, other) => one.place - other.place);
