import { describe, expect, it } from 'vitest';
import * as Batik from '~/ui/batik/Batik';
import { MOTIFS } from '~/ui/batik/motifs';
import { generateProducts } from '~seed/catalogue/products';
import { generateStores } from '~seed/catalogue/stores';
import * as Drawing from '~seed/drawings/Drawing';
import { footShadow } from '~seed/drawings/layouts';
import { tintsOf } from '~seed/drawings/tint';
import { faultOfSvg } from '../setup/svg';

const MAX_BYTES = 6_000;
const pairs = Drawing.kinds.flatMap((kind) => Batik.all.map((design) => ({ kind, design })));

describe('the drawn pictures', () => {
  it('show at least 48 kinds of object on six motifs', () => {
    expect(Drawing.kinds.length).toBeGreaterThanOrEqual(48);
    expect(Object.keys(MOTIFS)).toHaveLength(6);
  });

  it('are there for every kind that the catalogue names', () => {
    const stores = generateStores({ count: 200, seed: 3 });
    const named = new Set(
      generateProducts(stores, { count: 3000, seed: 3 }).map((product) => product.picture),
    );
    expect([...named].filter((kind) => !Drawing.kinds.some((one) => one === kind))).toEqual([]);
  });

  it('are small, harmless SVG documents', () => {
    const faults = pairs.flatMap(({ kind, design }) => {
      const svg = Drawing.svg(kind, design);
      const fault = Buffer.byteLength(svg) >= MAX_BYTES ? `${Buffer.byteLength(svg)} bytes` : faultOfSvg(svg);
      return fault ? [`${Drawing.fileName(kind, design)}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('make a market of a page: one store shows at least four layouts and three colours among 24 things', () => {
    for (const design of Batik.all) {
      const drawn = Drawing.kinds.slice(0, 24).map((kind) => Drawing.svg(kind, design));
      const tints = tintsOf(design.palette).filter(({ main }) =>
        drawn.some((svg) => objectOf(svg).includes(main)),
      );
      expect(new Set(drawn.map(layoutOf)).size, Batik.key(design)).toBeGreaterThanOrEqual(4);
      expect(tints.length, Batik.key(design)).toBeGreaterThanOrEqual(3);
    }
  });

  it('are no two alike, and always the same', () => {
    const drawn = pairs.map(({ kind, design }) => Drawing.svg(kind, design));
    expect(new Set(drawn).size).toBe(pairs.length);
    expect(pairs.map(({ kind, design }) => Drawing.svg(kind, design))).toEqual(drawn);
  });
});

const objectOf = (svg: string): string => svg.slice(svg.indexOf('<g filter'));

/** The background alone, without the shadow at the foot of what stands. */
const layoutOf = (svg: string): string =>
  svg.slice(svg.indexOf('</filter>'), svg.indexOf('<g filter')).replace(footShadow, '');
