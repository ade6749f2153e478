import { useText } from '~/i18n/useText';
import type { FieldState } from '~/ui/panel/Field';
import type { Problems } from './ProductProblem';

/** The id of a cell of the form: what a summary of problems points at. */
export const idOf = (name: string): string => `p-${name.replaceAll(/\W+/g, '-')}`;

export type FieldMaker = (name: string, value: string) => FieldState;

/** Makes the state of a field from its name: with the sentences of what is wrong with it. */
export function useFields(problems: Problems): FieldMaker {
  const t = useText('products');
  return (name, value) => ({
    ...{ id: idOf(name), name, value },
    errors: problems[name]?.map((problem) => t(`problems.${problem}`)),
  });
}
