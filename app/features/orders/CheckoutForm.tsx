import { type SubmissionResult, useForm } from '@conform-to/react';
import type { z } from 'zod';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { BasketNow } from './BasketView';
import { CheckoutField, type FieldState } from './CheckoutField';
import { CheckoutSummary } from './CheckoutSummary';
import type { checkoutSchema } from './checkoutSchema';

type Typed = z.input<typeof checkoutSchema>;
type Props = {
  result: SubmissionResult<string[]> | undefined;
  basket: BasketNow;
  shown: string;
  orderKey: string;
  canOrder: boolean;
};

/** One form for all stores. What it shows of the basket goes back with it: nothing else is ordered. */
export function CheckoutForm({ result, basket, shown, orderKey, canOrder }: Props) {
  const language = useLanguage();
  const [, fields] = useForm<Typed>({ id: 'pesan', lastResult: result });
  const notes = fields.notes.getFieldset() as Record<string, FieldState | undefined>;
  return (
    <remember-buyer>
      <form method="post" action={paths.checkout(language)} noValidate>
        <input type="hidden" name="key" value={orderKey} />
        <input type="hidden" name="shown" value={shown} />
        <div className="gap-6 md:grid md:grid-cols-[1fr_22rem] md:items-start">
          <div className="space-y-4">
            <Who fields={fields} />
            <Where fields={fields} />
            <Notes basket={basket} notes={notes} typed={fields.notes.initialValue as TypedNotes} />
            <Privacy />
          </div>
          <div className="mt-4 md:mt-0">
            <CheckoutSummary basket={basket} canOrder={canOrder} />
          </div>
        </div>
      </form>
    </remember-buyer>
  );
}

type Fields = Record<'name' | 'phone' | 'street' | 'district' | 'city' | 'postcode', FieldState>;

function Who({ fields }: { fields: Fields }) {
  const t = useText('orders');
  return (
    <fieldset className="card p-4">
      <legend className="sr-only">{t('checkout.who')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <CheckoutField field={fields.name} label={t('checkout.name')} autoComplete="name" />
        <CheckoutField
          field={fields.phone}
          label={t('checkout.phone')}
          hint={t('checkout.phoneHint')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          isOptional
        />
      </div>
      <label className="mt-4 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="remember"
          className="size-5 shrink-0 accent-merah"
          aria-describedby="ingat"
        />
        <span className="font-semibold">{t('checkout.remember')}</span>
      </label>
      <p id="ingat" className="text-sm text-soft">
        {t('checkout.rememberHint')}
      </p>
    </fieldset>
  );
}

function Where({ fields }: { fields: Fields }) {
  const t = useText('orders');
  return (
    <fieldset className="card p-4">
      <legend className="sr-only">{t('checkout.where')}</legend>
      <CheckoutField
        field={fields.street}
        label={t('checkout.street')}
        hint={t('checkout.whereHint')}
        rows={2}
        autoComplete="street-address"
        isOptional
      />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <CheckoutField
          field={fields.district}
          label={t('checkout.district')}
          autoComplete="address-level3"
          isOptional
        />
        <CheckoutField
          field={fields.city}
          label={t('checkout.city')}
          autoComplete="address-level2"
          isOptional
        />
        <CheckoutField
          field={fields.postcode}
          label={t('checkout.postcode')}
          inputMode="numeric"
          autoComplete="postal-code"
          isOptional
        />
      </div>
    </fieldset>
  );
}

type TypedNotes = Record<string, string | undefined> | undefined;
type NotesProps = { basket: BasketNow; notes: Record<string, FieldState | undefined>; typed: TypedNotes };

const fieldName = (storeId: number) => `s${storeId}`;

function Notes({ basket, notes, typed = {} }: NotesProps) {
  const t = useText('orders');
  const present = new Set(basket.blocks.map(({ store }) => fieldName(store.id)));
  // A store that left the basket meanwhile: what was typed for it stays to be read and copied.
  const left = Object.keys(typed).filter((name) => typed[name] && !present.has(name));
  return (
    <div className="card space-y-4 p-4">
      {basket.blocks.map(({ store }, index) => {
        const name = fieldName(store.id);
        const field = notes[name] ?? { id: `catatan-${store.id}`, name: `notes.${name}` };
        return (
          <CheckoutField
            key={store.id}
            field={field}
            label={t('checkout.note', { store: store.name })}
            hint={index === 0 ? t('checkout.noteHint') : undefined}
            rows={2}
            autoComplete="off"
            isOptional
          />
        );
      })}
      {left.map((name) => (
        <CheckoutField
          key={name}
          field={notes[name] ?? { id: `catatan-${name}`, name: `notes.${name}`, initialValue: typed[name] }}
          label={t('checkout.noteLeft')}
          rows={2}
          autoComplete="off"
          isOptional
        />
      ))}
    </div>
  );
}

function Privacy() {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <section className="px-1 text-sm text-soft">
      <h2 className="text-base text-ink">{t('checkout.privacyTitle')}</h2>
      <p className="mt-1">{t('checkout.privacy')}</p>
      <a href={paths.privacy(language)} className="link inline-flex min-h-11 items-center">
        {t('checkout.privacyLink')}
      </a>
    </section>
  );
}
