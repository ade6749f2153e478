import { useState } from 'react';
import { useText } from '~/i18n/useText';
import { FieldFrame, type FieldState } from '~/ui/panel/Field';
import * as Rupiah from '../Rupiah';

type Props = { field: FieldState; label: string; isLabelHidden?: boolean };

/** A price as people write it ("25rb", "Rp25.000"), with how it is understood beside it while it is typed. */
export function PriceField({ field, label }: Props) {
  const t = useText('products');
  const [typed, setTyped] = useState(field.value ?? '');
  const reading = Rupiah.parse(typed);
  const isPlain = /^[\d.]*$/.test(typed.trim());
  return (
    <FieldFrame
      field={field}
      label={label}
      hint={reading.ok && !isPlain ? t('price.read', { price: Rupiah.format(reading.rupiah) }) : undefined}
    >
      {(tied) => (
        <input
          {...tied}
          defaultValue={field.value}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          className="field mt-1.5"
        />
      )}
    </FieldFrame>
  );
}
