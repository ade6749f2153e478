import { CompiledQuery } from 'kysely';
import { expect, it } from 'vitest';
import { decode, PRODUCT_SORTS, STATE_FILTERS } from '~/features/catalog/products/ProductListQuery';
import * as repo from '~/features/catalog/products/productListRepo.server';
import { openSqliteCopy } from '../setup/databases';
import { makeProductHouse } from './productHouse';

/** What a store's list may never do: read all products or variants of the house. */
const SCANS_ALL = /^SCAN (product|variant)\b/;

it('no list of a store reads the products of all stores, and the usual ones come in their order', async () => {
  const asked = new Map<string, readonly unknown[]>();
  const connection = await openSqliteCopy({ log: ({ query }) => asked.set(query.sql, query.parameters) });
  const { db, storeId } = await makeProductHouse(connection);
  const plan = async (text: string) => {
    const parameters = asked.get(text) ?? [];
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`EXPLAIN QUERY PLAN ${text}`, [...parameters]),
    );
    return rows.map(({ detail }) => detail);
  };
  asked.clear();
  for (const checksFirst of [true, false]) {
    const place = { storeId, checksFirst };
    await repo.countByFilter(db, place);
    for (const urut of PRODUCT_SORTS) {
      for (const keadaan of STATE_FILTERS) {
        for (const more of ['', 'q=satu+dua', 'sesudah=7~5']) {
          await repo.listProducts(
            db,
            place,
            decode(new URLSearchParams(`urut=${urut}&keadaan=${keadaan}&${more}`)),
            26,
          );
        }
      }
    }
  }
  const queries = [...asked.keys()];
  expect(queries.length).toBeGreaterThan(40);
  for (const text of queries)
    expect(
      (await plan(text)).filter((detail) => SCANS_ALL.test(detail)),
      text,
    ).toEqual([]);
  for (const urut of PRODUCT_SORTS) {
    asked.clear();
    await repo.listProducts(db, { storeId, checksFirst: true }, decode(new URLSearchParams({ urut })), 26);
    const [text = ''] = [...asked.keys()];
    expect((await plan(text)).join('; '), urut).not.toContain('TEMP B-TREE');
  }
  await connection.close();
});
