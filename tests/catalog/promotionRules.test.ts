import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import * as FestivalDays from '~/features/catalog/promotion/FestivalDays';
import { pdfOf } from '~/features/catalog/promotion/PdfOfPictures';
import * as PromotionFile from '~/features/catalog/promotion/PromotionFile';
import * as ReferralVisit from '~/features/catalog/promotion/ReferralVisit';
import type { Festival } from '~/features/festival/Festival';

const PHONE = 'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36';

describe('a visit by a picture', () => {
  const opened = { path: '/toko/kopi-gayo', from: 'poster', userAgent: PHONE, purpose: undefined };

  it.each(ReferralVisit.MEDIA)('is one by %s', (medium) => {
    expect(ReferralVisit.of({ ...opened, from: medium })).toEqual({ slug: 'kopi-gayo', medium });
  });

  it.each([
    ['another page', { path: '/produk/kopi-gayo' }],
    ['the list of stores', { path: '/toko' }],
    ['a medium that we do not print', { from: 'iklan' }],
    ['no medium', { from: null }],
    ['a page fetched ahead', { purpose: 'prefetch' }],
    ['the preview of WhatsApp', { userAgent: 'WhatsApp/2.23.20.0 A' }],
    ['the preview of Facebook', { userAgent: 'facebookexternalhit/1.1' }],
    [
      'a search engine',
      { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
  ])('is none for %s', (_what, changed) => {
    expect(ReferralVisit.of({ ...opened, ...changed })).toBeNull();
  });

  it('counts the browsers inside the apps', () => {
    const inside = `${PHONE} Instagram 350.0.0.0 Android`;
    expect(ReferralVisit.of({ ...opened, userAgent: inside })).not.toBeNull();
  });
});

describe('a file of the kit', () => {
  it.each([
    ['poster.pdf', { kind: 'poster', format: 'pdf', isSmall: false }],
    ['qr.svg', { kind: 'qr', format: 'svg' }],
    ['story-kecil.png', { kind: 'story', format: 'png', isSmall: true }],
    ['harga-12.png', { kind: 'pricePage', format: 'png', page: 12, isSmall: false }],
    ['harga-1-kecil.png', { kind: 'pricePage', format: 'png', page: 1, isSmall: true }],
  ])('is %s', (name, file) => {
    expect(PromotionFile.parse(name)).toEqual(file);
  });

  it.each(['', 'poster.svg', 'harga-0.png', 'harga-100.png', '../poster.png', 'constructor', 'toString'])(
    'is not "%s"',
    (name) => {
      expect(PromotionFile.parse(name)).toBeNull();
    },
  );
});

const DAY_MS = 86_400_000;
/** 12 November 2026, 09.00 WIB. */
const OPENS_AT = Date.UTC(2026, 10, 12, 2);
const festival = (id: number, opensAt: number, closesAt: number | null): Festival => ({
  ...{ id, slug: `f${id}`, orderPrefix: 'BBI', checksProductsFirst: false },
  ...{ name: { id: 'F', en: 'F' }, theme: { id: '', en: '' }, story: { id: '', en: '' } },
  phases: [
    { kind: 'open', startsAt: opensAt },
    ...(closesAt === null ? [] : [{ kind: 'closed' as const, startsAt: closesAt }]),
  ],
});

describe('the days of a festival', () => {
  it.each([
    [OPENS_AT, Date.UTC(2026, 11, 22, 14), '12 November – 22 Desember 2026', '09.00', '21.00'],
    [OPENS_AT, Date.UTC(2026, 10, 21, 17), '12 November – 21 November 2026', '09.00', '24.00'],
    [OPENS_AT, Date.UTC(2027, 0, 3, 14), '12 November 2026 – 3 Januari 2027', '09.00', '21.00'],
    [OPENS_AT, Date.UTC(2026, 10, 12, 14), '12 November 2026', '09.00', '21.00'],
    [OPENS_AT, null, '12 November 2026', '09.00', null],
  ])('from %i until %s are said in WIB', (opensAt, closesAt, days, from, until) => {
    expect(FestivalDays.days({ opensAt, closesAt })).toBe(days);
    expect(FestivalDays.hours({ opensAt, closesAt })).toEqual({ from, until });
  });

  it('are those of the festival that is on, then of the next one, and none when all are over', () => {
    const all = [
      festival(1, OPENS_AT, OPENS_AT + 10 * DAY_MS),
      festival(2, OPENS_AT + 100 * DAY_MS, OPENS_AT + 110 * DAY_MS),
    ];
    const idAt = (now: number) => FestivalDays.advertisedAt(all, now)?.festival.id ?? null;
    expect(idAt(OPENS_AT - 1)).toBe(1);
    expect(idAt(OPENS_AT + 10 * DAY_MS - 1)).toBe(1);
    expect(idAt(OPENS_AT + 10 * DAY_MS)).toBe(2);
    expect(idAt(OPENS_AT + 110 * DAY_MS)).toBeNull();
  });
});

const picture = (palette: boolean, width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: '#B3261E' } })
    .png({ palette })
    .toBuffer();

describe('a PDF of pictures', () => {
  it.each([true, false])('holds every pixel on an A4 page of its own (palette: %s)', async (palette) => {
    const pdf = Buffer.from(pdfOf([await picture(palette), await picture(palette, 60)]));
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    expect(text.match(/\/MediaBox \[0 0 595\.28 841\.89\]/g)).toHaveLength(2);
    expect(text).toContain('/Count 2');
    const images = [
      ...text.matchAll(
        /\/BitsPerComponent (\d+) \/Filter .*?\/Columns (\d+) >> \/Length (\d+) >>\nstream\n/g,
      ),
    ];
    expect(images.map(([, , columns]) => Number(columns))).toEqual([40, 60]);
    for (const found of images) {
      const start = found.index + found[0].length;
      const rows = inflateSync(pdf.subarray(start, start + Number(found[3])));
      const channels = palette ? 1 : 3;
      expect(rows.length).toBe(30 * (1 + Math.ceil((Number(found[2]) * channels * Number(found[1])) / 8)));
    }
  });

  it('says in its table where each object begins', async () => {
    const text = Buffer.from(pdfOf([await picture(true)])).toString('latin1');
    const tableAt = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
    expect(text.slice(tableAt, tableAt + 4)).toBe('xref');
    const offsets = [...text.slice(tableAt).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    expect(offsets).toHaveLength(5);
    for (const [index, at] of offsets.entries()) {
      expect(text.slice(at).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    }
  });

  it('refuses a picture that can be seen through', async () => {
    const see = await sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    expect(() => pdfOf([see])).toThrow(RangeError);
  });
});
