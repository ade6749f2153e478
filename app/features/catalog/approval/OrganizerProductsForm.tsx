import { Form, Link } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Batik from '~/ui/batik/Batik';
import { TextField } from '~/ui/panel/Field';
import { ToChosen } from '~/ui/panel/ToChosen';
import * as Category from '../Category';
import * as Rupiah from '../Rupiah';
import { LONGEST_REASON } from './Approval';
import type { OrganizerProductsPage, ProductsAnswer, ReviewedProduct } from './organizerProducts.server';

const INTENTS = { approved: 'approve', returned: 'return', suspended: 'suspend' } as const;
type Decided = keyof typeof INTENTS;

type Props = { page: OrganizerProductsPage; answer: ProductsAnswer | undefined };

/** The products with a tick each, and one decision with one reason for all that are ticked. */
export function OrganizerProductsForm({ page, answer }: Props) {
  const t = useText('curation');
  const { state, products, moves } = page;
  return (
    <Form method="post" key={`${state} ${products[0]?.id}`}>
      <input type="hidden" name="seen" value={state} />
      <ul className="card divide-y divide-line overflow-hidden" aria-label={page.title}>
        {products.map((product) => (
          <Item key={product.id} product={product} isTicked={answer?.ids.includes(product.id) ?? false} />
        ))}
      </ul>
      <ToChosen to="keputusan" label={t('decide.to')} />
      <div id="keputusan" className="mt-3 space-y-3 rounded-card border border-line bg-card p-4">
        <TextField
          field={{ id: 'alasan', name: 'reason', value: answer?.reason }}
          label={t('decide.reason')}
          hint={t('decide.hint')}
          rows={2}
          maxLength={LONGEST_REASON}
        />
        <div className="flex flex-wrap gap-2">
          {moves.map((to) => (
            <button
              key={to}
              type="submit"
              name="intent"
              value={INTENTS[to as Decided]}
              className={`button ${to === 'approved' ? 'button-main' : 'button-quiet'}`}
            >
              {t(state === 'suspended' ? 'decide.restore' : `decide.${to as Decided}`)}
            </button>
          ))}
        </div>
      </div>
    </Form>
  );
}

function Item({ product, isTicked }: { product: ReviewedProduct; isTicked: boolean }) {
  const t = useText('curation');
  const language = useLanguage();
  const { photo, sinceAt, updatedAt, reason, editedAt, storeId, storeName, storeApproval } = product;
  return (
    <li className="flex items-start gap-2 p-3 md:gap-4">
      <label className="flex size-11 shrink-0 items-center justify-center">
        <span className="sr-only">{t('choose', { name: product.name })}</span>
        <input
          type="checkbox"
          name="produk"
          value={product.id}
          defaultChecked={isTicked}
          className="size-5 accent-merah"
        />
      </label>
      <img
        src={photo ? paths.photo(photo.hash, photo.mime, 160) : Batik.url(Batik.of(storeId))}
        alt={photo?.alt ?? ''}
        width={64}
        height={64}
        loading="lazy"
        decoding="async"
        className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
      />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" lang="id">
          {product.name}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          <Link
            to={paths.organizerStore(language, storeId)}
            className="link inline-flex min-h-11 items-center"
          >
            {storeName}
          </Link>
          {storeApproval !== 'approved' && <span className="tag">{t('products.storeNotApproved')}</span>}
          <Price product={product} />
          <span>{t('since', { date: Moment.dayMonthYear(sinceAt ?? updatedAt, language) })}</span>
        </p>
        {reason && <p className="text-sm text-merah">{t('reasonWas', { reason })}</p>}
        {editedAt !== null && (
          <p className="text-sm font-semibold text-gold">
            {t('products.edited', { date: Moment.dayMonthYear(editedAt, language) })}
          </p>
        )}
        <Details product={product} />
      </div>
    </li>
  );
}

function Price({ product: { sums } }: { product: ReviewedProduct }) {
  if (!sums) return null;
  const { minRupiah, maxRupiah } = sums;
  const low = Rupiah.format(minRupiah);
  return (
    <span className="price">{minRupiah === maxRupiah ? low : `${low}–${Rupiah.format(maxRupiah)}`}</span>
  );
}

const MARKS = ['halal', 'pirt', 'bpom', 'sni'] as const;

/** What the product says of itself, as organizers check it. */
function Details({ product }: { product: ReviewedProduct }) {
  const t = useText('curation');
  const language = useLanguage();
  const nameOf = (mark: (typeof MARKS)[number]) => t(`marks.${mark}`);
  const marks = MARKS.flatMap((mark) => (product[mark] ? [`${nameOf(mark)} ${product[mark]}`] : []));
  const facts = [Category.nameOf(product.categorySlug, language), product.unit, product.brand, ...marks];
  return (
    <details className="text-sm">
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">
        {t('products.details')}
      </summary>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {product.madeIn && <p>{t('products.madeIn', { place: product.madeIn })}</p>}
      <p className="mt-1 whitespace-pre-line" lang="id">
        {product.description || '–'}
      </p>
    </details>
  );
}
