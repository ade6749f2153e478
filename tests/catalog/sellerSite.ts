import { fixedClock } from '~/clock.server';
import * as personRepo from '~/features/accounts/personRepo.server';
import { openSession } from '~/features/accounts/session.server';
import * as ProductForm from '~/features/catalog/products/ProductForm';
import type { Connection } from '~db/connection.server';
import { testServices } from '../setup/services';
import { sourceSite } from '../setup/sourceSite';
import { makeProductHouse, NOW } from './productHouse';

/** What a page of the editor holds of its form. */
export type HeldForm = { base: string; version: string; formKey: string };

const field = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`)
    .exec(html)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&') ?? '';

/** The whole site with a store and its owner signed in: pages are asked for and forms sent as a browser would. */
export async function makeSellerSite(
  connection: Connection,
  festival?: Parameters<typeof makeProductHouse>[1],
) {
  const house = await makeProductHouse(connection, festival);
  const clock = fixedClock(NOW);
  const services = await testServices(connection, clock);
  const site = await sourceSite(services);

  async function signIn(storeId: number) {
    const { db } = connection;
    const fields = { name: 'Tini', email: `tini-${storeId}-${made++}@contoh.id`, passwordHash: null };
    const personId = await personRepo.insertPerson(db, {
      ...fields,
      phone: null,
      createdAt: NOW,
      updatedAt: NOW,
    });
    await personRepo.addMember(db, { storeId, personId, role: 'owner', joinedAt: NOW });
    const cookie =
      (await openSession(services, db, { personId, device: 'HP' })).setCookie.split(';')[0] ?? '';
    const get = (path: string) => site(path, { headers: { cookie } });
    const post = (path: string, form: Record<string, string> | FormData) =>
      site(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form instanceof FormData ? pairs(form) : form),
      });
    const open = async (path: string): Promise<HeldForm> => {
      const html = await (await get(path)).text();
      return { base: field(html, 'base'), version: field(html, 'version'), formKey: field(html, 'formKey') };
    };
    return { personId, get, post, open };
  }
  let made = 0;
  /** A page as anybody sees it. */
  async function shopperSees(path: string) {
    const answer = await site(path);
    const html = await answer.text();
    // Else the visit would be written when the database is closed.
    await services.visits.flush();
    return { status: answer.status, html };
  }
  return { shopperSees, ...house, clock, services, signIn, seller: await signIn(house.storeId) };
}

const pairs = (form: FormData) => [...form].map(([name, value]) => [name, String(value)]);

/** A form as the browser sends it. */
export function sent(typed: ProductForm.TypedProduct, held: HeldForm, intent: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...held, intent })) form.set(name, value);
  for (const name of ProductForm.TEXT_FIELDS) form.set(name, typed[name]);
  for (const [index, option] of typed.options.entries()) {
    form.set(ProductForm.optionName(index, 'name'), option.name);
    form.set(ProductForm.optionName(index, 'values'), option.values);
  }
  for (const [row, variant] of typed.variants.entries()) {
    for (const cell of ['id', 'archived', 'price', 'stock', 'sku'] as const) {
      form.set(ProductForm.variantName(row, cell), variant[cell]);
    }
    for (const [at, value] of variant.values.entries()) form.set(ProductForm.valueName(row, at), value);
  }
  return form;
}

export const TYPED: ProductForm.TypedProduct = {
  ...ProductForm.EMPTY,
  name: 'Keripik Pisang Manis',
  category: 'camilan-kue',
  description: 'Renyah.',
  unit: 'bungkus 200 g',
  weight: '200',
  madeIn: 'Kota Bandung',
  variants: [{ ...ProductForm.NEW_VARIANT, price: '15rb', stock: '10' }],
};
