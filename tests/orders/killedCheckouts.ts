// A process of its own: makes checkouts one after the other, prints the code of each group that was answered, and
// is killed in the middle of it. Arguments: the address of the database, the ids and prices of its variants.
import { fixedClock } from '~/clock.server';
import { placeOrders } from '~/features/orders/checkout.server';
import * as SeenBasket from '~/features/orders/SeenBasket';
import { systemRandom } from '~/services.server';
import { connectPostgres, connectSqlite } from '~db/connection.server';
import { anOrdering, HOUR_MS, OPEN_AT } from './market';

const CHECKOUTS = 100;
/** Several at once, so that the kill finds some half done. */
const AT_ONCE = 4;

const [address = '', lines = ''] = process.argv.slice(2);
const { db } = address.startsWith('postgres:') ? connectPostgres(address) : connectSqlite(address);
const clock = fixedClock(OPEN_AT + HOUR_MS);
let begun = 0;

async function checkOut() {
  while (begun < CHECKOUTS) {
    const guest = { guestKey: `guest ${begun++}`, addressKey: `address ${begun}` };
    const ordering = anOrdering(SeenBasket.parse(lines), { guest });
    const placing = await placeOrders({ db, clock, random: systemRandom }, ordering);
    process.stdout.write(placing.outcome === 'placed' ? `${placing.groupCode}\n` : `${placing.outcome}\n`);
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: AT_ONCE }, checkOut));
