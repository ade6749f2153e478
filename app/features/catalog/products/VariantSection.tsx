import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { PanelSection } from '~/ui/panel/PanelPage';
import { OptionFields } from './OptionFields';
import { MAX_OPTIONS, optionName, type TypedProduct } from './ProductForm';
import type { Problems } from './ProductProblem';
import { VariantRows } from './VariantRows';
import { isOnSale, MAX_VARIANTS, type TableProblem } from './VariantTable';

type Props = { typed: TypedProduct; problems: Problems; tableProblem: TableProblem | null };

/** The choices that a product comes in (up to three, up to a hundred variants), and the table that they make. */
export function VariantSection({ typed, problems, tableProblem }: Props) {
  const t = useText('products');
  const { options, variants } = typed;
  return (
    <PanelSection title={t('variants.title')} lead={t('variants.lead')} id="variasi">
      {tableProblem && <Notice tone="bad">{t(`problems.${tableProblem}`)}</Notice>}
      {problems.variants?.map((problem) => (
        <Notice tone="bad" key={problem}>
          {t(`problems.${problem}`)}
        </Notice>
      ))}
      {options.map((option, index) => (
        <OptionFields key={optionName(index, 'name')} option={option} index={index} problems={problems} />
      ))}
      <div className="flex flex-wrap gap-2">
        {options.length < MAX_OPTIONS && (
          <button type="submit" name="intent" value="addOption" className="button button-quiet button-small">
            {options.length === 0 ? t('variants.begin') : t('variants.addOption')}
          </button>
        )}
        {options.length > 0 && (
          <button type="submit" name="intent" value="combine" className="button button-main button-small">
            {t('variants.combine')}
          </button>
        )}
      </div>
      {options.length > 0 && (
        <>
          <p className="text-sm text-soft" role="status">
            {t('variants.count', { count: variants.filter(isOnSale).length, max: MAX_VARIANTS })}
          </p>
          <VariantRows typed={typed} problems={problems} />
        </>
      )}
    </PanelSection>
  );
}
