/** Why a product cannot be saved as it stands. Each has a sentence in `products:problems`. */
export type ProductProblem =
  | 'nameMissing'
  | 'nameShort'
  | 'nameLong'
  | 'categoryMissing'
  | 'descriptionLong'
  | 'textLong'
  | 'weightUnreadable'
  | 'halalShape'
  | 'halalRuling'
  | 'halalBoth'
  | 'pirtShape'
  | 'bpomShape'
  | 'sniShape'
  | 'preorderDaysUnreadable'
  | 'priceMissing'
  | 'priceUnreadable'
  | 'priceAmbiguous'
  | 'priceCurrency'
  | 'priceDamaged'
  | 'priceOutOfRange'
  | 'stockUnreadable'
  | 'skuLong'
  | 'skuTwice'
  | 'skuTaken'
  | 'noVariant'
  | 'tooManyVariants'
  | 'tooManyOptions'
  | 'optionNameMissing'
  | 'optionNameTwice'
  | 'optionWithoutValues'
  | 'valueMissing'
  | 'variantTwice'
  | 'variantGone';

/** What is wrong with the cells of a form, by their names. */
export type Problems = Readonly<Record<string, readonly ProductProblem[]>>;

export const NONE: Problems = {};
export const isEmpty = (problems: Problems): boolean => Object.keys(problems).length === 0;
