import { describe, expect, it } from 'vitest';
import * as Batik from '~/ui/batik/Batik';
import { faultOfSvg } from '../setup/svg';

const STORES = 400;
const MAX_BYTES = 3_000;

describe('the batik of a store', () => {
  it('is always the same for the same store', () => {
    for (let id = 1; id <= STORES; id += 1) expect(Batik.of(id)).toEqual(Batik.of(id));
  });

  it('is spread: every design gets its share of 400 stores', () => {
    const counts = new Map<string, number>();
    for (let id = 1; id <= STORES; id += 1) {
      const key = Batik.key(Batik.of(id));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const fair = STORES / Batik.all.length;
    expect(counts.size).toBe(Batik.all.length);
    expect(Math.max(...counts.values())).toBeLessThan(fair * 2);
    expect(Math.min(...counts.values())).toBeGreaterThan(fair / 2);
  });

  it('differs between a store and the next one', () => {
    for (let id = 1; id < STORES; id += 1) expect(Batik.of(id)).not.toEqual(Batik.of(id + 1));
  });

  it.each(Batik.all.map((design) => [Batik.key(design), design] as const))(
    '%s is a small, harmless SVG',
    (key, design) => {
      const svg = Batik.svg(design, { width: 480, height: 300 });
      expect(faultOfSvg(svg)).toBeNull();
      expect(Buffer.byteLength(svg)).toBeLessThan(MAX_BYTES);
      expect(Batik.fromKey(key)).toEqual(design);
    },
  );

  it('is not found under a word that names none', () => {
    expect(Batik.fromKey('kawung-neon')).toBeNull();
    expect(Batik.fromKey('constructor')).toBeNull();
  });
});
