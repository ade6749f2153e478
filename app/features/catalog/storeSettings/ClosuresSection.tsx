import { Form } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import { fieldOf, type SectionProps, SettingsForm } from './SettingsForm';

/** Days on which the store does not answer, each with a note that shoppers read. */
export function ClosuresSection(state: SectionProps) {
  const t = useText('storeSettings');
  const { closures } = state.page;
  return (
    <SettingsForm
      // After a closure was added its fields are empty again.
      key={closures.length}
      section="closures"
      lead={t('closures.lead')}
      state={state}
      below={closures.length > 0 && <List {...state} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField field={fieldOf(state, 'from')} label={t('closures.from')} type="date" />
        <TextField
          field={fieldOf(state, 'until')}
          label={t('closures.until')}
          hint={t('closures.untilHint')}
          type="date"
          isOptional
        />
      </div>
      <TextField
        field={fieldOf(state, 'note')}
        label={t('closures.note')}
        hint={t('closures.noteHint')}
        maxLength={400}
        isOptional
      />
      <button
        type="submit"
        name="intent"
        value="close"
        className="button button-main w-full sm:w-auto"
        disabled={!state.page.mayCloseMore}
      >
        {t('closures.add')}
      </button>
    </SettingsForm>
  );
}

function List({ page }: SectionProps) {
  const t = useText('storeSettings');
  const language = useLanguage();
  const day = (at: number) => Moment.dayMonthYear(at, language, page.timeZone);
  return (
    <ul className="divide-y divide-line border-t border-line">
      {page.closures.map(({ id, fromAt, untilAt, note }) => {
        const [from, until] = [day(fromAt), day(untilAt - 1)];
        const span = from === until ? from : t('closures.span', { from, until });
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <p>
              <b>{span}</b>
              {note !== '' && (
                <span lang="id" className="block text-soft">
                  {note}
                </span>
              )}
            </p>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="closure" value={id} />
              <button
                type="submit"
                name="intent"
                value="reopen"
                aria-label={t('closures.removeOf', { span })}
                className="button button-quiet button-small"
              >
                {t('closures.remove')}
              </button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
