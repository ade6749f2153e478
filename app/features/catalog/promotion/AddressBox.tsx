import { useRef, useState } from 'react';
import { useText } from '~/i18n/useText';

type Props = { id: string; address: string; label: string };

/** An address to be copied: by a button where script runs, else by hand. */
export function AddressBox({ id, address, label }: Props) {
  const t = useText('promotion');
  const box = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      // Not allowed, or no secure page: marked, it is one gesture away.
      box.current?.select();
      setOutcome('copyFailed');
    }
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={id}
          ref={box}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="field min-w-0 flex-1 text-sm"
        />
        <button
          type="button"
          onClick={() => void copy()}
          className="button button-quiet button-small hidden [@media(scripting:enabled)]:inline-flex"
        >
          {t('copy')}
        </button>
      </div>
      <p role="status" className="text-sm text-leaf">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
