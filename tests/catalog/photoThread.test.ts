import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePhotoThread, type PhotoThread } from '~/features/catalog/photoThread.server';

let folder: string;
let thread: PhotoThread | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bangga-thread-'));
});
afterEach(async () => {
  await thread?.close();
  rmSync(folder, { recursive: true });
});

/** A thread whose worker counts its starts in a file and does this for each request. */
function threadThat(onRequest: string): PhotoThread {
  const entry = join(folder, 'worker.mjs');
  const lines = [
    "import { parentPort } from 'node:worker_threads';",
    "import { appendFileSync, readFileSync } from 'node:fs';",
    `const starts = ${JSON.stringify(join(folder, 'starts'))};`,
    "appendFileSync(starts, 'x');",
    'const life = readFileSync(starts).length;',
    "const refuse = (id) => parentPort.postMessage({ id, result: { kind: 'refused', reason: 'damaged' } });",
    `parentPort.on('message', ({ id, task }) => { ${onRequest} });`,
  ];
  writeFileSync(entry, lines.join('\n'));
  thread = makePhotoThread(pathToFileURL(entry).href);
  return thread;
}
const starts = () => readFileSync(join(folder, 'starts')).length;

describe('the picture thread', () => {
  it.each([
    ['ends itself', 'process.exit(3)'],
    ['throws outside of a task', "setImmediate(() => { throw new Error('gone') })"],
    ['fills its memory', 'const all = []; for (;;) all.push(new Array(100_000).fill(id + all.length))'],
  ])('that dies (%s) is started anew, and the task done then', async (_name, death) => {
    const dying = threadThat(`if (life === 1) { ${death} } else refuse(id);`);
    expect(await dying.take('one')).toEqual({ refusal: 'damaged' });
    expect(await dying.take('two')).toEqual({ refusal: 'damaged' });
    expect(starts()).toBe(2);
  });

  it('is not sacrificed a third time to the same task, and the others are done', async () => {
    const dying = threadThat("if (task.source === 'deadly') process.exit(3); else refuse(id);");
    const [deadly, harmless] = await Promise.allSettled([dying.take('deadly'), dying.take('harmless')]);
    expect(deadly).toMatchObject({ status: 'rejected' });
    expect(harmless).toEqual({ status: 'fulfilled', value: { refusal: 'damaged' } });
    expect(starts()).toBe(3);
  });

  it('that is closed tells those who wait', async () => {
    const silent = threadThat('');
    const waiting = [silent.take('one'), silent.take('two')];
    const told = Promise.allSettled(waiting);
    await silent.close();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
