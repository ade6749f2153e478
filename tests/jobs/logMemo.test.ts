import { expect, it } from 'vitest';
import { makeLogMemo } from '~/jobs/logMemo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { eachDatabase } from '../setup/databases';

eachDatabase('what is remembered until the log is written to', (open) => {
  it('is read once for a name, whoever asks at the same time', async () => {
    const { db } = await open();
    const remember = makeLogMemo(db);
    let reads = 0;
    const read = async () => {
      reads += 1;
      return reads;
    };
    expect(await Promise.all([remember('a', read), remember('a', read)])).toEqual([1, 1]);
    expect(await remember('b', read)).toBe(2);
  });

  it('is read again after anything was written to the log', async () => {
    const { db } = await open();
    const remember = makeLogMemo(db);
    let stores = 1;
    const read = async () => stores;
    expect(await remember('stores', read)).toBe(1);
    stores = 2;
    expect(await remember('stores', read)).toBe(1);
    await outboxRepo.append(db, 1, [{ kind: 'store', id: 1 }]);
    expect(await remember('stores', read)).toBe(2);
  });

  it('is read again after a reading that failed', async () => {
    const { db } = await open();
    const remember = makeLogMemo(db);
    const failing = remember('a', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await remember('a', async () => 1)).toBe(1);
  });
});
