export type Options = readonly (readonly [name: string, value: string])[];

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * The options of a variant as one text by which two variants of a product are told apart, whatever the case and
 * spacing: "giling=bubuk|rasa=pedas". Empty for the one variant without options.
 */
export const of = (options: Options): string =>
  options.map(([name, value]) => `${folded(name)}=${folded(value)}`).join('|');
