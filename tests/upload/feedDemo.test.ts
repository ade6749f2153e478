import { expect, it } from 'vitest';
import { DEFAULTS, seed } from '~seed/demo';
import { aSite } from '../accounts/people';
import { eachDatabase } from '../setup/databases';
import { faultsOf, linesOf } from './feedChecker';

eachDatabase('the feeds of the demo', (open) => {
  it('pass the checker, every line of every store', async () => {
    const { ask, db, services } = await aSite(await open());
    await seed(services, { ...DEFAULTS, stores: 40, products: 400 });
    const slugs = await db.selectFrom('store').select('slug').where('approval', '=', 'approved').execute();
    let lines = 0;
    for (const { slug } of slugs) {
      const text = await (await ask(`/toko/${slug}/katalog.csv`)).text();
      expect(faultsOf(text), slug).toEqual([]);
      lines += linesOf(text).length;
    }
    const all = await (await ask('/katalog.csv')).text();
    expect(faultsOf(all)).toEqual([]);
    expect(linesOf(all)).toHaveLength(lines);
    expect(lines).toBeGreaterThan(300);
    expect(linesOf(all).filter(({ sale_price }) => sale_price !== '').length).toBeGreaterThan(10);
  });
});
