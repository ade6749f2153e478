import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import { useFields } from './fieldOf';
import { optionName, type TypedOption } from './ProductForm';
import type { Problems } from './ProductProblem';

type Props = { option: TypedOption; index: number; problems: Problems };

/** One choice of a product: what it is about, and what there is to choose. */
export function OptionFields({ option, index, problems }: Props) {
  const t = useText('products');
  const field = useFields(problems);
  const number = index + 1;
  return (
    <fieldset className="rounded-card border border-line p-3">
      <legend className="px-1 font-semibold">{t('variants.option', { number })}</legend>
      <div className="grid gap-3 md:grid-cols-[1fr_2fr_auto] md:items-start">
        <TextField
          field={field(optionName(index, 'name'), option.name)}
          label={t('variants.optionName')}
          hint={t('variants.optionNameHint')}
          maxLength={100}
        />
        <TextField
          field={field(optionName(index, 'values'), option.values)}
          label={t('variants.optionValues')}
          hint={t('variants.optionValuesHint')}
        />
        <button
          type="submit"
          name="intent"
          value={`removeOption:${index}`}
          className="button button-quiet button-small md:mt-7"
        >
          {t('variants.removeOption', { number })}
        </button>
      </div>
    </fieldset>
  );
}
