import { Form } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '~/i18n/useText';
import type { FieldState } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { Section, SettingsAnswer } from './Section';
import type { SellerStorePage } from './sellerStore.server';

export type SectionProps = {
  page: SellerStorePage;
  answer: SettingsAnswer | undefined;
  isSaved: boolean;
};

/** What a field of a section shows: what was typed before what is kept, with what is wrong with it. */
export function fieldOf({ page, answer }: SectionProps, name: string): FieldState {
  const typed = answer?.typed ?? page.typed;
  return { id: name, name, value: typed[name] ?? '', errors: answer?.errors[name] };
}

type Props = {
  section: Section;
  /** The intent of the button; without one the form brings buttons of its own. */
  intent?: string;
  lead?: ReactNode;
  state: SectionProps;
  hasFile?: boolean;
  /** What stands under the form and brings forms of its own. */
  below?: ReactNode;
  children: ReactNode;
};

/** One part of the settings: a form of its own that says when it was saved and goes to what is wrong. */
export function SettingsForm({ section, intent, lead, state, hasFile = false, below, children }: Props) {
  const t = useText('storeSettings');
  const form = useRef<HTMLFormElement>(null);
  const { answer, isSaved } = state;
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);
  return (
    <PanelSection title={t(`names.${section}`)} lead={lead} id={section}>
      {isSaved && <Notice tone="good">{t('saved')}</Notice>}
      <Form
        ref={form}
        method="post"
        encType={hasFile ? 'multipart/form-data' : undefined}
        className="space-y-4"
        noValidate
        preventScrollReset
      >
        {children}
        {intent && (
          <button type="submit" name="intent" value={intent} className="button button-main w-full sm:w-auto">
            {t('save')}
          </button>
        )}
      </Form>
      {below}
    </PanelSection>
  );
}
