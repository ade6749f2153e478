import { Form } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { ApprovalState } from '~db/schema/stores';

const INTENTS = { approved: 'approve', returned: 'return', suspended: 'suspend' } as const;

/** What may be decided now, with one reason for whichever it is. `seen` is the state that this was judged by. */
export function ReviewForm({
  seen,
  moves,
  typed,
}: {
  seen: ApprovalState;
  moves: readonly ApprovalState[];
  typed: string | undefined;
}) {
  const t = useText('approval');
  return (
    <PanelSection title={t('decide.title')} lead={t('decide.lead')}>
      <Form method="post" className="space-y-4">
        <input type="hidden" name="seen" value={seen} />
        <TextField
          field={{ id: 'alasan', name: 'reason', value: typed }}
          label={t('decide.reason')}
          hint={t('decide.reasonHint')}
          rows={3}
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-2">
          {moves.map((to) => (
            <button
              key={to}
              type="submit"
              name="intent"
              value={INTENTS[to as keyof typeof INTENTS]}
              className={`button ${to === 'approved' ? 'button-main' : 'button-quiet'}`}
            >
              {t(seen === 'suspended' ? 'decide.restore' : `decide.${to as keyof typeof INTENTS}`)}
            </button>
          ))}
        </div>
      </Form>
    </PanelSection>
  );
}
