import { useText } from '~/i18n/useText';
import { FieldFrame, SelectField, TextField, TickField } from '~/ui/panel/Field';
import { useFields } from './fieldOf';
import { type TypedProduct, variantName } from './ProductForm';
import { LICENCES } from './ProductLicence';
import type { Problems } from './ProductProblem';
import type { ProductPage } from './productEditor.server';
import { isOnSale } from './VariantTable';

type Props = { page: ProductPage; typed: TypedProduct; problems: Problems };

/** What makes a product known better, and what some goods must have. It opens by itself when something in it is wrong. */
export function MoreFields({ page, typed, problems }: Props) {
  const t = useText('products');
  const field = useFields(problems);
  const isWrong = INSIDE.some((name) => problems[name]);
  const onlyRow = typed.options.length === 0 ? typed.variants.findIndex(isOnSale) : -1;
  return (
    <details className="card p-4 md:p-6" open={isWrong || undefined}>
      <summary className="flex min-h-11 items-center">
        <h2 className="text-lg md:text-xl">{t('more.title')}</h2>
      </summary>
      <p className="text-soft">{t('more.lead')}</p>
      <div className="mt-4 grid gap-4 md:grid-cols-2">
        <FieldFrame
          field={field('madeIn', typed.madeIn)}
          label={t('fields.madeIn')}
          hint={t('hints.madeIn')}
          isOptional
        >
          {(tied) => (
            <>
              <input
                {...tied}
                defaultValue={typed.madeIn}
                list="kabupaten"
                maxLength={100}
                className="field mt-1.5"
              />
              <datalist id="kabupaten">
                {page.places.map((place) => (
                  <option key={place} value={place} />
                ))}
              </datalist>
            </>
          )}
        </FieldFrame>
        <TextField
          field={field('weight', typed.weight)}
          label={t('fields.weight')}
          hint={t('hints.weight')}
          isOptional
        />
        <TextField field={field('brand', typed.brand)} label={t('fields.brand')} maxLength={100} isOptional />
        {onlyRow >= 0 && (
          <TextField
            field={field(variantName(onlyRow, 'sku'), typed.variants[onlyRow]?.sku ?? '')}
            label={t('fields.sku')}
            hint={t('hints.sku')}
            maxLength={64}
            autoComplete="off"
            isOptional
          />
        )}
      </div>
      <Preorder typed={typed} problems={problems} />
      <Licences typed={typed} problems={problems} />
    </details>
  );
}

const INSIDE = ['madeIn', 'weight', 'brand', 'preorderDays', 'halalStatement', ...LICENCES];

function Preorder({ typed, problems }: Omit<Props, 'page'>) {
  const t = useText('products');
  const field = useFields(problems);
  return (
    <div className="mt-4 grid gap-4 md:grid-cols-2">
      <TickField field={field('preorder', typed.preorder)} value="1" label={t('fields.preorder')} />
      <TextField
        field={field('preorderDays', typed.preorderDays)}
        label={t('fields.preorderDays')}
        inputMode="numeric"
        isOptional
      />
    </div>
  );
}

function Licences({ typed, problems }: Omit<Props, 'page'>) {
  const t = useText('products');
  const field = useFields(problems);
  const statements = (['not_halal', 'not_applicable'] as const).map((value) => ({
    value,
    label: t(`halalStatements.${value}`),
  }));
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('more.licences')}</legend>
      <p className="text-sm text-soft">{t('more.licencesLead')}</p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {LICENCES.map((licence) => (
          <TextField
            key={licence}
            field={field(licence, typed[licence])}
            label={t(`fields.${licence}`)}
            hint={t(`hints.${licence}`)}
            autoComplete="off"
            isOptional
          />
        ))}
        <SelectField
          field={field('halalStatement', typed.halalStatement)}
          label={t('fields.halalStatement')}
          choices={statements}
          prompt={t('more.noStatement')}
          isOptional
        />
      </div>
    </fieldset>
  );
}
