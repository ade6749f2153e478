import { useState } from 'react';
import { fetchFile } from '~/enhance/fetchFile';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';

type Props = { path: string; fileName: string; text: string; label: string };
type State = 'idle' | 'making' | 'ready' | 'failed';

/**
 * Hands the picture itself to the phone's sheet of apps, words and link beside it. A phone lets a page open that
 * sheet only for a moment after a tap: when making the picture took longer, a second tap shares what is ready.
 */
export function ShareFile({ path, fileName, text, label }: Props) {
  const t = useText('promotion');
  const [state, setState] = useState<State>('idle');
  const [file, setFile] = useState<File | null>(null);
  const share = async () => {
    setState('making');
    try {
      const made = file ?? (await fetchFile(path, fileName));
      setFile(made);
      await navigator.share({ files: [made], text });
      setState('idle');
    } catch (error) {
      setState(stateAfter(error));
    }
  };
  return (
    <span className="contents" aria-live="polite">
      <button
        type="button"
        onClick={() => void share()}
        disabled={state === 'making'}
        className="button button-main button-small hidden [@media(scripting:enabled)]:inline-flex"
      >
        <Icon name="share" className="size-5" />
        {state === 'idle' || state === 'failed' ? label : t(`sharing.${state}`)}
      </button>
      {state === 'failed' && <span className="basis-full text-sm text-merah">{t('sharing.failed')}</span>}
    </span>
  );
}

/** Closing the sheet is no failure; a tap that was too long ago wants another one. */
function stateAfter(error: unknown): State {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return 'idle';
  return name === 'NotAllowedError' ? 'ready' : 'failed';
}
