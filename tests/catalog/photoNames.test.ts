import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as PhotoUpload from '~/features/catalog/PhotoUpload';
import { sampled } from '../setup/runs';

describe('the name of a product from that of its photo', () => {
  it.each([
    ['keripik-pisang_manis.jpg', 'Keripik pisang manis'],
    ['../../etc/Sambal Bu Tini.png', 'Sambal Bu Tini'],
    ['C:\\foto\\batik tulis.jpeg', 'Batik tulis'],
    ['kopi\u202Egpj.exe', 'Kopigpj'],
    ['IMG_20261124_101112.jpg', null],
    ['IMG-20261124-WA0003.jpg', null],
    ['WhatsApp Image 2026-11-24 at 10.11.12.jpeg', null],
    ['PXL_20261124_101112345.MP.jpg', null],
    ['Screenshot_2026-11-24.png', null],
    ['3f2b8c9a1d4e5f60a7b8.jpg', null],
    ['12345.jpg', null],
    ['', null],
    ['\uD800.jpg', null],
  ])('%j is %j', (fileName, expected) => {
    expect(PhotoUpload.productName(fileName)).toBe(expected);
  });

  it('is one that the table of products takes, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (fileName) => {
        const name = PhotoUpload.productName(fileName);
        const length = [...(name ?? 'xxx')].length;
        expect(length).toBeGreaterThanOrEqual(3);
        expect(length).toBeLessThanOrEqual(255);
        expect(PhotoUpload.shownName(fileName)).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      }),
      sampled(1000),
    );
  });
});
