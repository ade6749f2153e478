import * as PhoneNumber from './PhoneNumber';

export type SignInAddress = { channel: 'email' | 'whatsapp'; address: string };

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/;

/** What a person typed to say who she is: an e-mail in lower case, or a number in E.164; null when it is neither. */
export function read(text: string): SignInAddress | null {
  const plain = text.trim();
  if (plain.includes('@')) {
    const address = plain.normalize('NFKC').toLowerCase();
    return EMAIL.test(address) ? { channel: 'email', address } : null;
  }
  const number = PhoneNumber.parse(plain);
  return number.ok ? { channel: 'whatsapp', address: number.e164 } : null;
}
