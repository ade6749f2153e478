// A process of its own: imports a file and is killed (SIGKILL) at one of its queries, in whatever it was doing. Unkilled
// it prints how many there were. Arguments: address of the database, folder of the data, file, store, query to die at.
import { fixedClock } from '~/clock.server';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { importFile } from '~/features/upload/importFile.server';
import { connectPostgres, connectSqlite } from '~db/connection.server';
import { NOW, readHere } from './importing';

const [address = '', dataDir = '', file = '', storeId = '', killAt = '0'] = process.argv.slice(2);
let queries = 0;
const log = () => {
  queries += 1;
  if (queries === Number(killAt)) process.kill(process.pid, 'SIGKILL');
};
const connection = address.startsWith('postgres:')
  ? connectPostgres(address, { log })
  : connectSqlite(address, { log });
const photos = makePhotoStore(dataDir);
const means = { db: connection.db, clock: fixedClock(NOW), photos, dataDir };
const by = { storeId: Number(storeId), actor: { kind: 'system', id: null } } as const;
await importFile(means, by, { file, read: readHere });
process.stdout.write(`${queries}\n`);
await photos.close();
await connection.close();
