// A process of its own: saves products one version after the other, prints "id round" of each that was answered, and
// is killed in the middle of it. Arguments: the address of the database, the id of the store.
import { type Saved, type Saving, saveProduct } from '~/features/catalog/products/productWrite.server';
import { connectPostgres, connectSqlite, writeTransaction } from '~db/connection.server';
import { FIELDS, NOW, option, SELLER } from './productHouse';

const ROUNDS = 200;
/** Several at once, so that the kill finds some half done. */
const AT_ONCE = 4;

const [address = '', storeId = ''] = process.argv.slice(2);
const { db } = address.startsWith('postgres:') ? connectPostgres(address) : connectSqlite(address);

/** Everything of a product says which round it is from. */
async function saveRounds(lane: number) {
  let productId: number | null = null;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const fields = { ...FIELDS, name: `Barang ${lane} putaran ${round}`, description: `putaran ${round}` };
    const variants = ['Satu', 'Dua', 'Tiga'].map((value) => option(value, { priceRupiah: 1_000 + round }));
    const saving: Saving = { storeId: Number(storeId), productId, fields, variants, baseVersion: null };
    const saved: Saved = await writeTransaction(db, (trx) => saveProduct(trx, NOW + round, SELLER, saving));
    if (saved.outcome !== 'saved') throw new Error(saved.outcome);
    productId = saved.productId;
    process.stdout.write(`${productId} ${round}\n`);
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => saveRounds(lane)));
