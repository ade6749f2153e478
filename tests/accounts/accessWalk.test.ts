import { describe, expect, it } from 'vitest';
import * as Access from '~/features/accounts/Access';
import routes from '~/routes';
import { openSqliteCopy } from '../setup/databases';
import { ASKERS, type AskerName, askerOf, everything, MARK, type World, walkedWorld } from './walkedWorld';

type RouteModule = { loader?: unknown; action?: unknown };
const MODULES = import.meta.glob<RouteModule>('../../app/features/*/*.tsx');
const SOURCES = import.meta.glob<string>('../../app/features/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
});

/** The pages behind a sign-in, and the way to one: what stands in routes.ts after the shoppers' pages. */
const SHOPPERS =
  /^(home|festival|stores|store|product|favourites|privacy|terms|about|mode|calendar|manifest|search|category|province|apiSearch|apiSuggest|basket|sharedBasket|addToBasket|checkout|handoff|order|myOrders|notFound)$/;
const ROUTES = routes.flatMap(({ id = '', path, file }) => {
  const [language, name = ''] = id.split('/');
  if (language !== 'id' || SHOPPERS.test(name) || path === undefined) return [];
  return [{ name: name as Access.PanelRoute, path, file }];
});
type Route = (typeof ROUTES)[number];

/** What stands for the parameters of addresses, by the name of the parameter, or of route and parameter. */
const PARAMS: Record<string, (world: World, whose: 'own' | 'next') => string | number> = {
  token: () => 'tidak-ada',
  storeId: (world, whose) => world.stores[whose],
  personId: (world) => world.nextOwner,
  productId: (world, whose) => world[whose].productId,
  'sellerProduct.id': (world, whose) => world[whose].productId,
  'sellerProductDraft.id': (world, whose) => world[whose].productId,
  'organizerStore.id': (world, whose) => world.stores[whose],
  'photoPieces.key': (_world, whose) => (whose === 'next' ? `kunci-${MARK.toLowerCase()}` : 'kunci-sendiri'),
  'promotionFile.file': () => 'status.png',
  'sellerExport.file': () => 'produk.csv',
};

function addressOf({ name, path }: Route, world: World, whose: 'own' | 'next' = 'own'): string {
  const filled = path.replaceAll(/:(\w+)/g, (_whole, param: string) => {
    const value = PARAMS[`${name}.${param}`] ?? PARAMS[param];
    if (!value) throw new Error(`accessWalk does not know what stands for :${param} of ${name}: tell PARAMS`);
    return encodeURIComponent(value(world, whose));
  });
  return `/${filled}`;
}

/** Fields of any form that name a thing, filled with things of a store. */
const thingsOf = (world: World, whose: 'own' | 'next'): Record<string, string> => {
  const { productId, variantId, photoId, storeId } = world[whose];
  const order = world.orders[whose];
  const values = {
    ...{ id: productId, product: productId, productId, products: productId },
    ...{ variant: variantId, variantId, variants: variantId, photo: photoId, photoId },
    ...{ store: storeId, storeId, order, orderId: order, closure: 1, nomination: 1 },
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
};

const intentsOf = (name: Access.PanelRoute) => Object.keys(Access.ACCESS[name]?.do ?? {});

type Form = Record<string, string>;

async function send({ ask, cookies }: World, asker: AskerName, path: string, form?: Form) {
  const init = form && { method: 'POST', body: new URLSearchParams(form) };
  const answer = await ask(path, { ...init, headers: { cookie: cookies[asker] } });
  return { status: answer.status, location: answer.headers.get('Location') ?? '', body: await answer.text() };
}
type Answer = Awaited<ReturnType<typeof send>>;

/** A page's `.data` address answers a redirect with 202 and the address in its body. */
function isRefusedAs(decision: Access.Decision, { status, location, body }: Answer): boolean {
  if (decision === 'forbidden') return status === 403;
  return (status === 303 && /^(\/en)?\/masuk/.test(location)) || (status === 202 && body.includes('/masuk'));
}

/** Every address of a route: the page in both languages, its data, and its data asked for by the route's name. */
function addressesOf(world: World, route: Route, whose: 'own' | 'next' = 'own') {
  const page = addressOf(route, world, whose);
  const byName = `${page}.data?_routes=${encodeURIComponent(`id/${route.name}`)}`;
  return {
    written: [page, `/en${page}`, `${page}.data`],
    read: [page, `/en${page}`, `${page}.data`, byName],
  };
}

/** What only takes writes has nothing to see: it answers a GET with 400 whoever asks. */
const hasLoader = async ({ file }: Route) => Boolean((await MODULES[`../../app/${file}`]?.())?.loader);

/** Its body is a piece of a photo: the one thing that it does is not named in a form. */
const WITHOUT_FORM = 'photoPieces';

const aWorld = async () => walkedWorld(await openSqliteCopy());

describe('the table of permissions and the routes', () => {
  it('know each other: no page without a row, no row without a page', () => {
    const inTable = Object.keys(Access.ACCESS).sort();
    expect(ROUTES.map(({ name }) => name).sort()).toEqual(inTable);
  });

  it('know of no intent that no page asks for', async () => {
    const sources = await Promise.all(
      Object.entries(SOURCES).map(async ([file, load]) => (file.endsWith('/Access.ts') ? '' : await load())),
    );
    const all = sources.join('\n');
    const unknown = ROUTES.flatMap(({ name }) =>
      intentsOf(name)
        .filter((intent) => !new RegExp(`['"\`]${intent}['"\`]|\\b${intent}\\s*[:(,}]`).test(all))
        .map((intent) => `${name}: nothing does "${intent}"`),
    );
    expect(unknown).toEqual([]);
  });

  it('leave nothing to a page that the table does not name', async () => {
    const world = await aWorld();
    const before = await everything(world.db);
    const faults: string[] = [];
    for (const route of ROUTES) {
      const { action } = (await MODULES[`../../app/${route.file}`]?.()) ?? {};
      const hasIntents = intentsOf(route.name).length > 0;
      if (Boolean(action) !== hasIntents)
        faults.push(`${route.name}: an action or intents, without the other`);
      if (!action || route.name === WITHOUT_FORM) continue;
      for (const asker of ['owner', 'organizer', 'nobody'] as const) {
        for (const path of addressesOf(world, route).written) {
          const form = { intent: 'no such thing', ...thingsOf(world, 'own') };
          const { status } = await send(world, asker, path, form);
          if (status < 400 || status >= 500) faults.push(`${asker} ${path}: ${status}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await everything(world.db)).toBe(before);
  });
});

describe('whoever may not', () => {
  it.each(ASKERS)('is refused everywhere, and changes nothing: %s', async (asker) => {
    const world = await aWorld();
    const before = await everything(world.db);
    const faults: string[] = [];
    const judge = (decision: Access.Decision, what: string, answer: Answer) => {
      if (!isRefusedAs(decision, answer)) faults.push(`${what}: ${answer.status} instead of ${decision}`);
      if (answer.body.includes(MARK)) faults.push(`${what}: says what is next door`);
    };
    for (const route of ROUTES) {
      const { read, written } = addressesOf(world, route);
      const view = Access.decide(Access.viewRule(route.name), askerOf(asker));
      const isAsked = view !== 'allowed' && (await hasLoader(route));
      for (const path of isAsked ? read : []) judge(view, path, await send(world, asker, path));
      for (const intent of intentsOf(route.name)) {
        const decision = Access.decide(Access.doRule(route.name, intent) ?? 'anyone', askerOf(asker));
        for (const path of decision === 'allowed' ? [] : written) {
          const answer = await send(world, asker, path, { intent, ...thingsOf(world, 'own') });
          judge(decision, `${path} ${intent}`, answer);
        }
      }
      if ((await everything(world.db)) !== before)
        throw new Error(`${asker} has changed something at ${route.name}`);
    }
    expect(faults).toEqual([]);
  });
});

/** What belongs to the store next door: its own rows, those that hang on them, and all in which its mark stands. */
const isNextDoors =
  ({ next, orders }: World) =>
  (_table: string, row: object): boolean => {
    const { storeId, productId, variantId, orderId, photoId } = row as Record<string, unknown>;
    return (
      storeId === next.storeId ||
      productId === next.productId ||
      variantId === next.variantId ||
      photoId === next.photoId ||
      orderId === orders.next ||
      JSON.stringify(row).includes(MARK)
    );
  };

/** Of the account only what is seen: what it does is about the person, and would end her session here. */
const OF_SELLERS = ROUTES.filter(({ path }) => /^(penjual|akun|daftar-penjual)/.test(path));

describe('the store next door', () => {
  it.each(['owner', 'staff', 'actingOrganizer', 'suspendedSeller'] as const)(
    'is neither seen nor touched by %s',
    async (asker) => {
      const world = await aWorld();
      const before = await everything(world.db, isNextDoors(world));
      const faults: string[] = [];
      const judge = (what: string, { status, body }: Answer) => {
        if (status >= 500) faults.push(`${what}: ${status}`);
        if (body.includes(MARK)) faults.push(`${what}: says what is next door`);
      };
      for (const route of OF_SELLERS) {
        for (const whose of ['own', 'next'] as const) {
          for (const path of addressesOf(world, route, whose).read) {
            const answer = await send(world, asker, path);
            judge(path, answer);
            // That it is another's is not told: it is not there.
            const isThing = whose === 'next' && /:(productId|id)\b/.test(route.path);
            if (isThing && (await hasLoader(route)) && answer.status !== 404)
              faults.push(`${path}: ${answer.status} instead of 404`);
          }
        }
        for (const intent of /^akun/.test(route.path) ? [] : intentsOf(route.name)) {
          for (const whose of ['own', 'next'] as const) {
            // To one's own address with the things of next door, and to the address of next door.
            for (const path of addressesOf(world, route, whose).written) {
              judge(
                `${path} ${intent}`,
                await send(world, asker, path, { intent, ...thingsOf(world, 'next') }),
              );
            }
          }
        }
        const after = await everything(world.db, isNextDoors(world));
        if (after !== before) throw new Error(`${asker} has touched what is next door at ${route.name}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
