// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineAddToBasket } from '~/enhance/addToBasket';
import { BASKET_CHANGED, defineBasketCount } from '~/enhance/basketCount';
import { find, freshPage, put, serve } from './page';

beforeAll(() => {
  defineAddToBasket();
  defineBasketCount();
});

beforeEach(() => {
  freshPage('/produk/kopi');
  setUi({});
});

function setUi(ui: object): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and not here
  document.cookie = `ui=${encodeURIComponent(btoa(JSON.stringify(ui)))}`;
}

describe('the count of the basket', () => {
  const shown = () => find('basket-count').textContent;

  it('is what the cookie says, nothing when it is empty, and short when it is large', () => {
    for (const [count, text] of [
      [3, '· 3'],
      [0, ''],
      [99, '· 99'],
      [100, '· 99+'],
    ] as const) {
      setUi({ count });
      put('<basket-count>?</basket-count>');
      expect(shown()).toBe(text);
    }
  });

  it('follows the basket, and a page that the browser kept', () => {
    put('<basket-count></basket-count>');
    setUi({ count: 2 });
    document.dispatchEvent(new Event(BASKET_CHANGED));
    expect(shown()).toBe('· 2');
    setUi({ count: 5 });
    window.dispatchEvent(new Event('pageshow'));
    expect(shown()).toBe('· 5');
  });

  it('hears nothing more once it is out of the page', () => {
    put('<basket-count></basket-count>');
    const element = find('basket-count');
    element.remove();
    setUi({ count: 7 });
    document.dispatchEvent(new Event(BASKET_CHANGED));
    expect(element.textContent).toBe('');
  });
});

describe('adding to the basket', () => {
  const markup = (action = '/en/keranjang') => `<add-to-basket>
    <form method="post" action="${action}">
      <input name="intent" value="add"><input name="variantId" value="7"><input name="quantity" value="2">
      <button>Add</button>
    </form>
    <p data-said></p><a href="/en/keranjang" data-after hidden>To the basket</a></add-to-basket>`;
  const send = () => {
    const event = new Event('submit', { bubbles: true, cancelable: true });
    find('form').dispatchEvent(event);
    return event;
  };
  const answer = (notice: string, message: string) => Response.json({ notice, message, count: 2 });

  it('stays on the page, says what came of it and shows the way on', async () => {
    const asked = serve(answer('added', 'It is in your basket.'));
    const changed = vi.fn();
    document.addEventListener(BASKET_CHANGED, changed, { once: true });
    put(markup());
    expect(send().defaultPrevented).toBe(true);
    expect(find('add-to-basket').getAttribute('aria-busy')).toBe('true');
    await vi.waitFor(() => expect(find('[data-said]').textContent).toBe('It is in your basket.'));
    expect(asked[0]?.address).toBe(`${window.location.origin}/en/api/keranjang`);
    expect(asked[0]?.init?.method).toBe('POST');
    expect(String(asked[0]?.init?.body)).toBe('intent=add&variantId=7&quantity=2');
    expect(find('[data-after]').hidden).toBe(false);
    expect(find('add-to-basket').hasAttribute('aria-busy')).toBe(false);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('shows no way to the basket when nothing went into it', async () => {
    serve(answer('soldOut', 'Sold out.'));
    put(markup());
    send();
    await vi.waitFor(() => expect(find('[data-said]').textContent).toBe('Sold out.'));
    expect(find('[data-after]').hidden).toBe(true);
  });

  it('sends once while it waits, however often it is pressed', async () => {
    const asked = serve(answer('added', 'Added.'));
    put(markup());
    for (const _ of [1, 2, 3]) expect(send().defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(find('[data-said]').textContent).toBe('Added.'));
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['there is no connection', new TypeError('offline')],
    ['the server refuses', new Response('', { status: 429 })],
    ['the answer is none of ours', new Response('<html>', { status: 200 })],
  ])('goes the usual way of a form when %s', async (_why, failing) => {
    serve(failing);
    put(markup());
    const submit = vi.spyOn(find<HTMLFormElement>('form'), 'submit').mockImplementation(() => undefined);
    send();
    await vi.waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
  });

  it('leaves other forms alone', () => {
    const asked = serve();
    put(markup('/favorit'));
    expect(send().defaultPrevented).toBe(false);
    expect(asked).toEqual([]);
  });
});
