import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useText } from '~/i18n/useText';
import { FieldFrame, SelectField } from '~/ui/panel/Field';
import * as Regency from './Regency';

type Props = {
  provinces: readonly { value: string; label: string }[];
  provinceCode: string;
  regency: string;
  errors: Readonly<Partial<Record<string, readonly string[]>>>;
  /** What the button without JavaScript does: it keeps what was typed and comes back with the province's list. */
  intent: string;
};

/** A province and one of its kabupaten or kota. */
export function PlaceFields({ provinces, provinceCode, regency, errors, intent }: Props) {
  const t = useText('joining');
  const [chosen, choose] = useState(provinceCode);
  const list = Regency.ofProvince(chosen);
  // In the order of the fields: the change of a select bubbles, so that the province need not be a field of its own.
  const onChange = ({ target }: ChangeEvent<HTMLDivElement>) => {
    const field: unknown = target;
    if (field instanceof HTMLSelectElement && field.name === 'provinceCode') choose(field.value);
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2" onChange={onChange}>
      <div>
        <SelectField
          field={{
            ...{ id: 'provinceCode', name: 'provinceCode' },
            ...{ value: provinceCode, errors: errors.provinceCode },
          }}
          label={t('fields.provinceCode')}
          prompt={t('fields.provincePrompt')}
          choices={provinces}
        />
        <noscript>
          <button type="submit" name="intent" value={intent} className="button button-quiet mt-2">
            {t('fields.place')}
          </button>
        </noscript>
      </div>
      <RegencyField list={list} regency={regency} errors={errors.regency} />
    </div>
  );
}

function RegencyField({
  list,
  regency,
  errors,
}: {
  list: readonly string[];
  regency: string;
  errors: readonly string[] | undefined;
}) {
  const t = useText('joining');
  const select = useRef<HTMLSelectElement>(null);
  // The list is drawn after the form was filled: what was chosen before is chosen again where the list has it.
  useEffect(() => {
    if (select.current && list.includes(regency)) select.current.value = regency;
  }, [list, regency]);
  return (
    <FieldFrame field={{ id: 'regency', name: 'regency', errors }} label={t('fields.regency')}>
      {(tied) => (
        <select
          {...tied}
          ref={select}
          defaultValue={list.includes(regency) ? regency : ''}
          className="field mt-1.5"
        >
          <option value="">{t(list.length > 0 ? 'fields.regencyPrompt' : 'fields.regencyFirst')}</option>
          {list.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
