import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { AddressBox } from './AddressBox';
import { Download, PromotionCard } from './PromotionCard';
import { ShareFile } from './ShareFile';
import type { PromotedMedium, SellerPromotionPage } from './sellerPromotion.server';

type Props = { page: SellerPromotionPage };
type CardProps = Props & { one: PromotedMedium };

/** All things of the kit, those to print first. */
export function PromotionKit({ page }: Props) {
  const one = (medium: PromotedMedium['medium']) =>
    page.media.find((found) => found.medium === medium) ?? { medium, address: '', caption: '', visits: 0 };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Poster page={page} one={one('poster')} />
      <Qr page={page} one={one('qr')} />
      <Portrait page={page} one={one('status')} />
      <Portrait page={page} one={one('story')} />
      <Prices page={page} one={one('prices')} />
      <Address page={page} one={one('link')} />
    </div>
  );
}

const A4 = { width: 414, height: 585 };
const SCREEN = { width: 270, height: 480 };

function Poster({ page, one }: CardProps) {
  const t = useText('promotion');
  const fileOf = useFiles();
  const alt = t('poster.alt', { name: page.store.name });
  return (
    <PromotionCard
      title={t('poster.title')}
      lead={t('poster.lead')}
      visits={one.visits}
      picture={{ path: fileOf('poster-kecil.png'), ...A4, alt }}
    >
      <Download path={fileOf('poster.pdf', true)} label={t('poster.pdf')} />
      <Download path={fileOf('poster.png', true)} label={t('poster.png')} />
    </PromotionCard>
  );
}

function Qr({ page, one }: CardProps) {
  const t = useText('promotion');
  const fileOf = useFiles();
  const alt = t('qr.alt', { name: page.store.name });
  return (
    <PromotionCard
      title={t('qr.title')}
      lead={t('qr.lead')}
      visits={one.visits}
      picture={{ path: fileOf('qr.svg'), width: 160, height: 160, alt }}
    >
      <Download path={fileOf('qr.png', true)} label={t('qr.png')} />
      <Download path={fileOf('qr.svg', true)} label={t('qr.svg')} />
    </PromotionCard>
  );
}

function Portrait({ page, one: { medium, address, caption, visits } }: CardProps) {
  const t = useText('promotion');
  const fileOf = useFiles();
  if (medium !== 'status' && medium !== 'story') return null;
  return (
    <PromotionCard
      title={t(`${medium}.title`)}
      lead={t(`${medium}.lead`)}
      visits={visits}
      picture={{
        path: fileOf(`${medium}-kecil.png`),
        ...SCREEN,
        alt: t(`${medium}.alt`, { name: page.store.name }),
      }}
    >
      <ShareFile
        path={fileOf(`${medium}.png`)}
        fileName={`${page.store.slug}-${medium}.png`}
        text={caption}
        label={t(`${medium}.share`)}
      />
      <Download path={fileOf(`${medium}.png`, true)} label={t('download')} />
      <div className="basis-full">
        <AddressBox id={`tautan-${medium}`} address={address} label={t(`${medium}.address`)} />
      </div>
    </PromotionCard>
  );
}

function Prices({ page, one }: CardProps) {
  const t = useText('promotion');
  const fileOf = useFiles();
  const pages = Array.from({ length: page.pricePages }, (_, index) => index + 1);
  const alt = t('prices.alt', { name: page.store.name });
  return (
    <PromotionCard
      title={t('prices.title')}
      lead={pages.length === 0 ? t('prices.none') : t('prices.lead', { count: page.productCount })}
      visits={one.visits}
      picture={pages.length === 0 ? null : { path: fileOf('harga-1-kecil.png'), ...A4, alt }}
    >
      {pages.length > 0 && <Download path={fileOf('harga.pdf', true)} label={t('prices.pdf')} />}
      {pages.map((number) => (
        <Download
          key={number}
          path={fileOf(`harga-${number}.png`, true)}
          label={t('prices.page', { page: number })}
        />
      ))}
    </PromotionCard>
  );
}

function Address({ one: { address, caption, visits } }: CardProps) {
  const t = useText('promotion');
  return (
    <PromotionCard title={t('link.title')} lead={t('link.lead')} visits={visits} picture={null}>
      <div className="basis-full">
        <AddressBox id="tautan-toko" address={address} label={t('link.label')} />
      </div>
      <a
        href={`https://wa.me/?text=${encodeURIComponent(caption)}`}
        target="_blank"
        rel="noopener noreferrer"
        className="button button-whatsapp button-small"
      >
        {t('link.whatsapp')}
      </a>
    </PromotionCard>
  );
}

function useFiles() {
  const language = useLanguage();
  return (file: string, isKept = false) => paths.promotionFile(language, file, isKept);
}
