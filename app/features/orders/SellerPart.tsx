import { useActionData, useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { SellerActions } from './SellerActions';
import { SellerNews } from './SellerNews';
import { SellerOrderBody } from './SellerOrderBody';
import { SellerReplies } from './SellerReplies';
import type { RefusalProblem } from './sellerMoves.server';
import type { SellerOnOrder } from './sellerOnOrder.server';

type Props = { seller: SellerOnOrder; isOwn: boolean };

/** What an order's page holds for its seller; for a stranger the way to sign in, for its shopper nothing. */
export function SellerPart({ seller, isOwn }: Props) {
  if (seller.answer) return <Answering answer={seller.answer} />;
  if (seller.otherStore) return <OtherStore store={seller.otherStore} />;
  return isOwn ? null : <ToSignIn />;
}

function Answering({ answer: { order, now, news } }: { answer: NonNullable<SellerOnOrder['answer']> }) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const problem = useActionData() as RefusalProblem | undefined;
  return (
    <section className="card mt-4 space-y-4 p-4 md:p-6">
      <h2 className="text-xl">{t('page.seller')}</h2>
      {news && <SellerNews news={news} />}
      <SellerActions order={order} action={pathname + search} problem={problem} />
      {!news && <SellerReplies order={order} />}
      <SellerOrderBody order={order} now={now} />
      <a href={paths.sellerOrders(language)} className="link inline-flex min-h-11 items-center">
        {t('page.toInbox')}
      </a>
    </section>
  );
}

function OtherStore({ store }: { store: { id: number; name: string } }) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  return (
    <form method="post" action={paths.seller(language)} className="card mt-4 p-4">
      <p>{t('page.otherStore', { store: store.name })}</p>
      <input type="hidden" name="store" value={store.id} />
      <button type="submit" name="intent" value="choose" className="button button-quiet mt-3">
        {t('page.openStore', { store: store.name })}
      </button>
    </form>
  );
}

function ToSignIn() {
  const t = useText('sellerOrders');
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <p className="mt-3">
      <a href={paths.signIn(language, pathname)} className="link inline-flex min-h-11 items-center">
        {t('page.signIn')}
      </a>
    </p>
  );
}
