import { expect, it } from 'vitest';
import * as PhotoUpload from '~/features/catalog/PhotoUpload';
import { receivePiece, uploadState } from '~/features/catalog/photoUpload.server';
import { eachDatabase } from '../setup/databases';
import {
  filesIn,
  house,
  kindOf,
  makePhoto,
  makeSeller,
  products,
  sendingOf,
  sendWhole,
  uploads,
} from './uploading';

eachDatabase('what waits in a store', (open) => {
  const begin = async (
    means: Awaited<ReturnType<typeof house>>['means'],
    seller: { storeId: number; personId: number },
    key: string,
  ) =>
    receivePiece(means, sendingOf(seller, key, Buffer.alloc(5000)), { offset: 0, bytes: Buffer.alloc(10) });

  it('is at most thirty photos; what nobody goes on with makes room after a while', async () => {
    const { db, clock, means, seller, dataDir } = await house(open);
    for (let one = 0; one < PhotoUpload.MAX_FILES; one += 1) await begin(means, seller, `waiting-${one}`);
    expect(await kindOf(begin(means, seller, 'one-too-many'))).toBe('TooMany');
    const other = await makeSeller(db, 'dewi');
    expect(await begin(means, other, 'one-too-many')).toMatchObject({ state: 'receiving' });
    clock.advance(PhotoUpload.IDLE_MS + 1);
    expect(await begin(means, seller, 'one-too-many')).toMatchObject({ state: 'receiving' });
    const own = (await uploads({ db })).filter(({ storeId }) => storeId === seller.storeId);
    expect(own.map(({ key }) => key)).not.toContain('waiting-0');
    expect(filesIn(dataDir, 'uploads')).not.toContain('waiting-0.part');
  });

  it('is at most so many bytes', async () => {
    const { means, seller } = await house(open);
    const large = (key: string) =>
      receivePiece(
        means,
        { ...sendingOf(seller, key, Buffer.alloc(1)), byteSize: 15 * 1024 * 1024 },
        { offset: 0, bytes: Buffer.alloc(1) },
      );
    const fits = Math.floor(PhotoUpload.MAX_PENDING_BYTES / (15 * 1024 * 1024));
    for (let one = 0; one < fits; one += 1) await large(`a-large-one-${one}`);
    expect(await kindOf(large('one-too-many'))).toBe('TooMany');
  });
});

eachDatabase('an upload that was left alone', (open) => {
  it('is ended by the queue when it is whole', async () => {
    const { db, clock, means, worker, seller, dataDir } = await house(open);
    const bytes = await makePhoto();
    const sending = sendingOf(seller, 'photo-0001', bytes);
    const broken = {
      ...means,
      photos: { ...means.photos, take: () => Promise.reject(new Error('no power')) },
    };
    const piece = { offset: 0, bytes };
    await expect(receivePiece(broken, sending, piece)).rejects.toThrow('no power');
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toEqual({
      state: 'receiving',
      received: bytes.byteLength,
    });
    clock.advance(PhotoUpload.FINISH_AFTER_MS);
    expect(await worker.turn()).toBe(1);
    expect(await uploadState(means, seller.storeId, 'photo-0001')).toMatchObject({ state: 'done' });
    expect(await products({ db })).toHaveLength(1);
    expect(filesIn(dataDir, 'uploads')).toEqual([]);
  });

  it('is forgotten a day after its last piece, not after its first', async () => {
    const { db, clock, means, worker, seller, dataDir } = await house(open);
    const sending = sendingOf(seller, 'photo-0001', Buffer.alloc(5000));
    await receivePiece(means, sending, { offset: 0, bytes: Buffer.alloc(100) });
    clock.advance(PhotoUpload.STALE_MS - 1000);
    await receivePiece(means, sending, { offset: 100, bytes: Buffer.alloc(100) });
    clock.advance(2000);
    expect(await worker.turn()).toBe(1);
    expect(await uploads({ db })).toHaveLength(1);
    clock.advance(PhotoUpload.STALE_MS);
    expect(await worker.turn()).toBe(1);
    expect(await uploads({ db })).toEqual([]);
    expect(filesIn(dataDir, 'uploads')).toEqual([]);
  });

  it('that is done is remembered for a week', async () => {
    const { db, clock, means, worker, seller } = await house(open);
    const bytes = await makePhoto();
    await sendWhole(means, sendingOf(seller, 'photo-0001', bytes), bytes);
    clock.advance(PhotoUpload.STALE_MS);
    while ((await worker.turn()) > 0);
    expect(await uploads({ db })).toHaveLength(1);
    clock.advance(PhotoUpload.KEEP_DONE_MS);
    while ((await worker.turn()) > 0);
    expect(await uploads({ db })).toEqual([]);
    expect(await products({ db })).toHaveLength(1);
  });
});
