import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { LEASE_MS, MAX_ATTEMPTS, waitAfter } from '~/jobs/Job';
import * as queue from '~/jobs/queueRepo.server';
import { type JobHandler, makeWorker } from '~/jobs/worker.server';
import { type Connection, writeTransaction } from '~db/connection.server';
import { eachDatabase } from '../setup/databases';

const NOW = Date.UTC(2026, 10, 10, 3);
const KINDS = ['greet'];
const log = pino({ level: 'silent' });

eachDatabase('jobs', (open) => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await open();
  });

  const greet = (more: Partial<Parameters<typeof queue.enqueue>[1]> = {}) =>
    queue.enqueue(connection.db, { kind: 'greet', payload: { to: 'Sari' }, ...more }, NOW);
  const take = (now = NOW, limit = 10) => queue.claim(connection.db, KINDS, limit, now);

  describe('the queue', () => {
    it('gives a job to one taker only, until its lease ends', async () => {
      await greet();
      const [job] = await take();
      expect(job).toMatchObject({ kind: 'greet', payload: { to: 'Sari' }, attempts: 1 });
      expect(typeof job?.id).toBe('number');
      expect(await take()).toEqual([]);
      expect(await take(NOW + LEASE_MS - 1)).toEqual([]);
      expect(await take(NOW + LEASE_MS)).toMatchObject([{ attempts: 2 }]);
    });

    it('keeps a job from whoever lost its lease', async () => {
      await greet();
      const [first] = await take();
      const [second] = await take(NOW + LEASE_MS);
      if (!first || !second) throw new Error('no job');
      await queue.complete(connection.db, first, NOW);
      await queue.fail(connection.db, first, 'too late', NOW);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 1, failed: 0 });
      await queue.complete(connection.db, second, NOW);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 0 });
    });

    it('an extended lease holds longer', async () => {
      await greet();
      const [job] = await take();
      if (!job) throw new Error('no job');
      await queue.extend(connection.db, job, NOW + LEASE_MS - 1);
      expect(await take(NOW + LEASE_MS)).toEqual([]);
    });

    it('takes a unique key once, done or not', async () => {
      expect(await greet({ uniqueKey: 'once' })).toBe(true);
      expect(await greet({ uniqueKey: 'once' })).toBe(false);
      const [job] = await take();
      if (!job) throw new Error('no job');
      await queue.complete(connection.db, job, NOW);
      expect(await greet({ uniqueKey: 'once' })).toBe(false);
      await queue.removeDoneBefore(connection.db, NOW + 1);
      expect(await greet({ uniqueKey: 'once' })).toBe(true);
    });

    it('is rolled back with the transaction it belongs to', async () => {
      const undone = writeTransaction(connection.db, async (trx) => {
        await queue.enqueue(trx, { kind: 'greet', payload: null }, NOW);
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
      expect(await take()).toEqual([]);
    });

    it('gives jobs out in the order they are due, none before its time, none of another kind', async () => {
      await greet({ payload: 'later', runAt: NOW + 1000 });
      await greet({ payload: 'second', runAt: NOW });
      await greet({ payload: 'first', runAt: NOW - 1 });
      await greet({ kind: 'other' });
      expect((await take(NOW, 1)).map(({ payload }) => payload)).toEqual(['first']);
      expect((await take(NOW)).map(({ payload }) => payload)).toEqual(['second']);
      expect((await take(NOW + 1000)).map(({ payload }) => payload)).toEqual(['later']);
    });

    it('lets a failed job rest longer each time, then keeps it for people to see, until it is tried anew', async () => {
      await greet();
      let now = NOW;
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const [job] = await take(now);
        if (!job) throw new Error(`no job at attempt ${attempt}`);
        await queue.fail(connection.db, job, `reason ${attempt}`, now);
        if (attempt < MAX_ATTEMPTS) {
          expect(await take(now + waitAfter(attempt) - 1)).toEqual([]);
          now += waitAfter(attempt);
        }
      }
      const [failed] = await queue.findFailed(connection.db, 5);
      expect(failed).toMatchObject({
        attempts: MAX_ATTEMPTS,
        lastError: `reason ${MAX_ATTEMPTS}`,
        failedAt: now,
      });
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 1 });
      expect(await take(now + 1e9)).toEqual([]);
      await queue.retry(connection.db, failed?.id ?? 0, now);
      expect(await take(now)).toMatchObject([{ attempts: 1 }]);
    });

    it('the rests grow and end at half an hour', () => {
      const rests = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1));
      expect(rests.slice(0, 3)).toEqual([2_000, 8_000, 32_000]);
      expect(rests.at(-1)).toBe(30 * 60_000);
      expect(rests).toEqual([...rests].sort((a, b) => a - b));
    });
  });

  it('many takers at once never get the same job, and together get all', async () => {
    for (let job = 0; job < 40; job += 1) await greet({ payload: job });
    const takers = Array.from({ length: 10 }, () => take(NOW, 6));
    const taken = (await Promise.all(takers)).flat().map(({ payload }) => payload);
    while (taken.length < 40) {
      const more = await take(NOW, 6);
      if (more.length === 0) break;
      taken.push(...more.map(({ payload }) => payload));
    }
    expect(taken.length).toBe(40);
    expect(new Set(taken).size).toBe(40);
  });

  it('what comes back are numbers on both databases', async () => {
    await greet();
    const [row] = await connection.db.selectFrom('job').selectAll().execute();
    expect(row).toMatchObject({ runAt: NOW, attempts: 0, createdAt: NOW });
    expect(typeof row?.id).toBe('number');
  });

  describe('the worker', () => {
    const workerWith = (handler: JobHandler, atOnce?: number) => {
      const clock = fixedClock(NOW);
      return { clock, worker: makeWorker({ db: connection.db, clock, log }, { greet: handler }, atOnce) };
    };

    it('carries out what is due and marks it done', async () => {
      const greeted: unknown[] = [];
      const { worker } = workerWith(async (payload) => void greeted.push(payload));
      await greet();
      expect(await worker.turn()).toBe(1);
      expect(await worker.turn()).toBe(0);
      expect(greeted).toEqual([{ to: 'Sari' }]);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 0 });
    });

    it('goes on after a job that throws, and tries that one again after its rest', async () => {
      const tried: unknown[] = [];
      const { worker, clock } = workerWith(async (payload) => {
        tried.push(payload);
        if (payload === 'bad' && tried.length < 3) throw new Error('bad luck');
      });
      await greet({ payload: 'bad' });
      await greet({ payload: 'good' });
      await worker.turn();
      expect(tried).toEqual(['bad', 'good']);
      clock.advance(waitAfter(1));
      await worker.turn();
      expect(tried).toEqual(['bad', 'good', 'bad']);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 0 });
    });

    it('works on no more jobs at once than it may', async () => {
      let atWork = 0;
      let most = 0;
      const { worker } = workerWith(async () => {
        atWork += 1;
        most = Math.max(most, atWork);
        await Promise.resolve();
        atWork -= 1;
      }, 2);
      for (let job = 0; job < 7; job += 1) await greet();
      while ((await worker.turn()) > 0);
      expect(most).toBeLessThanOrEqual(2);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 0 });
    });

    it('when started looks at once, again when poked, and ends after the job under way', async () => {
      let finish: () => void = () => undefined;
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const { worker } = workerWith(async () => {
        begin();
        await new Promise<void>((resolve) => (finish = resolve));
      });
      await greet();
      worker.start();
      expect(worker.isTurning()).toBe(true);
      await begun;
      const stopped = worker.stop();
      finish();
      await stopped;
      expect(worker.isTurning()).toBe(false);
      expect(await queue.counts(connection.db)).toEqual({ waiting: 0, failed: 0 });
    });
  });
});
