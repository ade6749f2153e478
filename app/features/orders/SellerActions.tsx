import { Form, useNavigation } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { SelectField, TextField } from '~/ui/panel/Field';
import * as SellerMove from './SellerMove';
import type { RefusalProblem } from './sellerMoves.server';
import type { SellerOrder } from './sellerOrderView.server';

type Props = {
  order: Pick<SellerOrder, 'id' | 'code' | 'moves' | 'state'>;
  /** Where the form leads: the page that it stands on. */
  action: string;
  problem: RefusalProblem | undefined;
};

const LOOKS: Readonly<Record<Exclude<SellerMove.SellerMove, 'refuse'>, string>> = {
  confirm: 'button-main',
  ship: 'button-main',
  finish: 'button-quiet',
};

/** What a seller can do with an order now: one tap for each, and refusing a step away. Plain forms: they need no script. */
export function SellerActions({ order, action, problem }: Props) {
  const isBusy = useNavigation().formData?.get('order') === String(order.id);
  const steps = order.moves.filter((move) => move !== 'refuse');
  return (
    <div className="space-y-2">
      {steps.map((move) => (
        <Step key={move} move={move} order={order} action={action} isBusy={isBusy} />
      ))}
      {order.moves.includes('refuse') && (
        <Refusal order={order} action={action} problem={problem} isBusy={isBusy} />
      )}
    </div>
  );
}

type StepProps = Omit<Props, 'problem'> & {
  move: Exclude<SellerMove.SellerMove, 'refuse'>;
  isBusy: boolean;
};

function Step({ move, order, action, isBusy }: StepProps) {
  const t = useText('sellerOrders');
  const label =
    move === 'confirm' && order.state === 'expired' ? t('moves.confirmExpired') : t(`moves.${move}`);
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="order" value={order.id} />
      <button
        type="submit"
        name="intent"
        value={move}
        disabled={isBusy}
        className={`button w-full ${LOOKS[move]}`}
      >
        {label} <span className="sr-only">{order.code}</span>
      </button>
    </Form>
  );
}

function Refusal({ order, action, problem, isBusy }: Props & { isBusy: boolean }) {
  const t = useText('sellerOrders');
  const isConfirmed = order.state === 'confirmed';
  const id = `tolak-${order.id}`;
  const error = (key: string | undefined) =>
    key ? [t(`errors.${key}` as 'errors.reasonMissing')] : undefined;
  return (
    <details className="rounded-card border border-line px-4" open={problem !== undefined || undefined}>
      <summary className="flex min-h-11 items-center font-semibold">
        {isConfirmed ? t('refuse.afterConfirm') : t('refuse.title')}
      </summary>
      <Form method="post" action={action} className="space-y-3 pb-4">
        <input type="hidden" name="order" value={order.id} />
        <p className="text-sm text-soft">{isConfirmed ? t('refuse.hintAfter') : t('refuse.hint')}</p>
        <SelectField
          field={{
            id: `${id}-alasan`,
            name: 'reason',
            value: problem?.reason,
            errors: error(problem?.errors.reason),
          }}
          label={t('refuse.reason')}
          prompt={t('refuse.choose')}
          choices={SellerMove.REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <TextField
          field={{
            id: `${id}-kata`,
            name: 'words',
            value: problem?.words,
            errors: error(problem?.errors.words),
          }}
          label={t('refuse.words')}
          rows={2}
          maxLength={300}
          isOptional
        />
        <button
          type="submit"
          name="intent"
          value="refuse"
          disabled={isBusy}
          className="button button-quiet w-full text-merah"
        >
          {t('refuse.submit')} <span className="sr-only">{order.code}</span>
        </button>
      </Form>
    </details>
  );
}
