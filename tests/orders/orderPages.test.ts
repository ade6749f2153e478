import { expect, it } from 'vitest';
import { basketPage } from '~/features/orders/basket.server';
import { placeOrders } from '~/features/orders/checkout.server';
import type { CheckoutAnswer } from '~/features/orders/checkoutPage.server';
import { handoffAction, handoffPage } from '~/features/orders/handoff.server';
import { myOrdersPage } from '~/features/orders/myOrders.server';
import { orderAction, orderPage } from '~/features/orders/order.server';
import { systemRandom } from '~/services.server';
import { eachDatabase } from '../setup/databases';
import { anOrdering, CLOSE_AT, makeMarket, OPEN_AT, PHASES, seen } from './market';
import { aShop, BUYER, locationOf, PUBLIC_URL, visitor } from './shop';

const answerOf = (answer: unknown) => answer as { data: CheckoutAnswer; init: { status: number } };

eachDatabase('from basket to hand-off', (open) => {
  it('shows no way to write to a store that was suspended', async () => {
    const connection = await open();
    const market = await makeMarket(connection.db, [[{ priceRupiah: 1000, stock: 3 }]]);
    const ordering = anOrdering([seen(market.shelves[0]!, 1)]);
    const deps = { db: connection.db, clock: market.clock, random: systemRandom };
    const placed = await placeOrders(deps, ordering);
    if (placed.outcome !== 'placed') throw new Error(placed.outcome);
    const shopper = visitor(connection, market, 'a browser');
    const address = `/kirim/${placed.groupCode}`;
    const cards = async () =>
      (await shopper.ask(handoffPage, address, { params: { groupCode: placed.groupCode } })).cards;
    expect((await cards())[0]?.links).toHaveLength(1);
    await connection.db.updateTable('store').set({ approval: 'suspended' }).execute();
    expect((await cards())[0]).toMatchObject({ links: [], phone: null });
  });

  it('leads through basket and form to one card per store whose sum is the total', async () => {
    const { shopper, market, add, form, send } = await aShop(open);
    expect(locationOf(await add(0, 2))).toBe('/keranjang');
    await add(1, 1);
    const basket = (await shopper.ask(basketPage, '/keranjang')).data;
    expect(basket).toMatchObject({ notice: 'added', canOrder: true, isEmpty: false });
    expect((await shopper.ask(basketPage, '/keranjang')).data.notice).toBeNull();
    const placed = await send({
      ...BUYER,
      ...(await form()),
      [`notes.s${market.shelves[1]!.storeId}`]: 'giling kasar',
    });
    const address = locationOf(placed);
    expect(address).toMatch(/^\/kirim\/[0-7][0-9a-z]{25}$/);
    expect(placed).toHaveProperty('status', 303);
    const groupCode = address.slice('/kirim/'.length);
    const page = await shopper.ask(handoffPage, address, { params: { groupCode } });
    expect(page.totalRupiah).toBe(210_000);
    expect(page.cards.map((card) => card.totalRupiah)).toEqual([170_000, 40_000]);
    expect(page.cards[1]?.message).toContain('• 1 × Barang 1 0 (Warna: Biru), Rp40.000 = Rp40.000');
    expect(page.cards[1]?.message).toContain('Alamat: Jl. Melati 5, Bandung, 40111\nCatatan: giling kasar');
    expect(page.cards[1]?.message).toContain(`Detail pesanan: ${PUBLIC_URL}/pesanan/${page.cards[1]?.code}`);
    expect((await shopper.ask(basketPage, '/keranjang')).data.isEmpty).toBe(true);
  });

  it('gives the form back with the field that is wrong, the same key and all that was typed', async () => {
    const { add, form, send } = await aShop(open);
    await add(0, 1);
    const opened = await form();
    const { data, init } = answerOf(
      await send({ ...BUYER, ...opened, name: ' ', phone: '6,28E+12', postcode: '123' }),
    );
    expect(init.status).toBe(422);
    expect(data.key).toBe(opened.key);
    expect(data.result.error).toEqual({
      name: ['nameMissing'],
      phone: ['phoneUnreadable'],
      postcode: ['postcodeWrong'],
    });
    expect(data.result.initialValue).toMatchObject({ street: 'Jl. Melati 5', phone: '6,28E+12' });
  });

  it('says that the festival has closed meanwhile and keeps what was typed', async () => {
    const { add, form, send, market } = await aShop(open);
    await add(0, 1);
    const opened = await form();
    market.clock.set(CLOSE_AT);
    const { data, init } = answerOf(await send({ ...BUYER, ...opened }));
    expect([init.status, data.problem.kind]).toEqual([409, 'closed']);
    expect(data.result.initialValue).toMatchObject(BUYER);
  });

  it('orders nothing when a price or the basket has changed since the form was opened', async () => {
    const { add, form, send, market, connection } = await aShop(open);
    await add(0, 1);
    const opened = await form();
    await connection.db.updateTable('variant').set({ priceRupiah: 90_000 }).execute();
    const dearer = answerOf(await send({ ...BUYER, ...opened })).data;
    if (dearer.problem.kind !== 'changed') throw new Error(dearer.problem.kind);
    expect(dearer.problem.basket.blocks[0]?.lines[0]?.changes).toEqual([
      { kind: 'price', fromRupiah: 85_000, toRupiah: 90_000 },
    ]);
    const reopened = await form();
    await add(1, 3);
    const elsewhere = answerOf(await send({ ...BUYER, ...reopened })).data;
    expect(elsewhere.problem).toMatchObject({ kind: 'changed', basket: { isAsSeen: true } });
    expect(await connection.db.selectFrom('orderGroup').selectAll().execute()).toEqual([]);
    expect(locationOf(await send({ ...BUYER, ...(await form()) }))).toMatch(/^\/kirim\//);
    expect(market.shelves).toHaveLength(2);
  });

  it('leads a second submit of the same form to the same hand-off', async () => {
    const { add, form, send, market } = await aShop(open);
    await add(0, 5);
    const fields = { ...BUYER, ...(await form()) };
    const first = locationOf(await send(fields));
    expect(locationOf(await send(fields))).toBe(first);
    market.clock.set(CLOSE_AT + 1);
    expect(locationOf(await send({ ...fields, name: '' }))).toBe(first);
  });

  it('ticks a card by the time of the server, and only a card of this group', async () => {
    const { add, form, send, shopper, market } = await aShop(open);
    await add(0, 1);
    const address = locationOf(await send({ ...BUYER, ...(await form()) }));
    const params = { groupCode: address.slice('/kirim/'.length) };
    const card = (await shopper.ask(handoffPage, address, { params })).cards[0]!;
    const tick = (orderId: string) =>
      shopper.ask(handoffAction, address, { params, form: { intent: 'opened', orderId } });
    expect(locationOf(await tick(String(card.orderId)))).toBe(`${address}#${card.code}`);
    const ticked = (await shopper.ask(handoffPage, address, { params })).cards[0];
    expect(ticked).toMatchObject({ openedAt: market.clock.now(), state: 'opened' });
    await expect(tick('999')).rejects.toHaveProperty('status', 404);
    await expect(tick('x')).rejects.toHaveProperty('status', 422);
  });

  it('shows an order whole to who holds its secret or its cookie, else number, store and state', async () => {
    const { add, form, send, shopper, connection, market } = await aShop(open);
    await add(0, 1);
    await send({ ...BUYER, ...(await form()) });
    const { secret, code } = await connection.db
      .selectFrom('storeOrder')
      .selectAll()
      .executeTakeFirstOrThrow();
    const stranger = visitor(connection, market, 'another browser');
    const params = { code: code.toLowerCase() };
    expect((await shopper.ask(orderPage, `/pesanan/${code}`, { params })).own?.buyer.name).toBe('Dewi');
    expect(
      (await stranger.ask(orderPage, `/pesanan/${code}?kunci=${secret}`, { params })).own?.totalRupiah,
    ).toBe(85_000);
    // The key of the group opens the orders of every store: only the shopper's own browser is told.
    const lent = await stranger.ask(orderPage, `/pesanan/${code}?kunci=${secret}`, { params });
    expect(lent.groupCode).toBeNull();
    expect((await shopper.ask(orderPage, `/pesanan/${code}`, { params })).groupCode).toMatch(
      /^[0-9a-z]{26}$/,
    );
    const unproven = await stranger.ask(orderPage, `/pesanan/${code}?kunci=wrong`, { params });
    expect(unproven).toMatchObject({ code, state: 'intent', own: null, secret: null });
    expect(JSON.stringify(unproven)).not.toMatch(/Dewi|Melati|85000|85\.000/);
    const cancel = { params, form: { intent: 'cancel' } };
    await expect(stranger.ask(orderAction, `/pesanan/${code}`, cancel)).rejects.toHaveProperty('status', 404);
    await shopper.ask(orderAction, `/pesanan/${code}`, cancel);
    const mine = await shopper.ask(myOrdersPage, '/pesanan-saya');
    expect(mine.groups[0]?.orders).toMatchObject([{ code, secret, state: 'cancelled' }]);
    expect((await stranger.ask(myOrdersPage, '/pesanan-saya')).groups).toEqual([]);
  });

  it('lets the basket be filled before the opening and only looked at after the closing', async () => {
    const { add, shopper, market } = await aShop(open);
    market.clock.set(OPEN_AT - 1);
    await add(0, 1);
    const teaser = (await shopper.ask(basketPage, '/keranjang')).data;
    expect(teaser).toMatchObject({ door: { kind: 'teaser', opensAt: OPEN_AT }, canOrder: false });
    market.clock.set(CLOSE_AT);
    await add(1, 1);
    const closed = (await shopper.ask(basketPage, '/keranjang')).data;
    expect(closed).toMatchObject({ door: { kind: 'readOnly' }, canOrder: false, notice: 'closed' });
    expect(closed.basket.blocks).toHaveLength(1);
    market.clock.set(PHASES[0]!.startsAt - 1);
    expect((await shopper.ask(basketPage, '/keranjang')).data).toMatchObject({
      door: { kind: 'none' },
      isEmpty: false,
    });
  });
});
