import type { Kysely } from 'kysely';
import { insertPhoto } from '~/features/catalog/catalogRepo.server';
import type { PhotoStore } from '~/features/catalog/photoStore.server';
import * as Batik from '~/ui/batik/Batik';
import type { Database } from '~db/schema';
import * as Drawing from './drawings/Drawing';

type Means = { db: Kysely<Database>; photos: PhotoStore };

/** Draws the demo's pictures, each once: one file for every kind of object on every batik that is needed. */
export function makePictures({ db, photos }: Means, at: number) {
  const made = new Map<string, Promise<number>>();
  return {
    /** The photo id of an object on the batik of a store. */
    photoId(kind: string, storeId: number): Promise<number> {
      const design = Batik.of(storeId);
      const known = Drawing.kinds.find((one) => one === kind) ?? 'basket';
      const name = Drawing.fileName(known, design);
      const present = made.get(name);
      if (present) return present;
      const drawn = draw({ db, photos }, { svg: Drawing.svg(known, design), name, at });
      made.set(name, drawn);
      return drawn;
    },
  };
}

async function draw({ db, photos }: Means, { svg, name, at }: { svg: string; name: string; at: number }) {
  const stored = await photos.put(Buffer.from(svg));
  return insertPhoto(db, { ...stored, source: 'seed', sourceRef: name, createdAt: at });
}
