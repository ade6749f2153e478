import { useEffect, useState } from 'react';
import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { isSame, type TypedProduct } from './ProductForm';
import { forgetOnPhone, keptOnPhone } from './phoneDraft';

type Props = {
  phoneKey: string;
  /** What the form shows already. */
  shown: TypedProduct;
  /** Whether the page comes right after it was saved: what the phone kept is done with. */
  isSaved: boolean;
  onTake(typed: TypedProduct): void;
};

/** What this phone kept while there was no line: to go on with, or to throw away. */
export function PhoneDraftOffer({ phoneKey, shown, isSaved, onTake }: Props) {
  const t = useText('products');
  const [kept, setKept] = useState<TypedProduct | null>(null);
  useEffect(() => {
    if (isSaved) return forgetOnPhone(phoneKey);
    const found = keptOnPhone(phoneKey);
    setKept(found && !isSame(found, shown) ? found : null);
    // Once, when the form is opened: afterwards the phone only keeps what is typed here.
  }, [phoneKey, isSaved, shown]);
  if (!kept) return null;
  const done = (typed: TypedProduct | null) => {
    if (typed) onTake(typed);
    forgetOnPhone(phoneKey);
    setKept(null);
  };
  return (
    <Notice tone="hint">
      <p>{t('phone.found', { name: kept.name || t('newName') })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button button-main button-small" onClick={() => done(kept)}>
          {t('phone.goOn')}
        </button>
        <button type="button" className="button button-quiet button-small" onClick={() => done(null)}>
          {t('phone.discard')}
        </button>
      </p>
    </Notice>
  );
}
