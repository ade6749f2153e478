import type { Channel } from '~/features/catalog/StoreContacts';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';
import type { CardLink, CardProps } from './HandoffCard';
import * as OrderFlow from './OrderFlow';

const LOOKS: Readonly<Record<Channel, string>> = {
  whatsapp: 'button-whatsapp',
  instagram: 'button-instagram',
  messenger: 'button-quiet',
};

/** Channels that take no text in their address, or not surely: the message is copied beside the click. */
const COPIES: Readonly<Record<Channel, boolean>> = { whatsapp: false, instagram: true, messenger: true };

/** The big buttons, the store's preferred contact first. Each is a link that is ready before it is pressed. */
export function HandoffLinks({ card, desktop }: CardProps) {
  const t = useText('orders');
  // A card whose order is over needs no link; a store without any contact says so.
  if (card.links.length === 0 && OrderFlow.isFinal(card.state)) return null;
  if (card.links.length === 0) return <p className="text-soft">{t('handoff.noContact')}</p>;
  const [first] = card.links;
  return (
    <>
      {card.links.map((link) => (
        <HandoffButton key={link.channel} link={link} card={card} />
      ))}
      {first?.channel === 'instagram' && card.openedAt === null && (
        <p className="text-sm text-soft">
          <span className="hidden [@media(scripting:enabled)]:inline">
            {t(desktop ? 'handoff.pasteDesktop' : 'handoff.pastePhone')}
          </span>
          <span className="[@media(scripting:enabled)]:hidden">{t('handoff.pastePlain')}</span>
        </p>
      )}
    </>
  );
}

function HandoffButton({ link: { channel, href }, card }: { link: CardLink; card: CardProps['card'] }) {
  const t = useText('orders');
  const isOpened = card.openedAt !== null;
  const label = t(`handoff.${channel}${isOpened ? 'Again' : ''}` as `handoff.${Channel}`);
  return (
    <a
      id={`${channel}-${card.orderId}`}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      data-opens={card.orderId}
      data-copies={COPIES[channel] || undefined}
      aria-describedby={`toko-${card.orderId}`}
      className={`button ${isOpened ? 'button-quiet px-3 text-[0.9375rem]' : `${LOOKS[channel]} min-h-14 text-[1.0625rem]`}`}
    >
      {!isOpened && (channel === 'instagram' ? <Camera /> : <Icon name="chat" className="size-5.5" />)}
      {label}
    </a>
  );
}

/** Instagram is where the pictures are. */
const Camera = () => (
  <svg
    className="size-5.5 shrink-0"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    aria-hidden="true"
  >
    <rect x="4" y="4" width="16" height="16" rx="4.5" />
    <circle cx="12" cy="12" r="3.6" />
    <path strokeLinecap="round" d="M16.4 7.6h.01" />
  </svg>
);
