import * as PhoneNumber from '../PhoneNumber';
import type { SignInAddress } from '../SignInAddress';

/** The link by which an organizer sends a text from her own phone or mail program. */
export function sendingLink({ channel, address }: SignInAddress, text: string, subject: string): string {
  if (channel === 'whatsapp') {
    return `https://wa.me/${PhoneNumber.digits(address)}?text=${encodeURIComponent(text)}`;
  }
  const [body, about] = [text, subject].map(encodeURIComponent);
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${about}&body=${body}`;
}
