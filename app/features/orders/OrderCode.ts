/** Crockford's base32 (crockford.com/base32.html): no I, L, O, U, so that a code survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 5;
const CODE = new RegExp(`^[A-Z0-9]{1,8}-[${ALPHABET}]{${BODY_LENGTH}}$`);
/** 26 characters carry 130 bits: the first holds only three of the 128. */
const GROUP_CODE = new RegExp(`^[0-7][${ALPHABET.toLowerCase()}]{25}$`);
const GROUP_BYTES = 16;

/**
 * `BBI-7K3QX`: the festival's prefix and five characters, one from each of the first five bytes (256 is a
 * multiple of 32, so none is likelier than another). Whether it is free is for the unique key to say.
 * @throws RangeError with fewer than five bytes or a prefix that is not 1 to 8 letters and digits
 */
export function make(prefix: string, randomBytes: Uint8Array): string {
  const body = Array.from(randomBytes.subarray(0, BODY_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join(
    '',
  );
  const code = `${prefix.toUpperCase()}-${body}`;
  if (!CODE.test(code))
    throw new RangeError(`no order code of prefix "${prefix}" and ${randomBytes.length} bytes`);
  return code;
}

/** The code as we keep it, from what a person typed or pasted (`bbi 7k3ox`, `*BBI-7K30X*`), or null. */
export function parse(text: string): string | null {
  const code = normalise(text);
  return CODE.test(code) ? code : null;
}

/**
 * Upper case, without spaces and WhatsApp's stars; what follows the hyphen (without one, the last five
 * characters) has its look-alikes mended: O is 0, I and L are 1. Says nothing about whether it is a code.
 */
function normalise(text: string): string {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^A-Z0-9-]/g, '');
  const hyphen = typed.lastIndexOf('-');
  const prefix = typed.slice(0, hyphen < 0 ? -BODY_LENGTH : hyphen).replaceAll('-', '');
  const body = typed.slice(hyphen < 0 ? -BODY_LENGTH : hyphen + 1);
  return `${prefix}-${body.replace(/O/g, '0').replace(/[IL]/g, '1')}`;
}

/**
 * 128 random bits as 26 characters for `/kirim/:groupCode`: the code is itself the key, so it is never
 * shortened, normalised or guessed at.
 * @throws RangeError unless there are exactly 16 bytes
 */
export function groupCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== GROUP_BYTES) throw new RangeError(`16 bytes wanted, not ${randomBytes.length}`);
  let rest = randomBytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let place = 0; place < 26; place += 1, rest >>= 5n) code = ALPHABET.charAt(Number(rest & 31n)) + code;
  return code.toLowerCase();
}

/** Whether a path segment has the form of a group code; exact, so that one group has one address. */
export const isGroupCode = (text: string): boolean => GROUP_CODE.test(text);
