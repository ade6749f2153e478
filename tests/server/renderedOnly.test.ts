import { data, type LoaderFunction, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { renderedOnly } from '~/server/renderedOnly';

const route = (id: string, loader: LoaderFunction, handle?: unknown) => ({
  id,
  path: id,
  module: { default: () => null, loader, handle },
});

function loaded(id: string, data: unknown, handle?: unknown): Promise<unknown> {
  const build = { routes: { [id]: route(id, async () => data as never, handle) } } as unknown as ServerBuild;
  const loader = renderedOnly(build).routes[id]?.module.loader as LoaderFunction;
  return Promise.resolve(loader({} as LoaderFunctionArgs));
}

describe('what a page is rendered from', () => {
  it('is there for the page and for nobody who lists it', async () => {
    const data = (await loaded('search', { cards: [1, 2] })) as { cards: number[] };
    expect(data.cards).toEqual([1, 2]);
    expect(Object.keys(data)).toEqual([]);
  });

  it('is whole where it is written as JSON, by which parts of a page are kept', async () => {
    const one = await loaded('search', { cards: [1] });
    const other = await loaded('search', { cards: [2] });
    expect(JSON.stringify({ view: one })).toBe('{"view":{"cards":[1]}}');
    expect(JSON.stringify({ view: one })).not.toBe(JSON.stringify({ view: other }));
  });

  it('keeps its status and headers', async () => {
    const answer = (await loaded('basket', data({ lines: [1] }, { status: 409 }))) as ReturnType<
      typeof data<{ lines: number[] }>
    >;
    expect(answer.init).toEqual({ status: 409 });
    expect(answer.data.lines).toEqual([1]);
    expect(Object.keys(answer.data)).toEqual([]);
  });

  it('stays open on a panel and in the root, which panels share', async () => {
    expect(Object.keys((await loaded('panel', { a: 1 }, { hydrate: true })) as object)).toEqual(['a']);
    expect(Object.keys((await loaded('root', { a: 1 })) as object)).toEqual(['a']);
  });

  it('leaves answers, lists and nothing as they are', async () => {
    const answer = new Response('x');
    expect(await loaded('file', answer)).toBe(answer);
    expect(await loaded('list', [1])).toEqual([1]);
    expect(await loaded('none', null)).toBeNull();
  });
});
