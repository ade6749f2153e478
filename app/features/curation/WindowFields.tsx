import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';

type Props = {
  window: { from: string; until: string };
  typed: Readonly<Record<string, string>> | undefined;
  /** Something is wrong with the time. */
  isWrong: boolean;
};

/** From when until when a festival price holds. */
export function WindowFields({ window, typed, isWrong }: Props) {
  const t = useText('curation');
  const errors = isWrong ? [t('window.wrong')] : undefined;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        field={{ id: 'mulai', name: 'mulai', value: typed?.mulai ?? window.from, errors }}
        label={t('window.from')}
        type="datetime-local"
      />
      <TextField
        field={{ id: 'sampai', name: 'sampai', value: typed?.sampai ?? window.until, errors }}
        label={t('window.until')}
        hint={t('window.hint')}
        type="datetime-local"
      />
    </div>
  );
}
