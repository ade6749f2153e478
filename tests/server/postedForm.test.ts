import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postedForm } from '~/postedForm';
import { sampled } from '../setup/runs';

const posted = (body: BodyInit, type?: string) =>
  new Request('http://x/', { method: 'POST', body, ...(type ? { headers: { 'Content-Type': type } } : {}) });

/** What came of it: the fields, the status of a refusal, or the error. */
const outcomeOf = (request: Request): Promise<unknown> =>
  postedForm(request).then(
    (form) => Object.fromEntries(form),
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  );

describe('a posted form', () => {
  it('is read as it was sent', async () => {
    expect(await outcomeOf(posted(new URLSearchParams({ name: 'Dewi' })))).toEqual({ name: 'Dewi' });
  });

  it.each([
    ['text', 'name=Dewi', 'text/plain'],
    ['JSON', '{}', 'application/json'],
    ['bytes without a type', new Uint8Array([1, 2]), undefined],
    ['multipart without its boundary', 'x', 'multipart/form-data'],
    ['multipart that is none', 'x', 'multipart/form-data; boundary=a'],
    [
      'multipart that breaks off',
      '--a\r\nContent-Disposition: form-data; name="b"',
      'multipart/form-data; boundary=a',
    ],
  ])('is refused as unreadable when it is %s', async (_name, body, type) => {
    expect(await outcomeOf(posted(body, type))).toBe(422);
  });

  it('is a form or refused, whatever comes', async () => {
    const types = fc.constantFrom(
      'multipart/form-data; boundary=a',
      'application/x-www-form-urlencoded',
      'text/html',
    );
    const parts = fc.constantFrom(
      '--a',
      '--a--',
      '\r\n',
      'Content-Disposition: form-data; name="b"',
      '\u0000',
      '"',
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    );
    await fc.assert(
      fc.asyncProperty(types, body, async (type, text) => {
        const outcome = await outcomeOf(posted(new TextEncoder().encode(text), type));
        return outcome === 422 || (typeof outcome === 'object' && !(outcome instanceof Error));
      }),
      sampled(1000),
    );
  });

  it('that breaks off on its way is no refusal: the error stays what it was', async () => {
    const broken = new Error('the connection is gone');
    const stream = new ReadableStream({ pull: (controller) => controller.error(broken) });
    const init = { method: 'POST', body: stream, duplex: 'half' as const };
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(await outcomeOf(new Request('http://x/', { ...init, headers }))).toBe(broken);
  });

  it('that was read before is a bug and shows as one', async () => {
    const request = posted(new URLSearchParams({ name: 'Dewi' }));
    await request.text();
    expect(await outcomeOf(request)).toBeInstanceOf(TypeError);
  });
});
