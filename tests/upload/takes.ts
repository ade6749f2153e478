import type { Report } from '~/features/upload/Report';
import type { Connection } from '~db/connection.server';
import { importBytes, importHouse } from './importing';

/** A store into which files are imported one after the other. */
export async function takingStore(connection: Connection) {
  const house = await importHouse(connection);
  return { db: connection.db, take: (...lines: string[]) => importBytes(house, lines.join('\n')) };
}

/** Rows in short: "2 created", "3 refused price_missing/price", warnings behind a `~`. */
export const short = ({ rows }: Report): string[] =>
  rows.map(({ row, outcome, errors, warnings }) =>
    [
      `${row} ${outcome}`,
      ...errors.map(({ code, field }) => `${code}/${field}`),
      ...warnings.map(({ code, field }) => `~${code}/${field}`),
    ].join(' '),
  );

/** The products of a report with the SKUs of their variants. */
export const skus = ({ products }: Report) =>
  products.map(({ name, variants }) => [name, ...variants.map(({ sku }) => sku)]);
