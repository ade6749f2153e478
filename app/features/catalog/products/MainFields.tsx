import { useText } from '~/i18n/useText';
import { SelectField, TextField } from '~/ui/panel/Field';
import { PanelSection } from '~/ui/panel/PanelPage';
import { useFields } from './fieldOf';
import { PriceField } from './PriceField';
import { type TypedProduct, variantName } from './ProductForm';
import type { Problems } from './ProductProblem';
import type { ProductPage } from './productEditor.server';
import { isOnSale } from './VariantTable';

type Props = { page: ProductPage; typed: TypedProduct; problems: Problems };

/** What every product needs: its name, what it costs, how much there is, what it is. */
export function MainFields({ page, typed, problems }: Props) {
  const t = useText('products');
  const field = useFields(problems);
  return (
    <PanelSection title={t('main.title')}>
      <TextField
        field={field('name', typed.name)}
        label={t('fields.name')}
        maxLength={255}
        autoComplete="off"
      />
      {typed.options.length === 0 && <OnlyVariant typed={typed} problems={problems} />}
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          field={field('unit', typed.unit)}
          label={t('fields.unit')}
          hint={t('hints.unit')}
          maxLength={100}
          isOptional
        />
        <SelectField
          field={field('category', typed.category)}
          label={t('fields.category')}
          choices={page.categories}
          prompt={t('main.chooseCategory')}
        />
      </div>
      <TextField
        field={field('description', typed.description)}
        label={t('fields.description')}
        hint={t('hints.description')}
        rows={5}
        isOptional
      />
    </PanelSection>
  );
}

/** Without options the one variant is the product itself: its cells stand among the others. */
function OnlyVariant({ typed, problems }: Pick<Props, 'typed' | 'problems'>) {
  const t = useText('products');
  const field = useFields(problems);
  return typed.variants.map((row, index) =>
    isOnSale(row) ? (
      <div className="grid gap-4 md:grid-cols-2" key={row.id || `baru-${index}`}>
        <input type="hidden" name={variantName(index, 'id')} value={row.id} />
        <PriceField field={field(variantName(index, 'price'), row.price)} label={t('fields.price')} />
        <TextField
          field={field(variantName(index, 'stock'), row.stock)}
          label={t('fields.stock')}
          hint={t('hints.stock')}
          inputMode="numeric"
          isOptional
        />
      </div>
    ) : (
      <ArchivedCells key={row.id} row={index} id={row.id} />
    ),
  );
}

/** A variant in the archive only says that it is there. */
export const ArchivedCells = ({ row, id }: { row: number; id: string }) => (
  <>
    <input type="hidden" name={variantName(row, 'id')} value={id} />
    <input type="hidden" name={variantName(row, 'archived')} value="1" />
  </>
);
