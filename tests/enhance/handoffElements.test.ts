// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCopyText } from '~/enhance/copyText';
import { defineOpenedBeacon } from '~/enhance/openedBeacon';
import { defineRememberBuyer } from '~/enhance/rememberBuyer';
import { find, freshPage, put, serve } from './page';

beforeAll(() => {
  defineCopyText();
  defineOpenedBeacon();
  defineRememberBuyer();
});

beforeEach(() => freshPage('/kirim/abc'));

const press = (selector: string, type = 'click', init: MouseEventInit = {}) => {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  find(selector).dispatchEvent(event);
  return event;
};

describe('copying', () => {
  const markup = `<copy-text data-copied="Tersalin" data-failed="Salin sendiri">
    <span data-copier class="hidden"><button type="button" data-copy>Salin</button></span>
    <a href="#ig" data-copies="true">Instagram</a><a href="#wa">WhatsApp</a>
    <details><summary>Pesan</summary><textarea readonly>Halo *Toko*</textarea></details>
    <p data-said></p></copy-text>`;
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  const said = () => find('[data-said]').textContent;

  it('shows its button, copies the whole text and says so for a while', async () => {
    vi.useFakeTimers();
    const write = clipboard(() => Promise.resolve());
    put(markup);
    expect(find('[data-copier]').className).toBe('contents');
    press('[data-copy]');
    await vi.advanceTimersByTimeAsync(0);
    expect(write).toHaveBeenCalledWith('Halo *Toko*');
    expect(said()).toBe('Tersalin');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(said()).toBe('');
  });

  it('copies beside a click on a link that takes no text, which goes its way', async () => {
    const write = clipboard(() => Promise.resolve());
    put(markup);
    expect(press('a[data-copies]').defaultPrevented).toBe(false);
    await vi.waitFor(() => expect(said()).toBe('Tersalin'));
    press('a[href="#wa"]');
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('offers the text to be copied by hand where the clipboard is closed', async () => {
    clipboard(() => Promise.reject(new Error('not allowed')));
    put(markup);
    const select = vi.spyOn(find<HTMLTextAreaElement>('textarea'), 'select');
    press('[data-copy]');
    await vi.waitFor(() => expect(said()).toBe('Salin sendiri'));
    expect(find<HTMLDetailsElement>('details').open).toBe(true);
    expect(select).toHaveBeenCalledTimes(1);
  });
});

describe('the beacon of an opened link', () => {
  const card = (inside: string) => `<article id="BBI-1" data-refresh>${inside}</article>`;
  const LINK = '<a id="whatsapp-5" href="#wa" data-opens="5">WhatsApp</a>';
  const page = (inside: string) => new Response(`<html><body>${card(inside)}</body></html>`);
  const show = () => {
    put(`<opened-beacon>${card(`${LINK}<b>belum</b>`)}<a href="#x">lain</a></opened-beacon>`);
  };

  it('tells the server beside the click and shows what the server says then', async () => {
    const asked = serve(new Response(null, { status: 204 }), page(`${LINK}<b>09.15</b>`));
    show();
    find('a[data-opens]').focus();
    expect(press('a[data-opens]').defaultPrevented).toBe(false);
    await vi.waitFor(() => expect(find('b').textContent).toBe('09.15'));
    expect(asked[0]).toMatchObject({ address: '/kirim/abc', init: { method: 'POST', keepalive: true } });
    expect(String(asked[0]?.init?.body)).toBe('intent=opened&orderId=5');
    // The button that was pressed keeps the focus, though it is a new one.
    expect(document.activeElement?.id).toBe('whatsapp-5');
  });

  it('hears the middle button and no other, and no other link', async () => {
    const asked = serve(new Response(null, { status: 204 }), page(LINK));
    show();
    press('a[data-opens]', 'auxclick', { button: 2 });
    press('a[href="#x"]');
    expect(asked).toHaveLength(0);
    press('a[data-opens]', 'auxclick', { button: 1 });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
  });

  it('claims no tick without a connection', async () => {
    serve(new TypeError('offline'));
    show();
    press('a[data-opens]');
    await vi.waitFor(() => expect(find('opened-beacon').dataset.failed).toBe('true'));
    expect(find('b').textContent).toBe('belum');
  });

  it('asks anew for a page that the browser kept, and only for such a one', () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    show();
    const pageshow = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    pageshow(false);
    expect(reload).not.toHaveBeenCalled();
    pageshow(true);
    expect(reload).toHaveBeenCalledTimes(1);
    find('opened-beacon').remove();
    pageshow(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('remembering who orders', () => {
  const KEY = 'bangga:buyer';
  const show = (values: Record<string, string> = {}) => {
    const field = (name: string) => `<input name="${name}" value="${values[name] ?? ''}">`;
    const fields = ['name', 'phone', 'street', 'district', 'city', 'postcode', 'notes.s1', 'key'].map(field);
    put(
      `<remember-buyer><form>${fields.join('')}<input type="checkbox" name="remember"></form></remember-buyer>`,
    );
  };
  const typed = (name: string) => find<HTMLInputElement>(`[name="${name}"]`).value;
  const box = () => find<HTMLInputElement>('[name=remember]');
  const send = () => find('form').dispatchEvent(new Event('submit', { bubbles: true }));

  it('keeps the person and never the notes, only when the box is ticked', () => {
    show({ name: ' Dewi ', city: 'Bandung', 'notes.s1': 'giling kasar', key: 'rahasia' });
    send();
    expect(localStorage.getItem(KEY)).toBeNull();
    box().checked = true;
    send();
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ name: 'Dewi', city: 'Bandung' });
  });

  it('fills what is empty and leaves what was typed', () => {
    localStorage.setItem(KEY, JSON.stringify({ name: 'Dewi', city: 'Bandung', 'notes.s1': 'x' }));
    show({ name: 'Sari' });
    expect([typed('name'), typed('city'), typed('notes.s1')]).toEqual(['Sari', 'Bandung', '']);
    expect(box().checked).toBe(true);
  });

  it('forgets when the box is unticked', () => {
    localStorage.setItem(KEY, JSON.stringify({ name: 'Dewi' }));
    show();
    box().checked = false;
    send();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('survives what somebody else kept under its name, and a browser that keeps nothing', () => {
    for (const odd of ['{', '"x"', '{"name":{"a":1}}', '[]']) {
      localStorage.setItem(KEY, odd);
      show();
      expect(typed('name')).toBe('');
    }
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    show({ name: 'Dewi' });
    box().checked = true;
    expect(send).not.toThrow();
  });
});
