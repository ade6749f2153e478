import * as Category from '~/features/catalog/Category';
import { normalised } from '../reading/Header';
import * as CellText from './CellText';

const compared = (text: string): string => normalised(text, true);

const SLUG_BY_NAME = new Map(
  Category.all.flatMap(({ slug, id, en, aliases }) =>
    [slug, id, en, ...aliases].map((name) => [compared(name), slug] as const),
  ),
);

/** The slug of a category by its name, slug or alias: the whole text, else the last part of a path; null: unknown. */
export function read(cell: string): string | null {
  const text = CellText.line(cell);
  const last = text.slice(Math.max(text.lastIndexOf('>'), text.lastIndexOf('/')) + 1);
  return SLUG_BY_NAME.get(compared(text)) ?? SLUG_BY_NAME.get(compared(last)) ?? null;
}
