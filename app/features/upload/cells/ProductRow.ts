import type { Options } from '~/features/catalog/OptionKey';
import type { FestivalWish } from './PriceCell';
import type * as Problem from './Problem';

/** What a row says of the product itself; what its cells leave open is undefined. */
export type ProductCells = {
  description?: string;
  category?: string;
  unit?: string;
  weightGrams?: number;
  madeIn?: string;
  brand?: string;
  halal?: string;
  pirt?: string;
  bpom?: string;
  sni?: string;
  preorder?: boolean;
};

/** A row that is not passed over, as its cells say. With errors it is refused, and what was wrong is empty. */
export type ProductRow = {
  /** The number of the row in the sheet, or of the record in a text. */
  row: number;
  name: string;
  /** Empty: none. */
  group: string;
  options: Options;
  /** Where a repeated variant is shown: the first column of options, `name` for a row without options. */
  optionField: string;
  sku: string | null;
  priceRupiah: number;
  festival: FestivalWish | null;
  /** undefined: neither cell says anything; null: not counted. */
  stock?: number | null;
  cells: ProductCells;
  /** What the cells of photos name. */
  photos: readonly string[];
  errors: Problem.Problem<Problem.ErrorCode>[];
  warnings: Problem.Problem<Problem.WarningCode>[];
};
