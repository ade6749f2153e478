import { Form, useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import type { ProductPage } from './productEditor.server';

const DONE = {
  disimpan: 'saved',
  draf: 'draft',
  dibuang: 'discarded',
  salinan: 'copied',
  arsip: 'archived',
  kembali: 'restored',
} as const;

/** What is to be said before the form: what was just done, where the product stands, and what waits unsaved. */
export function ProductNotices({ page }: { page: ProductPage }) {
  const t = useText('products');
  const { product, done } = page;
  const what = done && Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null;
  return (
    <>
      {what && (
        <Said>
          {t(`done.${what}`)} {what === 'saved' && product && t(`standing.${product.state}`)}
        </Said>
      )}
      {product?.reason && <Notice tone="warning">{t('editor.sentBack', { reason: product.reason })}</Notice>}
      {page.draftAt !== null && product && what !== 'draft' && <DraftNotice page={page} at={page.draftAt} />}
    </>
  );
}

/** What was just done comes into sight: its button stands at the end of a long form. */
function Said({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    // By the place in the history: saved twice it is said twice.
    if (key) ref.current?.focus();
  }, [key]);
  return (
    <div ref={ref} tabIndex={-1} className="scroll-mt-4">
      <Notice tone="good">{children}</Notice>
    </div>
  );
}

function DraftNotice({ page: { product }, at }: { page: ProductPage; at: number }) {
  const t = useText('products');
  const language = useLanguage();
  const { hash } = useLocation();
  // Right after the table was changed without script she knows that nothing is saved yet.
  if (!product || hash === '#variasi') return null;
  const when = `${Moment.weekdayDate(at, language)}, ${Moment.clockTime(at, language)}`;
  return (
    <Notice tone="hint">
      <p>{t('editor.draftFound', { when })}</p>
      <Form method="post" action={paths.sellerProduct(language, product.id)} className="mt-2">
        <button type="submit" name="intent" value="discard" className="button button-quiet button-small">
          {t('editor.discard')}
        </button>
      </Form>
    </Notice>
  );
}
