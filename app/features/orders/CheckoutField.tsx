import type { HTMLAttributes } from 'react';
import { useText } from '~/i18n/useText';
import { type FieldError, isFieldError } from './checkoutErrors';

/** What the form knows of a field: its name, what was typed, what is wrong with it. */
export type FieldState = {
  id: string;
  name: string;
  initialValue?: string | undefined;
  errors?: string[] | undefined;
};

type Props = {
  field: FieldState;
  label: string;
  hint?: string;
  isOptional?: boolean;
  rows?: number;
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLElement>['inputMode'];
  type?: 'text' | 'tel';
  className?: string;
};

/** A labelled field with its hint and, when it was refused, the reason beside it. */
export function CheckoutField({
  field,
  label,
  hint,
  isOptional = false,
  rows,
  className = '',
  ...input
}: Props) {
  const t = useText('orders');
  const error = field.errors?.[0];
  const hintId = hint && `${field.id}-hint`;
  const errorId = error && `${field.id}-error`;
  const shared = {
    id: field.id,
    name: field.name,
    defaultValue: field.initialValue,
    required: !isOptional,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    className: 'field mt-1.5',
    ...input,
  };
  return (
    <div className={className}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      {isOptional && <span className="text-sm text-soft"> ({t('checkout.optional')})</span>}
      {rows ? <textarea rows={rows} {...shared} /> : <input {...shared} type={input.type ?? 'text'} />}
      {error && (
        <p id={errorId} className="mt-1.5 text-sm font-semibold text-merah">
          {t(`errors.${errorName(error)}`)}
        </p>
      )}
      {hint && (
        <p id={hintId} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

const errorName = (error: string): FieldError => (isFieldError(error) ? error : 'unreadable');
