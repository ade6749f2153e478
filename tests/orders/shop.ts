import type { ActionFunctionArgs } from '@remix-run/node';
import { basketAction } from '~/features/orders/basket.server';
import { checkoutAction, checkoutPage } from '~/features/orders/checkoutPage.server';
import { makeCookies } from '~/server/cookies.server';
import { type Services, systemRandom } from '~/services.server';
import type { Connection } from '~db/connection.server';
import type { OpenDatabase } from '../setup/databases';
import { type Market, makeMarket } from './market';

const cookies = makeCookies('a secret of at least 32 characters', { secure: false });
export const PUBLIC_URL = 'https://bangga.example';

type Asked = { form?: Record<string, string>; params?: Record<string, string>; userAgent?: string };
type ServerFunction<T> = (services: Services, args: ActionFunctionArgs) => Promise<T>;

/** A browser that keeps cookies and calls server functions of pages as the shell would. */
export function visitor({ db }: Connection, { clock }: Market, guestKey = 'a browser') {
  const jar = new Map<string, string>();
  const services = {
    db,
    clock,
    cookies,
    random: systemRandom,
    env: { publicUrl: PUBLIC_URL },
  } as unknown as Services;
  async function ask<T>(
    page: ServerFunction<T>,
    path: string,
    { form, params, userAgent }: Asked = {},
  ): Promise<T> {
    const headers = new Headers({ Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
    if (userAgent) headers.set('User-Agent', userAgent);
    const body = form && { method: 'POST', body: new URLSearchParams(form) };
    const request = new Request(PUBLIC_URL + path, { headers, ...body });
    const context = { services, guest: { guestKey, addressKey: 'an address' }, requestId: '', nonce: '' };
    const answer = await page(services, { request, params: params ?? {}, context });
    keep(jar, answer);
    return answer;
  }
  return { ask, services, cookie: (name: string) => jar.get(name) };
}

function keep(jar: Map<string, string>, answer: unknown): void {
  for (const set of headersOf(answer).getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
  }
}

function headersOf(answer: unknown): Headers {
  if (answer instanceof Response) return answer.headers;
  const init = (answer as { init?: { headers?: HeadersInit } } | undefined)?.init;
  return new Headers(init?.headers);
}

/** The address that an answer leads to. */
export const locationOf = (answer: unknown): string =>
  answer instanceof Response ? (answer.headers.get('Location') ?? '') : '';

/** What a person types into the order form. */
export const BUYER = {
  name: 'Dewi',
  phone: '0812-3456-7890',
  street: 'Jl. Melati 5',
  city: 'Bandung',
  postcode: '40111',
};

/** A market of two stores, and a shopper who puts something in the basket, opens the order form and sends it. */
export async function aShop(open: OpenDatabase) {
  const connection = await open();
  const market = await makeMarket(connection.db, [
    [{ priceRupiah: 85_000, stock: 5 }],
    [{ priceRupiah: 40_000, stock: null, options: [['Warna', 'Biru']] }],
  ]);
  const shopper = visitor(connection, market);
  const add = (place: number, quantity: number) =>
    shopper.ask(basketAction, '/keranjang', {
      form: {
        intent: 'add',
        variantId: String(market.shelves[place]!.variantId),
        quantity: String(quantity),
      },
    });
  /** Opens the order form, as a person would, and sends it. */
  const form = async () => {
    const { key, shown } = await shopper.ask(checkoutPage, '/pesan');
    return { key, shown };
  };
  const send = (fields: Record<string, string>) => shopper.ask(checkoutAction, '/pesan', { form: fields });
  return { connection, market, shopper, add, form, send };
}
