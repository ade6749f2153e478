import type { Cookies } from './cookies.server';
import type { Guest } from './loadContext';

const ID_BYTES = 16;
const ID_FORM = /^[\w-]{22}$/;

/** The pages that are made for one visitor and never kept. All others are the same bytes for everybody. */
const OWN_PAGES =
  /^\/(keranjang|pesan|kirim|pesanan|pesanan-saya|masuk|keluar|akun|undangan|daftar-penjual|penjual|panitia)(\/|$)/;

/** `path` is a plainPath. */
export const isOwnPage = (path: string): boolean => OWN_PAGES.test(path);

export type GuestRead = { guest: Guest; setCookie: string | undefined; isKnown: boolean };

type Asked = { cookieHeader: string | undefined; address: string; method: string; path: string };

/**
 * Who asks. A browser without the cookie is given one only where the answer is its own anyway: on a write and
 * on pages that are never kept. Elsewhere it has no key of its own, so that pages stay the same for everybody.
 */
export async function readGuest(
  cookies: Cookies,
  random: (byteCount: number) => Uint8Array,
  { cookieHeader, address, method, path }: Asked,
): Promise<GuestRead> {
  const addressKey = cookies.keyOf(`address ${address}`);
  const known = cookieHeader ? await knownId(cookies, cookieHeader) : undefined;
  const guestOf = (id: string | undefined): Guest => ({
    guestKey: id ? cookies.keyOf(`guest ${id}`) : '',
    addressKey,
  });
  if (known) return { guest: guestOf(known), setCookie: undefined, isKnown: true };
  if (method !== 'POST' && !isOwnPage(path)) {
    return { guest: guestOf(undefined), setCookie: undefined, isKnown: false };
  }
  const id = Buffer.from(random(ID_BYTES)).toString('base64url');
  const setCookie = await cookies.guest.serialize(id);
  return { guest: guestOf(id), setCookie, isKnown: false };
}

async function knownId(cookies: Cookies, cookieHeader: string): Promise<string | undefined> {
  const value: unknown = await cookies.guest.parse(cookieHeader);
  return typeof value === 'string' && ID_FORM.test(value) ? value : undefined;
}
