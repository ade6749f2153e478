/** What may be wrong with a field of the order form; the words stand in `orders:errors`. */
const FIELD_ERRORS = [
  'nameMissing',
  'nameLong',
  'nameHeavy',
  'phoneUnreadable',
  'phoneForeign',
  'streetLong',
  'placeLong',
  'postcodeWrong',
  'noteLong',
  'formStale',
  'unreadable',
] as const;

export type FieldError = (typeof FIELD_ERRORS)[number];

export const isFieldError = (text: string): text is FieldError =>
  FIELD_ERRORS.some((error) => error === text);
