import { describe, expect, expectTypeOf, test } from 'vitest';
import * as OrderFlow from '~/features/orders/OrderFlow';

const EDGES = [
  'intent opened',
  'intent refused',
  'intent cancelled',
  'intent expired',
  'opened confirmed',
  'opened refused',
  'opened cancelled',
  'opened expired',
  'confirmed shipped',
  'confirmed refused',
  'confirmed cancelled',
  'shipped done',
  'expired confirmed',
];

const PAYMENT_EDGES = ['unpaid claimed', 'unpaid paid', 'claimed paid', 'claimed unpaid', 'paid refunded'];

describe('an order', () => {
  test('moves along the declared edges and no other', () => {
    const states = OrderFlow.ORDER_STATES;
    expect(states).toHaveLength(8);
    const allowed = states.flatMap((from) =>
      states.filter((to) => OrderFlow.canMove(from, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed.sort()).toEqual([...EDGES].sort());
  });

  test('ends when it is done, refused or cancelled, not when it is expired', () => {
    expect(OrderFlow.ORDER_STATES.filter(OrderFlow.isFinal)).toEqual(['done', 'refused', 'cancelled']);
  });

  test('only a state that exists is a state', () => {
    expect(OrderFlow.ORDER_STATES.every(OrderFlow.isOrderState)).toBe(true);
    expect(['', 'sent', 'toString', 'Intent'].some(OrderFlow.isOrderState)).toBe(false);
  });

  test('an illegal move does not compile, and throws when a cast hides it', () => {
    expect(OrderFlow.move('intent', 'opened')).toBe('opened');
    expect(OrderFlow.move('expired', 'confirmed')).toBe('confirmed');
    // @ts-expect-error an order is not confirmed before it was opened
    expect(() => OrderFlow.move('intent', 'confirmed')).toThrow(RangeError);
    // @ts-expect-error nothing comes after done
    expect(() => OrderFlow.move('done', 'intent')).toThrow(RangeError);
    // @ts-expect-error there is no such state
    expect(() => OrderFlow.move('intent', 'sent')).toThrow(RangeError);
    // @ts-expect-error a state that may be intent or confirmed cannot be shipped
    expect(() => OrderFlow.move('intent' as 'intent' | 'confirmed', 'shipped')).toThrow(RangeError);
  });

  test('the compiler knows what comes next', () => {
    expectTypeOf<OrderFlow.NextOf<'opened'>>().toEqualTypeOf<
      'confirmed' | 'refused' | 'cancelled' | 'expired'
    >();
    expectTypeOf<OrderFlow.NextOf<'shipped'>>().toEqualTypeOf<'done'>();
    expectTypeOf<OrderFlow.NextOf<'done'>>().toBeNever();
    expectTypeOf<OrderFlow.NextOf<'intent' | 'confirmed'>>().toEqualTypeOf<'refused' | 'cancelled'>();
  });
});

describe('a payment', () => {
  test('moves along its own edges', () => {
    const states = OrderFlow.PAYMENT_STATES;
    const allowed = states.flatMap((from) =>
      states.filter((to) => OrderFlow.canMovePayment(from, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed.sort()).toEqual([...PAYMENT_EDGES].sort());
    expect(['unpaid', 'refunded'].every(OrderFlow.isPaymentState)).toBe(true);
    expect(OrderFlow.isPaymentState('done')).toBe(false);
  });

  test('cannot be refunded before it is paid', () => {
    expect(OrderFlow.movePayment('paid', 'refunded')).toBe('refunded');
    // @ts-expect-error nothing to give back
    expect(() => OrderFlow.movePayment('unpaid', 'refunded')).toThrow(RangeError);
  });
});
