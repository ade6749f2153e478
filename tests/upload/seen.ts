import type { ReadPart } from '~/features/upload/reading/read.server';
import { rowsOf } from './importing';

/** What a reader says of bytes: the file, the numbers and names of the rows, how many were passed over, or the refusal. */
export async function seen(bytes: Uint8Array | string) {
  const parts = await rowsOf(bytes);
  const part = <K extends ReadPart['kind']>(kind: K) =>
    parts.find((one): one is Extract<ReadPart, { kind: K }> => one.kind === kind);
  const refused = part('refused');
  if (refused) return { error: refused.code, detail: refused.detail };
  const rows = parts.flatMap((one) => (one.kind === 'rows' ? one.rows : []));
  return {
    ...part('table')?.file,
    rows: rows.map(({ row, name }) => [row, name]),
    skipped: part('end')?.skipped,
  };
}

/** The rows that a reader takes out of bytes, with all of their cells. */
export const readRows = async (bytes: Uint8Array | string) =>
  (await rowsOf(bytes)).flatMap((one) => (one.kind === 'rows' ? one.rows : []));
