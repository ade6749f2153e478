import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Checklist from '~/features/catalog/Checklist';
import * as Province from '~/features/catalog/Province';
import * as Regency from '~/features/catalog/Regency';
import * as StoreFacts from '~/features/catalog/StoreFacts';
import * as StoreForm from '~/features/catalog/StoreForm';
import * as ClosureForm from '~/features/catalog/storeSettings/ClosureForm';
import * as OpeningForm from '~/features/catalog/storeSettings/OpeningForm';
import * as TypedText from '~/features/catalog/TypedText';
import { MESSAGES } from '~/i18n/messages';
import regencies from '~seed/catalogue/regencies.json';
import { sampled } from '../setup/runs';

const FACTS: StoreFacts.StoreFacts = {
  ...{ ownerName: 'Ani', name: 'Dapur Ani', provinceCode: '32', regency: 'Kota Bandung' },
  ...{ categorySlug: 'camilan-kue', story: 'Kue basah buatan rumah, dipanggang setiap pagi.' },
  ...{ shippingPolicy: '', returnPolicy: '', paymentPolicy: '', hasLogo: false, hasHours: false },
  contacts: { whatsapp: '+6281234567890' },
  licences: {},
};
const SUBJECT: Checklist.Subject = {
  ...{ facts: FACTS, required: ['whatsapp', 'story'], approval: 'approved', entry: 'accepted' },
  ...{ mayPublishContact: true, productCount: 1 },
};
const states = (subject: Checklist.Subject) =>
  Object.fromEntries(Checklist.items(subject).map(({ name, state }) => [name, state]));

describe('the checklist', () => {
  test('is done when the store can be seen', () => {
    const items = Checklist.items(SUBJECT);
    const { done, all } = Checklist.progress(items);
    expect(done).toBe(all);
  });

  test.each<[string, Partial<Checklist.Subject>, Record<string, string>]>([
    ['a fact that the festival asks for', { required: ['nib'] }, { nib: 'missing' }],
    ['a short story', { facts: { ...FACTS, story: 'Enak' } }, { story: 'missing' }],
    ['consent that was taken back', { mayPublishContact: false }, { consent: 'missing' }],
    ['no product', { productCount: 0 }, { product: 'missing' }],
    ['sent in', { approval: 'submitted', entry: 'nominated' }, { sent: 'done', approval: 'waiting' }],
    ['sent back', { approval: 'returned' }, { sent: 'missing', approval: 'missing' }],
    ['not accepted in the festival yet', { entry: 'nominated' }, { approval: 'waiting' }],
    ['suspended', { approval: 'suspended' }, { approval: 'missing' }],
    ['without any contact', { facts: { ...FACTS, contacts: {} }, required: [] }, { contact: 'missing' }],
  ])('says what is missing: %s', (_what, change, expected) => {
    const subject = { ...SUBJECT, ...change };
    expect(states(subject)).toMatchObject(expected);
    const { done, all } = Checklist.progress(Checklist.items(subject));
    expect(done).toBeLessThan(all);
  });

  test('only advises what no festival asks for', () => {
    const advised = Checklist.items(SUBJECT).filter(({ isRequired }) => !isRequired);
    expect(advised.map(({ name }) => name)).toEqual(['logo', 'hours', 'policies']);
  });

  test('what keeps a store from being approved is what the festival asks for, and no more', () => {
    expect(StoreFacts.missing(FACTS, ['whatsapp', 'story'])).toEqual([]);
    expect(StoreFacts.missing(FACTS, ['nib', 'backup'])).toEqual(['backup', 'nib']);
    expect(StoreFacts.requiredFrom('["story","nib","a fact of tomorrow",7]')).toEqual(['story', 'nib']);
  });
});

describe('kabupaten and kota', () => {
  test('are 514 in 38 provinces, as many in each as the provinces say, none twice', () => {
    const lists = Province.all.map(({ code }) => Regency.ofProvince(code));
    expect(lists.flat()).toHaveLength(514);
    expect(lists.every((list) => list.length > 0 && new Set(list).size === list.length)).toBe(true);
  });

  test('are called as the demo calls them', () => {
    const unknown = regencies.flatMap(({ code, regencies: names }) =>
      names.filter((name) => !Regency.isIn(code, name)).map((name) => `${code} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('count only in their own province', () => {
    expect(Regency.isIn('11', 'Aceh Tengah')).toBe(true);
    expect(Regency.isIn('32', 'Aceh Tengah')).toBe(false);
    expect(Regency.ofProvince('99')).toEqual([]);
  });
});

describe('the form of a store', () => {
  const read = (typed: StoreForm.Typed) => StoreForm.read(typed, StoreForm.FIELDS, ['whatsapp', 'story']);

  test('keeps texts without what nobody can see', () => {
    const { values } = read({
      name: ' Kopi\u202e  Gayo\u200e ',
      story: 'Baris satu\r\n\r\n\r\n\r\nbaris dua   ',
    });
    expect(values).toMatchObject({ name: 'Kopi Gayo', story: 'Baris satu\n\nbaris dua' });
  });

  test.each<[StoreForm.Typed, StoreForm.Field, StoreForm.Problem]>([
    [{ name: '☕☕☕☕' }, 'name', 'problems.nameShort'],
    [{ name: 'a'.repeat(61) }, 'name', 'problems.nameLong'],
    [{ story: 'Enak' }, 'story', 'problems.storyShort'],
    [{ story: 'a'.repeat(1501) }, 'story', 'problems.storyLong'],
    [{ provinceCode: '99' }, 'provinceCode', 'problems.provinceMissing'],
    [{ provinceCode: '32', regency: 'Aceh Tengah' }, 'regency', 'problems.regencyElsewhere'],
    [{ categorySlug: 'apa-saja' }, 'categorySlug', 'problems.categoryMissing'],
    [{ whatsapp: '' }, 'whatsapp', 'refusals.whatsapp.missing'],
    [{ whatsapp: '021 5550 1234' }, 'whatsapp', 'refusals.whatsapp.not_mobile'],
    [{ whatsapp: '081234567890', backup: '+62 812 3456 7890' }, 'backup', 'problems.backupSame'],
    [{ instagram: 'Kopi Gayo' }, 'instagram', 'refusals.instagram.spaces'],
    [{ halal: 'KH12345678901234' }, 'halal', 'licences.halal.refusals.ruling'],
  ])('%j: %s is refused', (typed, field, problem) => {
    expect(read(typed).problems[field]).toBe(problem);
  });

  test('never throws, and keeps only what can be kept', () => {
    const typed = fc.record(
      Object.fromEntries(StoreForm.FIELDS.map((field) => [field, fc.string({ unit: 'binary' })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(typed, (form) => {
        const { values } = read(form);
        for (const value of Object.values(values)) expect(value ?? '').toBe((value ?? '').toWellFormed());
      }),
      sampled(1000),
    );
  });

  test('counts letters as people do', () => {
    expect(TypedText.fits('👨‍👩‍👧‍👦'.repeat(60), 60)).toBe(true);
    expect(TypedText.fits(`a${'\u0301'.repeat(1000)}`, 60)).toBe(false);
  });
});

describe('opening hours', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const day = fc.uniqueArray(minute, { maxLength: 6 }).map((cuts) => {
    const sorted = cuts.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, place) => ({
      opensMinute: sorted[2 * place] ?? 0,
      closesMinute: sorted[2 * place + 1] ?? 0,
    }));
  });

  test('read as they were written', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 7, maxLength: 7 }), (days) => {
        const hours = days.flatMap((ranges, weekday) => ranges.map((range) => ({ weekday, ...range })));
        expect(OpeningForm.read(OpeningForm.write(hours))).toEqual({ hours, problems: {} });
      }),
      sampled(1000),
    );
  });

  const one = (opens: string, closes: string) => OpeningForm.read([[{ opens, closes }]]);
  test.each([
    ['18:00', '02:00', 1080, 1560],
    ['08.00', '17.30', 480, 1050],
    ['8', '24:00', 480, 1440],
    ['00:00', '00:00', 0, 1440],
    ['20:00', '20:00', 1200, 2640],
  ])('%s to %s', (opens, closes, opensMinute, closesMinute) => {
    expect(one(opens, closes).hours).toEqual([{ weekday: 0, opensMinute, closesMinute }]);
  });

  test.each([
    ['08:00', '', 'half'],
    ['pagi', 'sore', 'time'],
    ['25:00', '26:00', 'time'],
    ['08:75', '09:00', 'time'],
  ])('%s to %s: %s', (opens, closes, problem) => {
    expect(one(opens, closes)).toEqual({ hours: [], problems: { 0: problem } });
  });

  test('ranges of a day stand beside one another, in any order', () => {
    const ranges = [
      { opens: '13:00', closes: '17:00' },
      { opens: '08:00', closes: '12:00' },
    ];
    expect(OpeningForm.read([ranges]).hours.map(({ opensMinute }) => opensMinute)).toEqual([480, 780]);
    expect(OpeningForm.read([[...ranges, { opens: '11:59', closes: '12:30' }]]).problems).toEqual({
      0: 'overlap',
    });
  });
});

describe('a closure', () => {
  const NOW = Date.UTC(2026, 10, 12, 2);
  const read = (from: string, until = '', note = '') =>
    ClosureForm.read({ from, until, note }, 'Asia/Jayapura', NOW);

  test('lasts from midnight to midnight by the clock of the store, both days included', () => {
    expect(read('2026-11-20', '2026-11-21', ' Libur ')).toEqual({
      ok: true,
      closure: { fromAt: Date.UTC(2026, 10, 19, 15), untilAt: Date.UTC(2026, 10, 21, 15), note: 'Libur' },
    });
  });

  test.each([
    ['', '', 'from', 'missing'],
    ['2026-02-30', '', 'from', 'unreadable'],
    ['20-11-2026', '', 'from', 'unreadable'],
    ['2026-11-21', '2026-11-20', 'until', 'order'],
    ['2026-11-01', '2026-11-11', 'until', 'past'],
    ['2026-11-20', '2027-11-21', 'until', 'long'],
  ])('%s to %s is refused at %s: %s', (from, until, field, problem) => {
    expect(read(from, until)).toEqual({ ok: false, field, problem });
  });

  test('of today still counts', () => {
    expect(read('2026-11-12').ok).toBe(true);
    expect(ClosureForm.today('Asia/Jayapura', Date.UTC(2026, 10, 12, 15))).toBe('2026-11-13');
  });
});

test('each problem of the forms has a sentence in both languages, and each fact a name', () => {
  for (const language of ['id', 'en'] as const) {
    const { joining, storeSettings } = MESSAGES[language];
    const sorted = (names: Iterable<string>) => [...names].sort();
    expect(sorted(Object.keys(joining.problems))).toEqual(sorted(StoreForm.PLAIN));
    expect(sorted(Object.keys(storeSettings.hours.problems))).toEqual(sorted(OpeningForm.PROBLEMS));
    expect(sorted(Object.keys(storeSettings.closures.problems))).toEqual(sorted(ClosureForm.PROBLEMS));
    expect(Object.keys(joining.checklist.items)).toEqual(expect.arrayContaining([...StoreFacts.FACTS]));
  }
});
