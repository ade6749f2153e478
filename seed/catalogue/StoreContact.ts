import type { Random } from './Random';
import type { SeedStore } from './types';

/**
 * 0862 is a valid Indonesian mobile number by its form (8[1-35-9] and 7 to 10 digits) and belongs to no
 * operator: the prefixes in use are 0811-0819, 0821-0823, 0831-0833, 0838, 0851-0853, 0855-0859, 0877, 0878,
 * 0881-0889 and 0895-0899. A message to it reaches nobody.
 */
const UNUSED_PREFIX = '+62862';
/** Instagram allows 30 characters; a name that ends so is plainly an example. */
const HANDLE_ENDING = '.contoh';
const MAX_HANDLE_LENGTH = 30;
const BOTH_SHARE = 0.75;
const WHATSAPP_ONLY_SHARE = 0.15;

type Contact = Pick<SeedStore, 'whatsapp' | 'instagram' | 'preferredContact'>;

/** Contacts of one store: both for three in four, else one. Numbers and handles are marked taken. */
export function contact(random: Random, slug: string, taken: Set<string>): Contact {
  const number = whatsappNumber(random, taken);
  const handle = instagramHandle(slug, taken);
  const draw = random.next();
  if (draw < BOTH_SHARE) {
    return {
      whatsapp: number,
      instagram: handle,
      preferredContact: random.chance(0.8) ? 'whatsapp' : 'instagram',
    };
  }
  return draw < BOTH_SHARE + WHATSAPP_ONLY_SHARE
    ? { whatsapp: number, instagram: null, preferredContact: 'whatsapp' }
    : { whatsapp: null, instagram: handle, preferredContact: 'instagram' };
}

function whatsappNumber(random: Random, taken: Set<string>): string {
  let number: string;
  do number = `${UNUSED_PREFIX}${String(random.int(10_000_000, 99_999_999))}`;
  while (taken.has(number));
  taken.add(number);
  return number;
}

function instagramHandle(slug: string, taken: Set<string>): string {
  const room = MAX_HANDLE_LENGTH - HANDLE_ENDING.length;
  const name = slug.replaceAll('-', '');
  let handle = `${name.slice(0, room)}${HANDLE_ENDING}`;
  for (let number = 2; taken.has(handle); number++) {
    handle = `${name.slice(0, room - String(number).length)}${number}${HANDLE_ENDING}`;
  }
  taken.add(handle);
  return handle;
}
