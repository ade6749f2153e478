import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as Batik from '~/ui/batik/Batik';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { faultOfSvg } from '../setup/svg';

const STORES = 400;
const MAX_BYTES = 3_000;
const MAX_FESTIVAL_BYTES = 20_000;
const CONTRAST_AA = 4.5;
const CREAM = '#FBF3E2';

const countedBy = (word: (design: Batik.BatikDesign) => string) => {
  const counts = new Map<string, number>();
  for (let id = 1; id <= STORES; id += 1) {
    const key = word(Batik.of(id));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

describe('the batik of a store', () => {
  it('stays what it was: a store does not change its cloth overnight', () => {
    const worn = [1, 2, 3, 400].map((id) => Batik.key(Batik.of(id)));
    expect(worn).toEqual(['ceplok-mega', 'lereng-krem', 'kawung-krem', 'kawung-indigo']);
  });

  it('is spread: every design and every motif gets its share of 400 stores', () => {
    for (const [word, number] of [[Batik.key, Batik.all.length] as const, [motifOf, 6] as const]) {
      const counts = countedBy(word);
      const fair = STORES / number;
      expect(counts.size).toBe(number);
      expect(Math.max(...counts.values())).toBeLessThan(fair * 1.5);
      expect(Math.min(...counts.values())).toBeGreaterThan(fair / 2);
    }
  });

  it('differs between a store and the next one', () => {
    for (let id = 1; id < STORES; id += 1) expect(Batik.of(id)).not.toEqual(Batik.of(id + 1));
  });

  it.each(Batik.all.map((design) => [Batik.key(design), design] as const))(
    '%s is a small, harmless SVG, as a cloth and as a strip',
    (key, design) => {
      for (const svg of [
        Batik.svg(design, { width: 480, height: 300 }),
        Batik.strip(design, { width: 480, height: 16 }),
      ]) {
        expect(faultOfSvg(svg)).toBeNull();
        expect(Buffer.byteLength(svg)).toBeLessThan(MAX_BYTES);
      }
      expect(Batik.fromKey(key)).toEqual(design);
      expect(Batik.url(design)).toBe(`/batik/${key}.svg`);
    },
  );

  it('names its pattern so that cloths of other designs and sizes may stand on the same page', () => {
    const ids = Batik.all.flatMap((design) =>
      [1, 1.2, 1.5].map((scale) => Batik.patternDefs(design, scale).id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is not found under a word that names none', () => {
    expect(Batik.fromKey('kawung-neon')).toBeNull();
    expect(Batik.fromKey('constructor')).toBeNull();
  });
});

describe('the banner', () => {
  it('is a picture that may be kept, and says nothing to a screen reader', () => {
    const html = renderToStaticMarkup(createElement(BatikBanner, { storeId: 7 }));
    expect(html).toContain(`src="${Batik.url(Batik.of(7))}"`);
    expect(html).toContain('alt=""');
  });

  it('stands in the page itself when asked to, without a style of its own', () => {
    const html = renderToStaticMarkup(createElement(BatikBanner, { storeId: 7, isInline: true }));
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain('preserveAspectRatio="xMidYMid slice"');
    expect(html).toContain(Batik.patternDefs(Batik.of(7)).markup);
    expect(html).not.toMatch(/style|<img/);
  });
});

describe("the festival's own cloth", () => {
  const svg = Batik.festival({ width: 360, height: 420 });

  it('is a harmless SVG of the size that is asked for', () => {
    expect(faultOfSvg(svg)).toBeNull();
    expect(Buffer.byteLength(svg)).toBeLessThan(MAX_FESTIVAL_BYTES);
    expect(svg).toContain('width="360" height="420"');
  });

  it('is dark enough everywhere for cream words', () => {
    const tones = [...new Set(svg.match(/#[0-9A-F]{6}/g))];
    expect(tones.length).toBeGreaterThan(10);
    for (const tone of tones) expect(contrast(CREAM, tone), tone).toBeGreaterThan(CONTRAST_AA);
  });
});

const motifOf = ({ motif }: Batik.BatikDesign): string => motif;

/** WCAG 2 contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
