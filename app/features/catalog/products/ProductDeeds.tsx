import { Form } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { ProductStanding } from './productEditor.server';

/** What can be done with the product as a whole, apart from its form. */
export function ProductDeeds({ product }: { product: ProductStanding }) {
  const t = useText('products');
  const language = useLanguage();
  const isArchived = product.status === 'archived';
  return (
    <Form method="post" action={paths.sellerProduct(language, product.id)} className="flex flex-wrap gap-2">
      <button type="submit" name="intent" value="duplicate" className="button button-quiet button-small">
        {t('editor.duplicate')}
      </button>
      <button
        type="submit"
        name="intent"
        value={isArchived ? 'restore' : 'archive'}
        className="button button-quiet button-small"
      >
        {isArchived ? t('editor.restore') : t('editor.archive')}
      </button>
    </Form>
  );
}
