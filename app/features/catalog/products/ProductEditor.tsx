import { Form } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { MainFields } from './MainFields';
import { MoreFields } from './MoreFields';
import { PhoneDraftOffer } from './PhoneDraftOffer';
import { ProblemList } from './ProblemList';
import { NONE, type Problems } from './ProductProblem';
import type { OpenForm, ProductPage } from './productEditor.server';
import { SaveBar } from './SaveBar';
import { useProductForm } from './useProductForm';
import { VariantSection } from './VariantSection';

type Props = {
  page: ProductPage;
  form: OpenForm;
  problems?: Problems;
  /** Whether what was just sent came nowhere. */
  isLost: boolean;
};

/** The form of a product. Everything in it works by sending it; useProductForm says what script adds. */
export function ProductEditor({ page, form, problems = NONE, isLost }: Props) {
  const language = useLanguage();
  const product = page.product?.id ?? 'baru';
  const { ref, opened, shown, show, tableProblem, isOffline, phoneKey, keeping, handlers } = useProductForm(
    page,
    form,
    product,
  );
  return (
    <Form
      method="post"
      action={paths.sellerProduct(language, product)}
      ref={ref}
      noValidate
      className="space-y-4"
      {...handlers}
    >
      <Hidden form={opened} isDraft={page.product?.status !== 'active'} />
      <PhoneDraftOffer
        phoneKey={phoneKey}
        shown={opened.typed}
        isSaved={page.done === 'disimpan'}
        onTake={show}
      />
      <ProblemList problems={problems} />
      <div key={shown.round} className="space-y-4">
        <MainFields page={page} typed={shown.typed} problems={problems} />
        <VariantSection typed={shown.typed} problems={problems} tableProblem={tableProblem} />
        <MoreFields page={page} typed={shown.typed} problems={problems} />
      </div>
      <SaveBar
        product={page.product}
        canChange={page.canChange}
        isLost={isLost || isOffline}
        keeping={keeping}
      />
    </Form>
  );
}

/**
 * What the form began with. The first button of a form is the one that the Enter key presses: a draft is kept by it,
 * what is on sale is saved.
 */
function Hidden({ form, isDraft }: { form: OpenForm; isDraft: boolean }) {
  const t = useText('products');
  return (
    <>
      <button
        type="submit"
        name="intent"
        value={isDraft ? 'keep' : 'save'}
        tabIndex={-1}
        className="sr-only"
        aria-hidden="true"
      >
        {t('editor.save')}
      </button>
      <input type="hidden" name="formKey" value={form.formKey} />
      <input type="hidden" name="version" value={form.version} />
      {form.base !== null && <input type="hidden" name="base" value={form.base} />}
    </>
  );
}
