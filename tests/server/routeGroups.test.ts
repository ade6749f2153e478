import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { routeGroups } from '~/server/routeGroups';

const PATHS = {
  'id/home': undefined,
  'id/store': 'toko/:slug',
  'id/stores': 'toko',
  'id/notFound': '*',
  'en/home': 'en',
  'en/store': 'en/toko/:slug',
  'en/notFound': 'en/*',
  sitemap: 'sitemap.xml',
};

const routes = {
  root: { id: 'root', path: '' },
  ...Object.fromEntries(Object.entries(PATHS).map(([id, path]) => [id, { id, parentId: 'root', path }])),
};
const build = { routes, assets: { routes } } as unknown as ServerBuild;

const ids = (pathname: string) => Object.keys(routeGroups(build)(pathname).routes).sort();
const ANYWHERE = ['en/notFound', 'id/notFound', 'root'];

describe('the part of a build that answers a path', () => {
  it.each([
    ['/', ['id/home']],
    ['/toko', ['id/store', 'id/stores']],
    ['/toko/kopi-gayo', ['id/store', 'id/stores']],
    ['/TOKO/kopi-gayo', ['id/store', 'id/stores']],
    ['/%74oko/x', ['id/store', 'id/stores']],
    ['/en', ['en/home']],
    ['/en/', ['en/home']],
    ['/en/toko/x', ['en/store']],
    ['/sitemap.xml', ['sitemap']],
    ['/nothing-here', []],
    ['/%E0%A4%A', []],
    ['/constructor', []],
  ])('%s', (pathname, own) => {
    expect(ids(pathname)).toEqual([...ANYWHERE, ...own].sort());
  });

  it('tells the page of the same routes that the server has', () => {
    const part = routeGroups(build)('/toko');
    expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
  });

  it('is the whole for what is no page', () => {
    expect(routeGroups(build)('/toko.data')).toBe(build);
    expect(routeGroups(build)('/__manifest')).toBe(build);
  });

  it('is the whole when routes are nested deeper than the root', () => {
    const nested = {
      ...build,
      routes: { ...build.routes, inner: { id: 'inner', parentId: 'id/store', path: 'x' } },
    };
    expect(routeGroups(nested as unknown as ServerBuild)('/toko')).toBe(nested);
  });
});
