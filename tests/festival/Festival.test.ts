import { describe, expect, it } from 'vitest';
import * as Festival from '~/features/festival/Festival';
import type { PhaseKind } from '~/features/festival/Phase';

function festival(id: number, ...phases: [PhaseKind, number][]): Festival.Festival {
  const text = { id: `f${id}`, en: `f${id}` };
  return {
    id,
    slug: `f${id}`,
    name: text,
    theme: text,
    story: text,
    orderPrefix: 'BBI',
    checksProductsFirst: true,
    phases: phases.map(([kind, startsAt]) => ({ kind, startsAt })),
  };
}

const last = festival(1, ['preparation', 0], ['open', 100], ['closed', 200], ['archive', 300]);
const now = festival(2, ['preparation', 250], ['open', 400], ['closed', 500], ['archive', 600]);
const next = festival(3, ['preparation', 700]);
const all = [now, next, last];

describe('Festival', () => {
  it('is current from its first phase until its archive', () => {
    expect(Festival.currentAt(all, -1)).toBeNull();
    expect(Festival.currentAt(all, 0)?.festival.id).toBe(1);
    expect(Festival.currentAt(all, 249)?.phase).toBe('closed');
    expect(Festival.currentAt(all, 599)?.festival.id).toBe(2);
    expect(Festival.currentAt(all, 600)).toBeNull();
    expect(Festival.currentAt(all, 700)?.festival.id).toBe(3);
  });

  it('is the one that began last when two are not yet in the archive', () => {
    expect(Festival.currentAt(all, 260)?.festival.id).toBe(2);
  });

  it('lists the archive newest first, and what comes next', () => {
    expect(Festival.archivedAt(all, 650).map((moment) => moment.festival.id)).toEqual([2, 1]);
    expect(Festival.comingAfter(all, 650)?.id).toBe(3);
    expect(Festival.comingAfter(all, 700)).toBeNull();
  });

  it('carries what its phase allows', () => {
    const moment = Festival.momentOf(now, 450);
    expect(moment).toMatchObject({ phase: 'open', opensAt: 400, closesAt: 500, rules: { checkout: true } });
    expect(Festival.momentOf(now, 100)).toBeNull();
  });
});
