import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import type { JoinAnswer } from './joinPage.server';
import { useLiveCheck } from './useLiveCheck';

/** The way in for somebody who is not signed in: her number, to be sent a code. */
export function NumberForm({ answer }: { answer: JoinAnswer | undefined }) {
  const t = useText('joining');
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const live = useLiveCheck<JoinAnswer>(form);
  const shown = live.answer ?? answer;
  return (
    <Form
      ref={form}
      method="post"
      className="card max-w-lg space-y-4 p-4 md:p-6"
      noValidate
      onInput={live.onInput}
      onSubmit={live.stop}
    >
      <TextField
        field={{
          ...{ id: 'whatsapp', name: 'whatsapp' },
          ...{ value: shown?.typed.whatsapp, errors: shown?.errors.whatsapp },
        }}
        label={t('number.label')}
        hint={<span aria-live="polite">{shown?.says.whatsapp ?? t('number.hint')}</span>}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <button type="submit" name="intent" value="number" className="button button-main w-full">
        {t('number.submit')}
      </button>
      <a
        href={paths.signIn(language, paths.join(language))}
        className="link flex min-h-11 items-center justify-center"
      >
        {t('number.email')}
      </a>
    </Form>
  );
}
