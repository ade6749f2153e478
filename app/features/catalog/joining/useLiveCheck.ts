import { useFetcher } from '@remix-run/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { isLineLost, type LineLost } from '~/ui/panel/lineLost';

/** Long enough that nobody is corrected in the middle of a word. */
const REST_MS = 700;

/**
 * Sends a form to its page's action as `intent=check` when she rests from typing, and again when the line is back.
 * Gives back the newest answer. What comes of a check may be late: it never moves the focus and never takes away what
 * was typed.
 */
export function useLiveCheck<Answer extends object>(form: RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<Answer | LineLost>();
  const { submit, data, state } = fetcher;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stop = useCallback(() => clearTimeout(timer.current), []);
  const send = useCallback(() => {
    if (!form.current) return;
    const posted = new FormData(form.current);
    posted.set('intent', 'check');
    submit(posted, { method: 'post' });
  }, [form, submit]);
  const isOffline = isLineLost(data);
  useEffect(() => stop, [stop]);
  useEffect(() => {
    if (!isOffline) return;
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [isOffline, send]);
  return {
    answer: isOffline ? undefined : (data as Answer | undefined),
    isOffline,
    isBusy: state !== 'idle',
    onInput() {
      stop();
      timer.current = setTimeout(send, REST_MS);
    },
    stop,
  };
}
