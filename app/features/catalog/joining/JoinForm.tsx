import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import { FactsStep } from './FactsStep';
import { STEPS, type Step } from './JoinStep';
import type { JoinAnswer } from './joinPage.server';
import { mergedErrors } from './mergedErrors';
import type { FormPage, StepProps } from './StepProps';
import { StoreStep } from './StoreStep';
import { TryContact } from './TryContact';
import { useKeptForm } from './useKeptForm';
import { useLiveCheck } from './useLiveCheck';
import { WhoStep } from './WhoStep';

type Props = { page: FormPage; answer: JoinAnswer | undefined; isOffline: boolean };

/** One step of the form. What was typed is kept as she goes, here and at the server. */
export function JoinForm({ page, answer, isOffline }: Props) {
  const t = useText('joining');
  const form = useRef<HTMLFormElement>(null);
  const live = useLiveCheck<JoinAnswer>(form);
  const step = answer?.step ?? page.step;
  const isOwn = live.answer?.step === step;
  const shown = mergedErrors(answer ?? page.shown, isOwn ? live.answer : undefined);
  const { keep, forget } = useKeptForm(form, `bangga.join.${step}`);
  useEffect(() => {
    if (isOwn) forget(shown.typed);
  }, [isOwn, shown, forget]);
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);
  return (
    <>
      {page.isReturned && <Returned reason={page.reason} />}
      <StepList page={page} step={step} />
      {answer && !answer.isCheck && <Notice tone="bad">{t('fixFirst')}</Notice>}
      <Form
        key={step}
        ref={form}
        method="post"
        className="space-y-4"
        noValidate
        onInput={() => {
          keep();
          live.onInput();
        }}
        onSubmit={live.stop}
      >
        <input type="hidden" name="step" value={step} />
        {/* The first button is the one that Enter presses. */}
        <button
          type="submit"
          name="intent"
          value={step === 3 ? 'keep' : 'next'}
          className="hidden"
          tabIndex={-1}
        />
        <div className="card space-y-4 p-4 md:p-6">
          <Fields page={page} shown={shown} step={step} />
        </div>
        <TryContact tries={shown.tries} />
        <Buttons
          step={step}
          isKept={live.answer !== undefined && !live.isBusy}
          isOffline={isOffline || live.isOffline}
        />
      </Form>
    </>
  );
}

function Fields(props: StepProps) {
  if (props.step === 1) return <WhoStep {...props} />;
  return props.step === 2 ? <StoreStep {...props} /> : <FactsStep {...props} />;
}

function Returned({ reason }: { reason: string }) {
  const t = useText('joining');
  return (
    <Notice tone="warning">
      <h2 className="text-lg">{t('returned.title')}</h2>
      {reason !== '' && (
        <p lang="id" className="mt-1 font-normal whitespace-pre-line">
          {reason}
        </p>
      )}
      <p className="mt-1 font-normal">{t('returned.lead')}</p>
    </Notice>
  );
}

function StepList({ page, step }: { page: FormPage; step: Step }) {
  const t = useText('joining');
  const language = useLanguage();
  return (
    <ol className="flex gap-2" aria-label={t('step', { step })}>
      {STEPS.map((one) => (
        <li key={one} className="flex-1">
          {one <= page.reached ? (
            <Link
              to={paths.join(language, one)}
              aria-current={one === step ? 'step' : undefined}
              className="flex min-h-11 items-center border-b-4 border-leaf text-sm aria-[current]:border-merah aria-[current]:font-bold"
            >
              {one}. {t(`steps.${one}`)}
            </Link>
          ) : (
            <span
              aria-current={one === step ? 'step' : undefined}
              className="flex min-h-11 items-center border-b-4 border-line text-sm text-soft aria-[current]:border-merah aria-[current]:font-bold aria-[current]:text-ink"
            >
              {one}. {t(`steps.${one}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Buttons({ step, isKept, isOffline }: { step: Step; isKept: boolean; isOffline: boolean }) {
  const t = useText('joining');
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button
        type="submit"
        name="intent"
        value={step === 3 ? 'send' : 'next'}
        className="button button-main min-w-40 flex-1 sm:flex-none"
      >
        {t(step === 3 ? 'send' : 'next')}
      </button>
      {step > 1 && (
        <Link to={paths.join(language, step - 1)} className="button button-quiet">
          {t('back')}
        </Link>
      )}
      <p role="status" className="text-sm text-soft">
        {isOffline ? t('keptHere') : isKept ? t('kept') : ''}
      </p>
    </div>
  );
}
