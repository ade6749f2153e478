import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Approval from '~/features/catalog/approval/Approval';
import * as ReadyText from '~/features/catalog/approval/ReadyText';
import type { ApprovalState } from '~db/schema/stores';
import { runs } from '../setup/runs';

const STATES: readonly ApprovalState[] = ['draft', 'submitted', 'approved', 'returned', 'suspended'];
const state = fc.constantFrom(...STATES);

describe('Approval', () => {
  it('lets organizers judge what was sent in, and nothing that was not', () => {
    expect(Approval.organizerMoves('submitted')).toEqual(['approved', 'returned', 'suspended']);
    expect(Approval.organizerMoves('draft')).toEqual([]);
  });

  it('brings a suspended store back by approving it only', () => {
    expect(Approval.organizerMoves('suspended')).toEqual(['approved']);
  });

  it('never lets a seller approve, send back or suspend', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        expect(Approval.canMove('seller', from, to)).toBe(
          to === 'submitted' && (from === 'draft' || from === 'returned'),
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has no move from a state to itself', () => {
    for (const one of STATES) {
      expect(Approval.canMove('organizer', one, one)).toBe(false);
      expect(Approval.canMove('seller', one, one)).toBe(false);
    }
  });
});

describe('the text for a seller', () => {
  const news: ReadyText.News = {
    store: 'Keripik Bu Wati',
    person: 'Wati',
    to: 'returned',
    isRestored: false,
    reason: 'Foto toko belum ada.',
    panelUrl: 'https://festival.example/penjual',
  };

  it('greets the person, says what was decided and why, and leads to the panel', () => {
    const text = ReadyText.storeNews(news);
    expect(text).toContain('Halo Wati');
    expect(text).toContain('Keripik Bu Wati belum bisa tampil');
    expect(text).toContain('Catatan panitia: Foto toko belum ada.');
    expect(text.endsWith('https://festival.example/penjual')).toBe(true);
  });

  it('greets the store where nobody is named, and says no empty reason', () => {
    const text = ReadyText.storeNews({ ...news, person: '', reason: '', to: 'approved' });
    expect(text).toContain('Halo Keripik Bu Wati');
    expect(text).not.toContain('Catatan panitia');
  });

  it('says of one that comes back that it is shown again', () => {
    expect(ReadyText.storeNews({ ...news, to: 'approved', isRestored: true })).toContain('tampil lagi');
  });
});
