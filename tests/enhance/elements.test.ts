// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCountDown } from '~/enhance/countDown';
import { defineFavouriteButton } from '~/enhance/favouriteButton';
import * as Favourites from '~/enhance/favourites';
import { defineLatelySeen } from '~/enhance/latelySeen';
import { defineShareButton } from '~/enhance/shareButton';
import { put } from './page';

const SECOND_MS = 1_000;
const NOW = Date.UTC(2026, 10, 24);

beforeAll(() => {
  defineCountDown();
  defineFavouriteButton();
  defineLatelySeen();
  defineShareButton();
});

beforeEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});

describe('the countdown', () => {
  afterEach(() => vi.useRealTimers());

  const units = ['days', 'hours', 'minutes', 'seconds'];
  const shown = () =>
    units.map((unit) => document.querySelector(`[data-unit=${unit}]`)?.textContent).join(':');
  const count = (endsAt: number) => {
    const boxes = units.map((unit) => `<b data-unit="${unit}">?</b>`).join('');
    put(`<count-down data-ends-at="${endsAt}" data-server-now="${NOW}">${boxes}</count-down>`);
  };

  it('shows what is left by the server, not by the phone whose clock is wrong', () => {
    vi.useFakeTimers({ now: NOW + 5 * 365 * 24 * 3600 * SECOND_MS });
    count(NOW + (((2 * 24 + 4) * 60 + 11) * 60 + 9) * SECOND_MS);
    expect(shown()).toBe('2:04:11:09');
  });

  it('goes on by the second and stops at nothing', () => {
    vi.useFakeTimers({ now: NOW });
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    count(NOW + 3 * SECOND_MS);
    vi.advanceTimersByTime(SECOND_MS);
    expect(shown()).toBe('0:00:00:02');
    vi.advanceTimersByTime(2 * SECOND_MS);
    expect(shown()).toBe('0:00:00:00');
    expect(reload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * SECOND_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('favourites', () => {
  it('keep the newest first, none twice and at most sixty', () => {
    expect(Favourites.save([1, 2], 2)).toEqual([2, 1]);
    const full = Array.from({ length: 60 }, (_, index) => index + 1);
    expect(Favourites.save(full, 99)).toHaveLength(60);
    expect(Favourites.save(full, 99)).not.toContain(60);
  });

  it('read what they wrote, and nothing out of junk', () => {
    const [pair = ''] = Favourites.cookie([12, 45], false).split(';');
    expect(Favourites.read(`basket=x; ${pair}; ui=y`)).toEqual([12, 45]);
    expect(Favourites.read('favorit=0.-1.x')).toEqual([]);
    expect(Favourites.read(null)).toEqual([]);
  });

  it('the button saves and lets go without leaving the page', () => {
    put(`<favourite-button data-id="7" data-save="Simpan" data-saved="Tersimpan">
      <form action="/favorit" method="post"><button><span data-label></span></button></form></favourite-button>`);
    const button = document.querySelector('button');
    const press = () => {
      const event = new Event('submit', { bubbles: true, cancelable: true });
      document.querySelector('form')?.dispatchEvent(event);
      return event;
    };
    expect(button?.getAttribute('aria-pressed')).toBe('false');
    expect(press().defaultPrevented).toBe(true);
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(button?.textContent).toBe('Tersimpan');
    expect(Favourites.read(document.cookie)).toEqual([7]);
    press();
    expect(Favourites.read(document.cookie)).toEqual([]);
  });
});

describe('lately seen', () => {
  const visit = (slug: string, name: string) => {
    document.body.innerHTML = '';
    const element = document.createElement('lately-seen');
    Object.assign(element.dataset, { slug, name, image: `/media/${slug}.svg` });
    element.hidden = true;
    element.innerHTML = '<ul></ul>';
    document.body.append(element);
    return element;
  };

  it('shows itself once there is another product, newest first, and never the present one', () => {
    expect(visit('kopi', 'Kopi').hidden).toBe(true);
    visit('teh', 'Teh');
    const element = visit('gula', 'Gula');
    expect(element.hidden).toBe(false);
    expect([...element.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['Teh', 'Kopi']);
  });

  it('what a seller named stays text', () => {
    visit('jahat', '<img src=x onerror=alert(1)>');
    const element = visit('kopi', 'Kopi');
    expect(element.querySelectorAll('img')).toHaveLength(1);
    expect(element.querySelector('li')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('survives what somebody else kept under its name', () => {
    localStorage.setItem('bangga:seen', '{"not":"a list"}');
    expect(visit('kopi', 'Kopi').hidden).toBe(true);
    localStorage.setItem('bangga:seen', '[1,null,{"slug":3}]');
    expect(visit('teh', 'Teh').hidden).toBe(true);
  });
});

describe('sharing', () => {
  it('appears where the phone can share, and shares the address without what is personal in it', async () => {
    const share = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', Object.assign(navigator, { share }));
    document.head.innerHTML = '<link rel="canonical" href="https://bangga.contoh/produk/kopi">';
    put('<share-button data-title="Kopi" class="invisible"><button>Bagikan</button></share-button>');
    const element = document.querySelector('share-button');
    expect(element?.classList.contains('invisible')).toBe(false);
    document.querySelector('button')?.click();
    expect(share).toHaveBeenCalledWith({ title: 'Kopi', url: 'https://bangga.contoh/produk/kopi' });
    vi.unstubAllGlobals();
  });
});
