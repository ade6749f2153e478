import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import * as paths from '~/paths';
import { leaveDraft } from './draftTransport';
import * as ProductForm from './ProductForm';
import { forgetOnPhone, keepOnPhone } from './phoneDraft';

/** After this long without a key what was typed goes to the server. */
const REST_MS = 1_500;

export type Keeping = 'nothing' | 'typing' | 'kept' | 'onPhone' | 'lost';

/**
 * Keeps what is typed by itself: at the server a moment after the last key, on the phone while the line is gone, and
 * at the server when it is back. `stop` ends that, for the form itself is on its way.
 */
export function useDraftKeeper(form: RefObject<HTMLFormElement>, product: number | 'baru', phoneKey: string) {
  const language = useLanguage();
  const [keeping, setKeeping] = useState<Keeping>('nothing');
  const timer = useRef<number>();
  const sending = useRef<AbortController>();
  const address = paths.sellerProductDraft(language, product);

  const send = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!form.current) return;
    sending.current?.abort();
    const controller = new AbortController();
    sending.current = controller;
    const typed = new FormData(form.current);
    const answer = await leaveDraft(address, typed, controller.signal);
    if (controller.signal.aborted) return;
    if (answer.kind === 'kept') {
      forgetOnPhone(phoneKey);
      // A page that is loaded anew then opens the draft and no second new product.
      if (product === 'baru') showAddress(paths.sellerProduct(language, answer.productId));
      return setKeeping('kept');
    }
    setKeeping(keepOnPhone(phoneKey, ProductForm.read(typed)) ? 'onPhone' : 'lost');
  }, [address, form, language, phoneKey, product]);

  const note = useCallback(() => {
    setKeeping('typing');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(send, REST_MS);
  }, [send]);

  const stop = useCallback(() => {
    window.clearTimeout(timer.current);
    sending.current?.abort();
    // Until the page after it says that it was saved.
    if (form.current) keepOnPhone(phoneKey, ProductForm.read(new FormData(form.current)));
  }, [form, phoneKey]);

  useEffect(() => {
    const again = () => keeping === 'onPhone' && void send();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [keeping, send]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return { keeping, note, stop };
}

function showAddress(path: string): void {
  if (window.location.pathname !== path) window.history.replaceState(window.history.state, '', path);
}
