import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';
import type { ProductView } from './productPage.server';

type Props = { view: ProductView };

/** What the seller says of the product, its numbers of registration, and how the store sends and takes back. */
export function ProductFacts({ view }: Props) {
  const t = useText('storefront');
  const { product, policies } = view;
  return (
    <div className="mt-10 grid gap-6 md:grid-cols-2 md:gap-10">
      {product.description && (
        <section>
          <h2 className="mb-3 text-xl">{t('product.about')}</h2>
          <p lang="id" className="whitespace-pre-line">
            {product.description}
          </p>
        </section>
      )}
      <section>
        <h2 className="mb-3 text-xl">{t('product.facts')}</h2>
        <Facts view={view} />
        {product.halalStatement === 'not_halal' && (
          <p className="mt-3 font-semibold">{t('product.notHalal')}</p>
        )}
        <Policies policies={policies} />
      </section>
    </div>
  );
}

const LICENCES = ['halal', 'pirt', 'bpom', 'sni'] as const;

function Facts({ view: { product } }: Props) {
  const t = useText('storefront');
  const facts = [
    [
      t('product.weight'),
      product.weightGrams === null ? null : t('product.grams', { count: product.weightGrams }),
    ],
    [t('product.brand'), product.brand],
    ...LICENCES.map((kind) => [t(`licences.${kind}`), product[kind]] as const),
  ] as const;
  const known = facts.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="card divide-y divide-line px-4">
      {known.map(([name, value]) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-4 py-3">
          <dt className="text-soft">{name}</dt>
          <dd lang="id" className="text-end tabular-nums">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Policies({ policies }: { policies: ProductView['policies'] }) {
  const t = useText('storefront');
  const stated = (['shipping', 'payment', 'returns'] as const).filter((kind) => policies[kind] !== '');
  return (
    <div className="mt-4 flex flex-col gap-2">
      {stated.map((kind) => (
        <details key={kind} className="card px-4">
          <summary className="flex min-h-12 items-center gap-2 font-semibold">
            <Icon
              name={kind === 'shipping' ? 'truck' : kind === 'payment' ? 'seal' : 'chat'}
              className="size-5 text-soga"
            />
            {t(`policies.${kind}`)}
          </summary>
          <p lang="id" className="pb-4 whitespace-pre-line text-soft">
            {policies[kind]}
          </p>
        </details>
      ))}
      <p className="text-sm text-soft">{t('product.noShipping')}</p>
    </div>
  );
}
