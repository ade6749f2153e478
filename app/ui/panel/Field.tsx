import type { HTMLAttributes, ReactNode } from 'react';
import { useText } from '~/i18n/useText';

/** What a form knows of a field: its name, what was typed, what is wrong with it (sentences, translated already). */
export type FieldState = {
  id: string;
  name: string;
  value?: string | undefined;
  errors?: readonly string[] | undefined;
};

type Props = {
  field: FieldState;
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  rows?: number;
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'number' | 'date' | 'time' | 'datetime-local';
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLElement>['inputMode'];
  maxLength?: number;
  className?: string;
};

/** The label, the hint and the reason of a refusal around any input: it is handed what ties them together. */
export function FieldFrame({
  field,
  label,
  hint,
  isOptional = false,
  className = '',
  children,
}: Pick<Props, 'field' | 'label' | 'hint' | 'isOptional' | 'className'> & {
  children(tied: {
    id: string;
    name: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }): ReactNode;
}) {
  const t = useText('panel');
  const hintId = hint ? `${field.id}-hint` : undefined;
  const errorId = field.errors?.length ? `${field.id}-error` : undefined;
  return (
    <div className={className}>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      {isOptional && <span className="text-sm text-soft"> ({t('form.optional')})</span>}
      {children({
        id: field.id,
        name: field.name,
        'aria-invalid': errorId ? true : undefined,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
      })}
      {errorId && (
        <p id={errorId} className="mt-1.5 text-sm font-semibold text-merah">
          {field.errors?.[0]}
        </p>
      )}
      {hintId && (
        <p id={hintId} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A line, or with `rows` a box, to type into. What was typed stays when it is refused. */
export function TextField({ rows, type = 'text', autoComplete, inputMode, maxLength, ...frame }: Props) {
  const input = { defaultValue: frame.field.value, autoComplete, inputMode, maxLength };
  return (
    <FieldFrame {...frame}>
      {(tied) =>
        rows ? (
          <textarea {...tied} {...input} rows={rows} className="field mt-1.5" />
        ) : (
          <input {...tied} {...input} type={type} className="field mt-1.5" />
        )
      }
    </FieldFrame>
  );
}

type Choice = { value: string; label: string };
type SelectProps = Omit<Props, 'rows' | 'type' | 'inputMode' | 'maxLength'> & {
  choices: readonly Choice[];
  /** What stands there before anything is chosen. */
  prompt?: string;
};

/** One of a list. */
export function SelectField({ choices, prompt, autoComplete, ...frame }: SelectProps) {
  return (
    <FieldFrame {...frame}>
      {(tied) => (
        <select
          {...tied}
          defaultValue={frame.field.value ?? ''}
          autoComplete={autoComplete}
          className="field mt-1.5"
        >
          {prompt !== undefined && <option value="">{prompt}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** A box to tick, with its whole sentence as label. */
export function TickField({
  field,
  label,
  hint,
  value = 'on',
}: {
  field: FieldState;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
}) {
  const errorId = field.errors?.length ? `${field.id}-error` : undefined;
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          value={value}
          defaultChecked={field.value === value}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={errorId}
          className="size-5 shrink-0 accent-merah"
        />
        <span>{label}</span>
      </label>
      {errorId && (
        <p id={errorId} className="text-sm font-semibold text-merah">
          {field.errors?.[0]}
        </p>
      )}
      {hint && <p className="text-sm text-soft">{hint}</p>}
    </div>
  );
}
