import { Form } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import { between, type Difference } from './ProductChanges';
import { parse } from './ProductForm';
import type { ProductAnswer, ProductStanding } from './productEditor.server';

type Props = { product: ProductStanding; answer: Extract<ProductAnswer, { kind: 'conflict' }> };

/** Two have changed the same product: field by field, hers or what the other one saved. Nothing of either is lost. */
export function ConflictForm({ product, answer: { form, stored } }: Props) {
  const t = useText('products');
  const language = useLanguage();
  const base = form.base === null ? null : parse(form.base);
  const differences = between(form.typed, base, stored.typed);
  return (
    <Form method="post" action={paths.sellerProduct(language, product.id)} className="space-y-4">
      <Notice tone="warning">
        {t('conflict.lead', { time: Moment.clockTime(stored.savedAt, language) })}
      </Notice>
      <input type="hidden" name="mine" value={JSON.stringify(form.typed)} />
      <input type="hidden" name="stored" value={JSON.stringify(stored.typed)} />
      <input type="hidden" name="version" value={stored.version} />
      <input type="hidden" name="formKey" value={form.formKey} />
      {form.base !== null && <input type="hidden" name="base" value={form.base} />}
      {differences.map((difference) => (
        <Choice key={difference.cell} difference={difference} />
      ))}
      <button type="submit" name="intent" value="choose" className="button button-main">
        {t('conflict.save')}
      </button>
    </Form>
  );
}

function Choice({ difference }: { difference: Difference }) {
  const { cell, isMine, mine, stored } = difference;
  return (
    <fieldset className="card p-4">
      <legend className="px-1 font-semibold">
        <CellName difference={difference} />
      </legend>
      <div className="grid gap-2 md:grid-cols-2">
        <Version cell={cell} value="mine" text={mine} isChosen={isMine} />
        <Version cell={cell} value="stored" text={stored} isChosen={!isMine} />
      </div>
    </fieldset>
  );
}

type VersionProps = { cell: string; value: 'mine' | 'stored'; text: string; isChosen: boolean };

function Version({ cell, value, text, isChosen }: VersionProps) {
  const t = useText('products');
  return (
    <label className="flex min-h-11 gap-3 rounded-xl border border-line p-3 has-checked:border-merah">
      <input
        type="radio"
        name={`choice.${cell}`}
        value={value}
        defaultChecked={isChosen}
        className="mt-1 size-5 shrink-0 accent-merah"
      />
      <span className="min-w-0">
        <span className="block text-sm font-semibold">{t(`conflict.${value}`)}</span>
        <span className="block whitespace-pre-line" lang="id">
          {text === '' ? t('conflict.empty') : text}
        </span>
      </span>
    </label>
  );
}

function CellName({ difference: { kind } }: { difference: Difference }) {
  const t = useText('products');
  if (kind === 'table') return t('variants.title');
  if ('text' in kind) return t(`fields.${kind.text}`);
  return kind.variant === '' ? t(`fields.${kind.of}`) : `${kind.variant}: ${t(`fields.${kind.of}`)}`;
}
