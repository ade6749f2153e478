import type { ComponentProps, ReactNode } from 'react';
import { useText } from '~/i18n/useText';
import { TextField, TickField } from '~/ui/panel/Field';
import type { Field } from '../StoreForm';
import type { Shown } from './joinCheck.server';

type Props = Omit<ComponentProps<typeof TextField>, 'field' | 'hint'> & {
  name: Field;
  shown: Shown;
  hint?: ReactNode;
};

/** A field of the form with what was read of it: that is read out when it comes up. */
export function JoinField({ name, shown, hint, ...rest }: Props) {
  const [said, warning] = [shown.says[name], shown.warnings[name]];
  return (
    <TextField
      {...rest}
      field={{ id: name, name, value: shown.typed[name], errors: shown.errors[name] }}
      hint={
        <>
          {/* What was read takes the hint's place, so that less moves under her hands. */}
          {said ? null : hint}
          <span role="status">
            {said && <span className="block font-semibold text-leaf">{said}</span>}
            {warning && <span className="block font-semibold text-gold">{warning}</span>}
          </span>
        </>
      }
    />
  );
}

/** A number, with the tick for a landline once it turns out to be one. */
export function NumberField({ name, shown, ...rest }: Props & { name: 'whatsapp' | 'backup' }) {
  const t = useText('joining');
  const tick = name === 'whatsapp' ? 'whatsappLandline' : 'backupLandline';
  const isLandline = shown.errors[name]?.[0] === t('refusals.whatsapp.not_mobile');
  return (
    <div>
      <JoinField {...rest} name={name} shown={shown} type="tel" inputMode="tel" autoComplete="tel" />
      {(isLandline || shown.typed[tick] === 'on') && (
        <TickField field={{ id: tick, name: tick, value: shown.typed[tick] }} label={t('fields.landline')} />
      )}
    </div>
  );
}

/** The tick for contacts that two stores share, once one turns out to be another's. */
export function SharedTick({ shown, of }: { shown: Shown; of: readonly Field[] }) {
  const t = useText('joining');
  const isTaken = of.some((name) => shown.errors[name]?.[0] === t('problems.taken'));
  if (!isTaken && shown.typed.isShared !== 'on') return null;
  return (
    <TickField
      field={{ id: 'isShared', name: 'isShared', value: shown.typed.isShared }}
      label={t('fields.isShared')}
    />
  );
}
