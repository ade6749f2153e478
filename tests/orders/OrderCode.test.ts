import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as OrderCode from '~/features/orders/OrderCode';
import { sampled } from '../setup/runs';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('an order code', () => {
  test('is the prefix and one character for each of five bytes', () => {
    expect(OrderCode.make('BBI', new Uint8Array([7, 19, 3, 22, 29]))).toBe('BBI-7K3PX');
    expect(OrderCode.make('bbi', new Uint8Array([32, 255, 0, 31, 1, 99]))).toBe('BBI-0Z0Z1');
  });

  test('is not made of too few bytes or a prefix that no one could type', () => {
    expect(() => OrderCode.make('BBI', new Uint8Array(4))).toThrow(RangeError);
    expect(() => OrderCode.make('', new Uint8Array(5))).toThrow(RangeError);
    expect(() => OrderCode.make('B-I', new Uint8Array(5))).toThrow(RangeError);
  });

  test('has every character as often as any other, whatever the byte', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const last = OrderCode.make('B', new Uint8Array(5).fill(byte)).slice(-1);
      counts.set(last, (counts.get(last) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  test.each([
    ['BBI-7K3QX', 'BBI-7K3QX'],
    ['bbi-7k3qx', 'BBI-7K3QX'],
    [' bbi 7k3qx ', 'BBI-7K3QX'],
    ['BBI7K3QX', 'BBI-7K3QX'],
    ['*BBI-7K3QX*', 'BBI-7K3QX'],
    ['#BBI–7K3QX', 'BBI-7K3QX'],
    ['BBI-OIl0o', 'BBI-01100'],
    ['BBI-7K3QU', null],
    ['7K3QX', null],
    ['', null],
    ['BBI-7K3Q', null],
    ['BBI--7K3QX', 'BBI-7K3QX'],
    ['BBI-7K3QX-', null],
    ['TERLALUPANJANG-7K3QX', null],
  ])('typed as %j reads as %j', (typed, code) => {
    expect(OrderCode.parse(typed)).toBe(code);
  });

  test('reads back however it is typed', () => {
    const before = fc.constantFrom('', ' ', '*', '#');
    const hyphen = fc.constantFrom('-', ' ', '', ' - ', '–');
    fc.assert(
      fc.property(
        bytes(5),
        before,
        hyphen,
        fc.boolean(),
        fc.boolean(),
        (random, start, gap, small, lookAlikes) => {
          const code = OrderCode.make('BBI', random);
          const body = lookAlikes
            ? code
                .slice(4)
                .replaceAll('0', 'O')
                .replaceAll('1', small ? 'l' : 'I')
            : code.slice(4);
          const typed = `${start}BBI${gap}${body}`;
          expect(OrderCode.parse(small ? typed.toLowerCase() : typed)).toBe(code);
        },
      ),
      sampled(1000),
    );
  });

  test('no text makes reading throw, and what is read is a code that reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = OrderCode.parse(text);
        if (code !== null) expect(OrderCode.parse(code)).toBe(code);
      }),
      sampled(1000),
    );
  });
});

describe('a group code', () => {
  test('holds all 128 bits in 26 characters', () => {
    expect(OrderCode.groupCode(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(OrderCode.groupCode(new Uint8Array(16).fill(255))).toBe(`7${'z'.repeat(25)}`);
  });

  test('is one for each 16 bytes and is recognised', () => {
    fc.assert(
      fc.property(bytes(16), bytes(16), (a, b) => {
        const [first, second] = [OrderCode.groupCode(a), OrderCode.groupCode(b)];
        expect(OrderCode.isGroupCode(first)).toBe(true);
        expect(first === second).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
      sampled(1000),
    );
  });

  test('counts every bit', () => {
    const random = new Uint8Array(randomBytes(16));
    const whole = OrderCode.groupCode(random);
    for (let bit = 0; bit < 128; bit += 1) {
      const flipped = random.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(OrderCode.groupCode(flipped)).not.toBe(whole);
    }
  });

  test('is refused in any other form', () => {
    const code = OrderCode.groupCode(new Uint8Array(16).fill(200));
    const others = [
      code.toUpperCase(),
      code.slice(1),
      `${code}0`,
      ` ${code}`,
      `${code}\n`,
      `8${code.slice(1)}`,
      '',
    ];
    expect(others.map(OrderCode.isGroupCode)).toEqual(others.map(() => false));
    expect(() => OrderCode.groupCode(new Uint8Array(15))).toThrow(RangeError);
  });
});
